package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.ResMode;

/**
 * How a resampling mode is carried out. Reference: r-is-http-resmode.md
 *
 * @param kernel   the kernel of the pixel library for making smaller and larger
 * @param headroom how many times larger than the target a decoder's own reduced size must be to be used
 */
record Filter(String kernel, double headroom) {
    /** What enlarges and rotates: there is no window to speak of when pixels become more. */
    String interpolator() {
        return kernel.equals("linear") ? "bilinear" : "bicubic";
    }

    /** Used when a request names no resMode=: the careful kernel on what the decoder gives fastest. */
    static final Filter DEFAULT = new Filter("lanczos3", 1);

    static Filter of(ImageRequest request, Filter otherwise) {
        return request.value(ResMode.COMMAND).map(ResMode::filter).map(Filter::of).orElse(otherwise);
    }

    private static Filter of(ResMode.Filter mode) {
        return switch (mode) {
            case BILIN -> new Filter("linear", 1);
            case BICUB -> new Filter("cubic", 1);
            case SHARP2 -> new Filter("lanczos3", 2);
            case BISHARP -> new Filter("mks2021", 2);
        };
    }
}
