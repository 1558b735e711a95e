package io.darkroom.render.encode;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.WritableFile;
import java.util.Map;

/** JPEG, baseline and progressive, if need be at a lower quality to stay below a size. Reference: r-is-http-qlt.md, r-jpegsize.md */
final class JpegEncoder implements Encoder {
    private static final String SAVER = "jpegsave_target";
    private static final int JFIF_BYTES = 18;

    @Override
    public void encode(VipsImage image, Encoding encoding, Sink sink) {
        Jfif jfif = new Jfif(PrintResolution.dpi(image));
        if (encoding.maxKilobytes() > 0) {
            sink.put(jfif.into(withinSize(image.inMemory(), encoding)));
            return;
        }
        Map<String, Object> options = options(encoding, encoding.quality().quality());
        switch (sink) {
            case Sink.ToFile(WritableFile file) -> image.encodeTo(jfif.into(file), SAVER, options);
            case Sink.ToMemory memory -> memory.put(jfif.into(image.encode(SAVER, options)));
        }
    }

    /** The best quality, up to the one asked for, whose bytes stay within the limit. */
    private static byte[] withinSize(VipsImage image, Encoding encoding) {
        byte[] first = image.encode(SAVER, options(encoding, encoding.quality().quality()));
        if (fits(first, encoding)) {
            return first;
        }
        byte[] best = null;
        int low = 1;
        int high = encoding.quality().quality() - 1;
        int smallest = first.length;
        while (low <= high) {
            int middle = (low + high) / 2;
            byte[] bytes = image.encode(SAVER, options(encoding, middle));
            smallest = Math.min(smallest, bytes.length);
            if (fits(bytes, encoding)) {
                best = bytes;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        if (best == null) {
            throw new Fault(ErrorCode.BAD_VALUE, "jpegSize=%d: at the lowest quality the image still has %d kilobytes; ask for more, or for a smaller image"
                    .formatted(encoding.maxKilobytes(), (smallest + JFIF_BYTES + 1023) / 1024));
        }
        return best;
    }

    private static boolean fits(byte[] bytes, Encoding encoding) {
        return bytes.length + JFIF_BYTES <= 1024L * encoding.maxKilobytes();
    }

    private static Map<String, Object> options(Encoding encoding, int quality) {
        return encoding.options("Q", quality, "optimize-coding", false, "interlace", encoding.format().progressive(),
                "subsample-mode", encoding.quality().fullChroma() ? "off" : "on");
    }
}
