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
        double rectScale,
        Align align) {

    public static View of(ImageRequest request) {
        double finer = request.value(Dpr.COMMAND, Dpr.OFF).factor();
        Optional<Rect> rect = request.value(Rect.COMMAND);
        View view = new View(
                request.value(Wid.COMMAND).map(wid -> OptionalInt.of(wid.pixels())).orElse(OptionalInt.empty()),
                request.value(Hei.COMMAND).map(hei -> OptionalInt.of(hei.pixels())).orElse(OptionalInt.empty()),
                request.value(Scl.COMMAND).map(scl -> OptionalDouble.of(scl.inverse())).orElse(OptionalDouble.empty()),
                request.value(Fit.COMMAND),
                request.value(Rgn.COMMAND).map(rgn -> area(rgn.offset(), rgn.size())),
                rect.map(r -> area(r.offset(), r.size()).times(finer)),
                rect.map(Rect::scale).orElse(1.0) * finer,
                request.value(Align.COMMAND, Align.DEFAULT));
        if (view.fit.isPresent() && view.width.isEmpty() && view.height.isEmpty()) {
            throw new Fault(ErrorCode.BAD_VALUE, "fit= needs wid= or hei= in the same request");
        }
        return Thumbnail.isAsked(request) && view.inverseScale.isEmpty() ? view.forThumbnail() : view;
    }

    /** Both sides are known, and the picture is fitted between them, enlarged if need be. Reference: r-view-transform-for-thumbnails.md */
    private View forThumbnail() {
        return new View(OptionalInt.of(width.orElse(Thumbnail.DEFAULT_SIDE)), OptionalInt.of(height.orElse(Thumbnail.DEFAULT_SIDE)), inverseScale,
                Optional.of(new Fit(Fit.Mode.FIT, true)), region, rect, rectScale, Align.DEFAULT);
    }

    private static Area area(Coord offset, Size size) {
        return new Area(offset.x(), offset.y(), size.width(), size.height());
    }
}
