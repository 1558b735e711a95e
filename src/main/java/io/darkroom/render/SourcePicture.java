package io.darkroom.render;

import io.darkroom.plan.Area;
import io.darkroom.plan.PictureTransforms;
import io.darkroom.plan.Turn;
import io.darkroom.protocol.PathData;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.ColourSpace;
import io.darkroom.render.colour.DefaultSpaces;
import io.darkroom.vips.VipsImage;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A source image, drawn: the stored picture is reduced while it still lies as it is stored, and stood upright last.
 *
 * @param covered whether colours that alpha hides are not wanted, so that they must not bleed into those that are seen
 * @param stored  whether colours are wanted as they are stored, multiplied by alpha or not
 */
record SourcePicture(Source source, Decoder decoder, Filter filter, ColourSpace space, OptionalDouble resolution, boolean covered, boolean stored) implements Drawable {
    @Override
    public Drawable uncovered(boolean whole) {
        return new SourcePicture(source, decoder, filter, space, resolution, false, whole);
    }

    @Override
    public Size size() {
        return source.size();
    }

    @Override
    public boolean hasAlpha() {
        return source.hasAlpha();
    }

    @Override
    public VipsImage draw(Area crop, Turn turn, Size target, Area visible) {
        Turn upright = source.orientation().then(turn);
        Area part = source.orientation().inverse().of(crop, source.size());
        Size storedTarget = upright.inverse().of(target);
        Area inside = part.intersect(Area.of(source.stored()));
        if (inside.isEmpty()) {
            return decoder.nothing(visible.size());
        }
        Area place = place(inside, part, storedTarget);
        VipsImage image = decoder.read(inside, place.size());
        image = stored && source.hasAssociatedAlpha() ? Premultiplied.of(image).image() : image;
        image = inside.equals(part) ? image : Alpha.in(image);
        boolean resampled = image.width() != place.width() || image.height() != place.height();
        Premultiplied pixels = resampled && covered ? Premultiplied.of(image) : Premultiplied.untouched(image);
        image = surrounded(Resampling.resized(pixels.image(), place.size(), filter), place, storedTarget);
        // What is not seen is cut off first: a turn holds its picture in memory.
        return pixels.restore(Turning.turned(Turning.cut(image, upright.inverse().of(visible, target)), upright));
    }

    @Override
    public Optional<Source> file() {
        return Optional.of(source);
    }

    @Override
    public Optional<PathData> path(String name) {
        return PhotoshopPaths.of(ImageResources.of(source)).named(name).map(path -> path.transformed(PictureTransforms.turn(source.orientation())));
    }

    /** Where a part of the source comes to lie in the target that stands for the whole of the crop. */
    static Area place(Area part, Area whole, Size target) {
        double x = target.width() / (double) whole.width();
        double y = target.height() / (double) whole.height();
        int left = edge((part.x() - whole.x()) * x, 0, target.width() - 1);
        int top = edge((part.y() - whole.y()) * y, 0, target.height() - 1);
        return new Area(left, top, edge((part.x() + part.width() - (double) whole.x()) * x, left + 1, target.width()) - left,
                edge((part.y() + part.height() - (double) whole.y()) * y, top + 1, target.height()) - top);
    }

    private static int edge(double at, int least, int most) {
        return Math.clamp(Math.round(at), least, most);
    }

    /** A crop beyond the source's edges is transparent there. It is added at the reply's scale: at the source's it could be endless. */
    private static VipsImage surrounded(VipsImage image, Area place, Size target) {
        return place.equals(Area.of(target)) ? image : image.call("embed", place.x(), place.y(), target.width(), target.height(),
                Map.of("extend", "black"));
    }
}
