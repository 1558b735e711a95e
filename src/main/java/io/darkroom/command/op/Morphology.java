package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;

/** Grows what is light, or for a negative radius what is dark; between two whole radii, the results of both are mixed. */
record Morphology(double radius) {
    /** Nothing in a picture is that large; it bounds the work where a small picture is enlarged. */
    private static final double MOST = 1000;
    /** A smaller part of a radius changes no value by more than it would be rounded. */
    private static final double LEAST = 1 / 512.0;

    Morphology {
        radius = Math.clamp(radius, -MOST, MOST);
    }

    int reach() {
        return (int) Math.ceil(Math.abs(radius) - LEAST);
    }

    VipsImage apply(VipsImage picture) {
        Form form = Form.of(picture);
        int most = reach();
        return most == 0 ? picture : form.rounded(form.weighted(picture, image -> grown(image, most, most - Math.abs(radius))));
    }

    /** @param missing how much is missing to the whole radius */
    private VipsImage grown(VipsImage image, int whole, double missing) {
        if (missing < LEAST) {
            return octagon(image, whole);
        }
        VipsImage kept = Kept.pixels(image, whole);
        return octagon(kept, whole).call("linear", 1 - missing, 0)
                .call("add", octagon(kept, whole - 1).call("linear", missing, 0));
    }

    private VipsImage octagon(VipsImage image, int whole) {
        return whole == 0 ? image : Octagon.of(whole, radius > 0).apply(image);
    }
}
