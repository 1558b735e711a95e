package io.darkroom.plan;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Dpr;
import io.darkroom.command.view.Align;
import io.darkroom.command.view.Fit;
import io.darkroom.command.view.Hei;
import io.darkroom.command.view.Rect;
import io.darkroom.command.view.Rgn;
import io.darkroom.command.view.Scl;
import io.darkroom.command.view.Wid;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Coord;
import io.darkroom.protocol.Size;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The view commands of one request, as the view transform needs them. Reference: r-view-transform-for-images.md */
public record View(
        OptionalInt width,
        OptionalInt height,
        OptionalDouble inverseScale,
        Optional<Fit> fit,
        Optional<Area> region,
        Optional<Area> rect,
        Stretch stretch,
        Align align) {

    /** All of the composite image, as it is. */
    public static final View PLAIN = new View(OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Stretch.NONE, Align.DEFAULT);

    public static View of(ImageRequest request) {
        return of(request, ThumbnailRules.DEFAULT);
    }

    public static View of(ImageRequest request, ThumbnailRules rules) {
        double finer = request.value(Dpr.COMMAND, Dpr.OFF).factor();
        Optional<Rect> rect = request.value(Rect.COMMAND);
        View view = new View(
                request.value(Wid.COMMAND).map(wid -> OptionalInt.of(wid.pixels())).orElse(OptionalInt.empty()),
                request.value(Hei.COMMAND).map(hei -> OptionalInt.of(hei.pixels())).orElse(OptionalInt.empty()),
                request.value(Scl.COMMAND).map(scl -> OptionalDouble.of(scl.inverse())).orElse(OptionalDouble.empty()),
                request.value(Fit.COMMAND),
                request.value(Rgn.COMMAND).map(rgn -> area(rgn.offset(), rgn.size())),
                rect.map(r -> area(r.offset(), r.size()).times(Stretch.both(finer))),
                Stretch.both(rect.map(Rect::scale).orElse(1.0) * finer),
                request.value(Align.COMMAND, Align.DEFAULT));
        if (view.fit.isPresent() && view.width.isEmpty() && view.height.isEmpty()) {
            throw new Fault(ErrorCode.BAD_VALUE, "fit= needs wid= or hei= in the same request");
        }
        return Thumbnail.isAsked(request) ? view.forThumbnail(request, rules) : view;
    }

    /** Both sides are known, and the picture is fitted between them as its kind of thumbnail asks for. Reference: r-view-transform-for-thumbnails.md */
    private View forThumbnail(ImageRequest request, ThumbnailRules rules) {
        OptionalDouble unscaled = rules.type() == ThumbnailRules.Type.TEXTURE ? OptionalDouble.of(1) : OptionalDouble.empty();
        Fit fit = new Fit(rules.type() == ThumbnailRules.Type.CROP ? Fit.Mode.CROP : Fit.Mode.FIT, true);
        return new View(OptionalInt.of(Thumbnail.width(request, rules)), OptionalInt.of(Thumbnail.height(request, rules)), unscaled,
                Optional.of(fit), region, rect, stretch, new Align(rules.horizontal(), rules.vertical()));
    }

    /** A view that asks for no size is kept within the usual one. Reference: r-defaultpix.md */
    public View within(Bounds usual, Size composite) {
        boolean free = width.isEmpty() && height.isEmpty() && inverseScale.isEmpty();
        double share = usual.share(region.map(Area::size).orElse(composite));
        return !free || share == 1 ? this : new View(width, height, OptionalDouble.of(1 / share), fit, region, rect, stretch, align);
    }

    /** The same view as part of another picture; what it shows grows with it. */
    public View stretched(Stretch more) {
        return new View(width, height, inverseScale, fit, region, rect.map(area -> area.times(more)), stretch.times(more), align);
    }

    private static Area area(Coord offset, Size size) {
        return new Area(offset.x(), offset.y(), size.width(), size.height());
    }
}
