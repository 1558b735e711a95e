package io.darkroom.render;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Size;

/** How large pictures may be, in pixels: the reply, and a source that has no reduced levels. Reference: r-image-size-limits.md */
public record Limits(long replyPixels, long sourcePixels) {
    /** For formats that are decoded as a whole: a few bytes of them can stand for gigabytes. */
    private static final long LARGEST_HELD = 100_000_000;

    /** For formats that are decoded in Java, where each pixel may take ten bytes. */
    private static final long LARGEST_IN_JAVA = 40_000_000;

    void checkReply(Size size) {
        check("the reply image", size, replyPixels);
    }

    /** By how much a reply's sides would have to shrink to be allowed; 1 or more if they need not. */
    double share(Size reply) {
        return Math.sqrt(replyPixels / ((double) reply.width() * reply.height())) * 0.999;
    }

    void checkSource(Size size, boolean heldWhole) {
        check("the source image", size, heldWhole ? Math.min(sourcePixels, LARGEST_HELD) : sourcePixels);
    }

    static void checkInJava(Size size) {
        check("the source image", size, LARGEST_IN_JAVA);
    }

    /** A rotation needs its whole picture at once, however little of it is shown. */
    void checkHeld(Size size) {
        check("the picture to rotate", size, 4 * replyPixels);
    }

    private static void check(String what, Size size, long allowed) {
        long pixels = (long) size.width() * size.height();
        if (pixels > allowed) {
            throw new Fault(ErrorCode.IMAGE_TOO_LARGE, "illegal image size: %s would be %dx%d, %.1f megapixels; at most %.1f are allowed"
                    .formatted(what, size.width(), size.height(), pixels / 1e6, allowed / 1e6));
        }
    }
}
