package io.darkroom.render;

import io.darkroom.command.layer.BlendMode;
import io.darkroom.command.view.Align;
import io.darkroom.plan.Area;
import io.darkroom.plan.Turn;
import io.darkroom.plan.Zoom;
import io.darkroom.protocol.Size;
import io.darkroom.vips.VipsImage;

/** A watermark: a composite image of its own, laid over that of the reply where it is aligned to. Reference: r-watermarks.md */
record Mark(Drawable picture, Align align, BlendMode.Mode mode) {
    /** @param target a part of the scaled and mirrored composite image */
    VipsImage over(Painted target, Zoom zoom) {
        Area place = zoom.of(place(zoom.composite()));
        Area seen = place.intersect(target.area());
        if (seen.isEmpty()) {
            return target.image();
        }
        VipsImage drawn = picture.draw(Area.of(picture.size()), Turn.NONE, place.size(), seen.moved(-place.x(), -place.y()));
        Stack stack = new Stack(target.area());
        stack.add(target, BlendMode.Mode.NORM);
        stack.add(new Painted(drawn, seen), mode);
        return stack.image().orElseThrow();
    }

    private Area place(Size composite) {
        Size size = picture.size();
        return new Area((int) Math.round((composite.width() - size.width()) * (1 + align.horizontal()) / 2),
                (int) Math.round((composite.height() - size.height()) * (1 + align.vertical()) / 2), size.width(), size.height());
    }
}
