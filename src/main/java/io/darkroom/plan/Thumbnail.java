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
public record Thumbnail(Size rect) {
    static final int DEFAULT_SIDE = 100;

    static boolean isAsked(ImageRequest request) {
        return request.value(Req.COMMAND, Req.DEFAULT).type().equals("tmb");
    }

    /** The size of layer 0 if the request gives it, else that of the view. */
    public static Optional<Thumbnail> of(ImageRequest request) {
        if (!isAsked(request)) {
            return Optional.empty();
        }
        if (request.has(Fit.COMMAND)) {
            throw new Fault(ErrorCode.BAD_VALUE, "fit= can't be used with req=tmb, which always fits the picture into its rectangle");
        }
        Size view = new Size(request.value(Wid.COMMAND).map(Wid::pixels).orElse(DEFAULT_SIDE), request.value(Hei.COMMAND).map(Hei::pixels).orElse(DEFAULT_SIDE));
        return Optional.of(new Thumbnail(request.base().value(LayerSize.COMMAND).filter(size -> !size.isFree())
                .map(size -> new Size((int) (size.width() > 0 ? size.width() : view.width()), (int) (size.height() > 0 ? size.height() : view.height()))).orElse(view)));
    }

    /** As large as fits, enlarged if need be. */
    Size fitted(Size picture) {
        double factor = Math.min(rect.width() / (double) picture.width(), rect.height() / (double) picture.height());
        return new Size(WholePixels.atLeastOne(picture.width() * factor), WholePixels.atLeastOne(picture.height() * factor));
    }

    /** What is missing around a picture in the middle, besides the margins that it has anyway. */
    Margins around(Size picture, Margins others) {
        int x = rect.width() - picture.width();
        int y = rect.height() - picture.height();
        return new Margins(others.left() + x / 2, others.top() + y / 2, others.right() + x - x / 2, others.bottom() + y - y / 2, others.layer());
    }
}
