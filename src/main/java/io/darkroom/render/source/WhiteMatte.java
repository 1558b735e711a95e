package io.darkroom.render.source;

import io.darkroom.vips.SampleLayout;

/** Photoshop lays a merged image that is transparent on white before it stores its colours; this takes the white off again. */
final class WhiteMatte {
    private WhiteMatte() {
    }

    /** White is the largest sample, and so it is with inks as Photoshop stores them. Colours that can't be seen stay as they are. */
    static void remove(int[] samples, SampleLayout layout) {
        int bands = layout.bands();
        long most = layout.most();
        for (int pixel = 0; pixel < samples.length; pixel += bands) {
            int alpha = samples[pixel + bands - 1];
            for (int i = pixel; i < pixel + bands - 1 && alpha > 0 && alpha < most; i++) {
                long light = Math.max(0, samples[i] - (most - alpha));
                samples[i] = (int) Math.min(most, (light * most + alpha / 2) / alpha);
            }
        }
    }
}
