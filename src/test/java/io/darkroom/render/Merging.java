package io.darkroom.render;

import io.darkroom.command.layer.BlendMode;

/** Lays sheets on one another by the formulas that the W3C publishes for blending and compositing, pixel by pixel. */
final class Merging {
    private Merging() {
    }

    static Sheet over(Sheet lower, Sheet upper, int left, int top) {
        return blended(lower, upper, left, top, BlendMode.Mode.NORM);
    }

    static Sheet blended(Sheet lower, Sheet upper, int left, int top, BlendMode.Mode mode) {
        return Sheet.painted(lower.width(), lower.height(), (x, y) -> pixel(lower.at(x, y), upper.at(x - left, y - top), mode));
    }

    private static double[] pixel(double[] below, double[] above, BlendMode.Mode mode) {
        double lower = below[Sheet.ALPHA];
        double upper = above[Sheet.ALPHA];
        double alpha = upper + lower * (1 - upper);
        double[] result = new double[4];
        for (int i = 0; i < Sheet.ALPHA && alpha > 0; i++) {
            double mixed = upper * (1 - lower) * above[i] + upper * lower * mixture(below[i], above[i], mode) + (1 - upper) * lower * below[i];
            result[i] = mixed / alpha;
        }
        result[Sheet.ALPHA] = alpha;
        return result;
    }

    private static double mixture(double below, double above, BlendMode.Mode mode) {
        return switch (mode) {
            case NORM, DISSOLVE -> above;
            case LIGHTEN -> Math.max(below, above);
            case DARKEN -> Math.min(below, above);
            case MULT -> below * above;
            case SCREEN -> below + above - below * above;
        };
    }

    /** A colour behind all of a sheet. */
    static Sheet behind(Sheet sheet, double... color) {
        return over(Sheet.filled(sheet.width(), sheet.height(), color), sheet, 0, 0);
    }

    /** The sheet where a mask of the same size lets it be seen. */
    static Sheet masked(Sheet sheet, Mask mask) {
        return Sheet.painted(sheet.width(), sheet.height(), (x, y) ->
                new double[] {sheet.at(x, y, 0), sheet.at(x, y, 1), sheet.at(x, y, 2), sheet.at(x, y, Sheet.ALPHA) * mask.at(x, y)});
    }

    /** How much is let through at a place, from 0 to 1; any place may be asked for. */
    interface Mask {
        double at(int x, int y);

        static Mask of(Sheet sheet) {
            return (x, y) -> sheet.at(x, y, Sheet.ALPHA);
        }

        default Mask inverse() {
            return (x, y) -> 1 - at(x, y);
        }

        default Mask moved(int dx, int dy) {
            return (x, y) -> at(x - dx, y - dy);
        }

        default Mask times(Mask other) {
            return (x, y) -> at(x, y) * other.at(x, y);
        }

        default Sheet colored(int width, int height, double... color) {
            return masked(Sheet.filled(width, height, color), this);
        }
    }
}
