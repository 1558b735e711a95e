package io.darkroom.render;

import io.darkroom.command.Layer;
import io.darkroom.command.op.GrowMask;
import io.darkroom.command.source.MaskUse;
import io.darkroom.plan.Area;
import io.darkroom.plan.LayerPlan;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.Samples;
import io.darkroom.vips.VipsImage;
import java.util.Optional;

/** Which parts of a layer's picture are seen: a mask of its own, or the picture's alpha, as it is to be used. Reference: r-mask.md, r-maskuse.md */
record LayerMask(Layer layer, LayerPlan plan, Optional<Drawable> mask, Optional<Size> picture) {
    int reach(Size target) {
        return layer.value(GrowMask.COMMAND).map(grow -> grow.reach(scale(target))).orElse(0);
    }

    /** Whether something may be seen that the picture's own alpha hides. */
    boolean uncovers() {
        return ignoresAlpha() || layer.value(GrowMask.COMMAND).map(grow -> grow.radius() > 0).orElse(false);
    }

    /** Whether the picture's own alpha hides nothing of what is seen. */
    boolean ignoresAlpha() {
        return mask.isPresent() || use() != MaskUse.Use.NORM;
    }

    private MaskUse.Use use() {
        return layer.value(MaskUse.COMMAND, MaskUse.DEFAULT).use();
    }

    VipsImage apply(VipsImage image, Size target, Area part) {
        MaskUse.Use use = use();
        VipsImage used = used(use, image, target, part);
        // The library's transparent pixels are black, which another use of the mask would show.
        return use == MaskUse.Use.NORM || isWithinPicture() ? used : Alpha.covered(used, Masks.rectangle(seen(picture.orElseThrow(), target), part, image.scope()));
    }

    private boolean isWithinPicture() {
        return picture.isEmpty() || Area.of(picture.get()).contains(plan.crop());
    }

    /** Where the picture itself lies in the target. */
    private Area seen(Size picture, Size target) {
        Area crop = plan.turn().of(plan.crop(), picture);
        Area inside = crop.intersect(Area.of(plan.turn().of(picture)));
        return inside.isEmpty() ? inside : SourcePicture.place(inside, crop, target);
    }

    private VipsImage used(MaskUse.Use use, VipsImage image, Size target, Area part) {
        if (use == MaskUse.Use.OFF) {
            return Alpha.colours(image);
        }
        if (mask.isEmpty() && !image.hasAlpha() && use == MaskUse.Use.NORM) {
            return image;
        }
        VipsImage shown = mask.map(own -> fitting(levels(own, target, part), image)).orElseGet(() -> Alpha.of(image));
        VipsImage grown = layer.value(GrowMask.COMMAND).map(grow -> grow.apply(shown, scale(target))).orElse(shown);
        return Alpha.with(Alpha.colours(image), use == MaskUse.Use.INVERT ? grown.call("invert") : grown);
    }

    /** How many pixels of the target stand for one of the mask at full resolution. */
    private double scale(Size target) {
        return plan.scaleOf(mask.map(own -> crop(own.size())).orElseGet(plan::crop), target);
    }

    private VipsImage levels(Drawable own, Size target, Area part) {
        return Alpha.levels(own.draw(crop(own.size()), plan.turn(), target, part), own.hasAlpha());
    }

    /** The same part of the mask as of the picture, whatever their sizes; a colour has no picture, and its mask is cropped itself. */
    private Area crop(Size mask) {
        if (picture.isEmpty()) {
            return plan.crop();
        }
        double x = mask.width() / (double) picture.get().width();
        double y = mask.height() / (double) picture.get().height();
        Area crop = plan.crop();
        return new Area((int) Math.round(crop.x() * x), (int) Math.round(crop.y() * y),
                Math.max(1, (int) Math.round(crop.width() * x)), Math.max(1, (int) Math.round(crop.height() * y)));
    }

    private static VipsImage fitting(VipsImage mask, VipsImage image) {
        return Samples.areDeep(image) ? Samples.deepened(mask) : mask;
    }
}
