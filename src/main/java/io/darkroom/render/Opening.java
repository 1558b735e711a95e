package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.layer.BlendMode;
import io.darkroom.command.source.ImageObject;
import io.darkroom.command.view.Align;
import io.darkroom.plan.Area;
import io.darkroom.plan.Bounds;
import io.darkroom.plan.RenderPlan;
import io.darkroom.plan.Turn;
import io.darkroom.plan.View;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.ColourSpace;
import io.darkroom.render.colour.Samples;
import io.darkroom.vips.VipsScope;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Opens the sources of one scene.
 *
 * @param outer the space of the reply as far as it is known before any source is, for what is nested in it
 */
record Opening(Scene scene, OutputSpace outer, Filter filter, Limits limits, VipsScope scope) {
    Drawable picture(ImageObject object) {
        return switch (scene.sources().of(object)) {
            case LayerSource.OfFile(SourceFile file, var _, OptionalDouble resolution, Optional<Drawing> drawing) -> picture(file, resolution, drawing);
            case LayerSource.OfScene(Scene nested) -> nested(nested);
        };
    }

    /** A record is a mask by its own mask, or else by its image. Reference: r-mask.md */
    Drawable mask(ImageObject object) {
        return maskOf(object).orElseGet(() -> picture(object));
    }

    /** The file that a catalog names as the mask of an object. Reference: r-maskpath-cat.md */
    Optional<Drawable> maskOf(ImageObject object) {
        return scene.sources().of(object) instanceof LayerSource.OfFile(var _, Optional<SourceFile> mask, OptionalDouble resolution, var _)
                ? mask.map(file -> picture(file, resolution, Optional.empty())) : Optional.empty();
    }

    private Drawable picture(SourceFile file, OptionalDouble resolution, Optional<Drawing> drawing) {
        Source source = Source.open(file, drawing.map(drawn -> drawn.bytes(this::png)), scope);
        if (!source.levels().isPyramid()) {
            limits.checkSource(source.stored(), source.isHeldWhole());
        }
        ColourSpace space = source.space().profile().isPresent() ? source.space() : scene.defaults().inputsOrSrgb().of(source.pixelType());
        return new SourcePicture(source, new Decoder(source, scope, filter), filter, space, resolution, true, false);
    }

    /** The reply image of a request within a drawing, at its own size. */
    private byte[] png(Scene inner) {
        Opening opening = new Opening(inner, OutputSpace.of(inner, Optional.empty()), Filter.of(inner.request(), filter), limits, scope);
        Composition composition = Composition.open(opening, Optional.empty());
        var picture = new NestedPicture(composition, opening.view(composition, inner.request(), inner.defaults().usual()), opening.outer(), opening);
        Size whole = picture.size();
        limits.checkReply(whole);
        return Samples.eightBits(picture.draw(Area.of(whole), Turn.NONE, whole, Area.of(whole))).encode("pngsave_target", Map.of("keep", "none"));
    }

    private Drawable nested(Scene inner) {
        Opening opening = new Opening(inner.within(scene), outer, Filter.of(inner.request(), filter), limits, scope);
        Composition composition = Composition.open(opening, Optional.empty());
        return new NestedPicture(composition, opening.view(composition, inner.request(), Bounds.NONE), outer.asked(inner), opening);
    }

    /** The watermark of the scene, for a composite image of this size. Reference: r-watermarks.md */
    Optional<Mark> mark(Size composite) {
        return scene.defaults().watermark().map(watermark -> {
            Opening opening = new Opening(watermark.within(scene), outer, filter, limits, scope);
            Composition composition = Composition.open(opening, Optional.of(composite));
            return new Mark(new NestedPicture(composition, View.PLAIN, outer, opening), watermark.request().value(Align.COMMAND, Align.DEFAULT),
                    composition.base().layer().value(BlendMode.COMMAND, BlendMode.DEFAULT).mode());
        });
    }

    RenderPlan plan(Composition composition, ImageRequest request) {
        return RenderPlan.of(request, view(composition, request, scene.defaults().usual()), composition.plans());
    }

    private View view(Composition composition, ImageRequest request, Bounds usual) {
        return View.of(request, scene.defaults().thumbnails()).within(usual, composition.plans().getFirst().rect().size());
    }
}
