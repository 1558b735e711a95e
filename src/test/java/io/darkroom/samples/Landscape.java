package io.darkroom.samples;

/** Mountains under a cloudy sky, with a meadow in front: as rich in fine detail as a real photograph. */
record Landscape(Noise noise, Light light) implements Scene {

    private static final double HORIZON = 0.53;
    private static final int RIDGES = 3;

    @Override
    public Rgb at(double x, double y) {
        double shore = HORIZON + 0.012 * noise.fractal(3 * x, 40, 4);
        if (y > shore) {
            return meadow(x, y - shore + 0.012);
        }
        for (int ridge = 0; ridge < RIDGES; ridge++) {
            double below = y - crest(x, ridge);
            if (below > 0) {
                return slope(x, y, below, ridge);
            }
        }
        return sky(x, y);
    }

    private double crest(double x, int ridge) {
        double base = HORIZON - 0.015 - 0.055 * ridge;
        double frequency = 2.6 - 0.6 * ridge;
        double height = ridge == 0 ? 0.3 + 0.5 * noise.fractal(9 * x, 3, 8) : noise.ridged(frequency * x + 31 * ridge, 7.7 * ridge, 8) - 0.35;
        return base - (0.03 + 0.16 * ridge) * height;
    }

    private Rgb sky(double x, double y) {
        Rgb clear = light.zenith().mix(light.horizon(), y / HORIZON * 1.25);
        double depth = 1.2 / (HORIZON + 0.15 - y);
        double cover = noise.fractal(0.8 * x * depth + 3, 2.2 * depth, 6) + 0.08;
        return clear.mix(light.cloud(), 1.9 * cover).plus(Math.min(0, -0.25 * (cover - 0.35)) * Math.max(0, cover));
    }

    private Rgb slope(double x, double y, double below, int ridge) {
        double scale = ridge == 0 ? 30 : 9 - 2 * ridge;
        double slant = x + 0.35 * y * (ridge - 1.5);
        double here = noise.ridged(scale * slant, 0.55 * scale * y + ridge, 7);
        double lit = 0.80 + 5.5 * (noise.ridged(scale * slant + 0.03, 0.55 * scale * y + ridge + 0.012, 7) - here);
        Rgb bare = ridge == 0 ? light.forest() : light.rock();
        double cold = ridge == 0 ? 0 : (0.09 * here + 0.05 * ridge - 0.045 - 1.5 * below) * 40;
        Rgb ground = bare.mix(light.snow(), cold).times(Math.clamp(lit, 0.30, 1.2));
        return ground.mix(light.horizon(), 0.08 + 0.16 * ridge + 1.6 * Math.max(0, y - HORIZON + 0.12));
    }

    private Rgb meadow(double x, double below) {
        double depth = 0.5 / below;
        double worldX = (x - 0.67) * depth * 2.2;
        double here = noise.fractal(5 * worldX, 5 * depth, 8);
        double lit = 1 + 2.4 * (here - noise.fractal(5 * worldX + 0.06, 5 * depth + 0.05, 8));
        double blade = noise.at(160 * worldX, 22 * depth);
        double green = 0.5 + 1.6 * noise.fractal(1.3 * worldX, 1.3 * depth + 9, 3) + 0.35 * blade;
        Rgb ground = light.soil().mix(light.grass(), green).times(Math.clamp(lit, 0.35, 1.6) * (0.92 + 0.14 * blade));
        return ground.mix(light.horizon(), 0.055 * depth - 0.12);
    }
}
