package io.darkroom.command.op;

import io.darkroom.command.CommandValues;
import io.darkroom.vips.VipsImage;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The operations of one layer or of the composite image, in the order in which they are carried out. */
public record Operations(List<PixelOperation> all) {
    /** Of two operations of one stage the one with the lower name comes first, whatever the order of the request. */
    public static Operations of(CommandValues values) {
        return new Operations(values.all(PixelOperation.class).stream().sorted(Comparator.comparing(PixelOperation::stage)).toList());
    }

    /** Those that work on the picture itself. */
    public Operations ofPicture() {
        return only(operation -> operation.stage() != Stage.SHARPEN);
    }

    /** Those that the composite image leaves to its finished view. */
    public Operations ofView() {
        return only(operation -> operation.stage() == Stage.SHARPEN);
    }

    private Operations only(Predicate<PixelOperation> wanted) {
        return new Operations(all.stream().filter(wanted).toList());
    }

    /** Those for a part of a picture that begins at that place of the whole. */
    public Operations at(int x, int y) {
        return new Operations(all.stream().map(operation -> operation.at(x, y)).toList());
    }

    public int reach(double scale) {
        return reach(scale, scale);
    }

    /** @param ofSource the scale for what counts pixels of the source */
    public int reach(double scale, double ofSource) {
        return all.stream().mapToInt(operation -> operation.reach(operation.countsSource() ? ofSource : scale)).sum();
    }

    public boolean needRgb() {
        return all.stream().anyMatch(PixelOperation::needsRgb);
    }

    public boolean needWhole() {
        return all.stream().anyMatch(PixelOperation::needsWhole);
    }

    public VipsImage applyToMask(VipsImage mask, double scale) {
        VipsImage changed = mask;
        for (PixelOperation operation : all) {
            changed = operation.applyToMask(changed, scale);
        }
        return changed;
    }

    public VipsImage apply(VipsImage picture, double scale) {
        return apply(picture, scale, scale);
    }

    public VipsImage apply(VipsImage picture, double scale, double ofSource) {
        VipsImage changed = picture;
        for (PixelOperation operation : all) {
            changed = operation.apply(changed, operation.countsSource() ? ofSource : scale);
        }
        return changed;
    }
}
