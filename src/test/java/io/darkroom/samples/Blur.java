package io.darkroom.samples;

/** Running-mean blur of a plane of numbers; three passes look like a Gaussian. */
final class Blur {

    private Blur() {
    }

    static float[] rows(float[] plane, int width, int height, int radius) {
        var out = new float[plane.length];
        for (int row = 0; row < height; row++) {
            line(plane, out, row * width, 1, width, radius);
        }
        return out;
    }

    static float[] columns(float[] plane, int width, int height, int radius) {
        var out = new float[plane.length];
        for (int column = 0; column < width; column++) {
            line(plane, out, column, width, height, radius);
        }
        return out;
    }

    private static void line(float[] in, float[] out, int start, int step, int count, int radius) {
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += in[start + step * Math.clamp(i, 0, count - 1)];
        }
        for (int i = 0; i < count; i++) {
            out[start + step * i] = (float) (sum / (2 * radius + 1));
            sum += in[start + step * Math.min(i + radius + 1, count - 1)] - in[start + step * Math.max(i - radius, 0)];
        }
    }
}
