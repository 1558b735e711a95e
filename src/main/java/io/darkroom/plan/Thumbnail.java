package io.darkroom.plan;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.layer.LayerSize;
import io.darkroom.command.request.Req;
import io.darkroom.command.view.Fit;
import io.darkroom.command.view.Hei;
import io.darkroom.command.view.Wid;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Size;
import java.util.Optional;

/** The rectangle into which the picture of layer 0 is fitted, and which is the composite image then. Reference: r-thumbnail-rules.md, r-thumbnail-scaling.md */
public record Thumbnail(Size rect, ThumbnailRules rules) {
    static boolean isAsked(ImageRequest request) {
        return request.value(Req.COMMAND, Req.DEFAULT).type().equals("tmb");
    }

    /** The size of layer 0 if the request gives it, else that of the view. */
    public static Optional<Thumbnail> of(ImageRequest request, ThumbnailRules rules) {
        if (!isAsked(request)) {
            return Optional.empty();
        }
        if (request.has(Fit.COMMAND)) {
            throw new Fault(ErrorCode.BAD_VALUE, "fit= can't be used with req=tmb, which always fits the picture into its rectangle");
        }
        Size view = new Size(width(request, rules), height(request, rules));
        return Optional.of(new Thumbnail(request.base().value(LayerSize.COMMAND).filter(size -> !size.isFree())
                .map(size -> new Size((int) (size.width() > 0 ? size.width() : view.width()), (int) (size.height() > 0 ? size.height() : view.height())))
                .orElse(view), rules));
    }

    static int width(ImageRequest request, ThumbnailRules rules) {
        return request.value(Wid.COMMAND).map(Wid::pixels).orElse(rules.usual().width());
    }

    static int height(ImageRequest request, ThumbnailRules rules) {
        return request.value(Hei.COMMAND).map(Hei::pixels).orElse(rules.usual().height());
    }

    /** In its own shape, as large as the kind of thumbnail asks for. */
    Size scaled(Size picture) {
        double x = rect.width() / (double) picture.width();
        double y = rect.height() / (double) picture.height();
        double factor = switch (rules.type()) {
            case FIT -> Math.min(x, y);
            case CROP -> Math.max(x, y);
            case TEXTURE -> rules.texture();
        };
        return new Size(WholePixels.atLeastOne(picture.width() * factor), WholePixels.atLeastOne(picture.height() * factor));
    }

    /** What is missing around the picture, or what it has too much, besides the margins that it has anyway. */
    Margins around(Size picture, Margins others) {
        int x = rect.width() - picture.width();
        int y = rect.height() - picture.height();
        int left = (int) Math.round(x * (1 + rules.horizontal()) / 2);
        int top = (int) Math.round(y * (1 + rules.vertical()) / 2);
        return new Margins(others.left() + left, others.top() + top, others.right() + x - left, others.bottom() + y - top, others.layer());
    }
}
