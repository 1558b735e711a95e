package io.darkroom.render.encode;

import io.darkroom.command.request.Compression;
import io.darkroom.render.encode.avif.GridFile;
import io.darkroom.render.encode.avif.Strips;
import io.darkroom.vips.Vips;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.WritableFile;
import java.util.Map;

/** AVIF with or without loss; a large one in strips, so that its time can end between two of them. */
final class AvifEncoder implements Encoder {
    private static final String SAVER = "heifsave_target";
    /** Of all efforts the one with the most quality for its time; the next one, the library's default, takes four times as long. */
    private static final int EFFORT = 3;
    /** At this effort a little more quality makes up for what the default would have found, at no more bytes. */
    private static final int QUALITY_OFFSET = 3;

    @Override
    public void encode(VipsImage image, Encoding encoding, Sink sink) {
        Strips strips = Strips.of(image.width(), image.height());
        Map<String, Object> options = options(encoding, strips);
        if (strips.count() == 1) {
            sink.save(image, SAVER, options);
            return;
        }
        VipsImage filled = image.call("embed", 0, 0, image.width(), strips.filledHeight(), Map.of("extend", "copy"));
        switch (sink) {
            case Sink.ToFile(WritableFile file) -> filled.encodeTo(new GridFile(file, strips), SAVER, options);
            case Sink.ToMemory memory -> memory.put(GridFile.of(filled.encode(SAVER, options), strips));
        }
    }

    private static Map<String, Object> options(Encoding encoding, Strips strips) {
        Map<String, Object> options = encoding.options("compression", "av1", "bitdepth", 8, "effort", EFFORT,
                "Q", Math.min(100, encoding.quality().quality() + QUALITY_OFFSET),
                "lossless", encoding.compression() == Compression.LOSSLESS,
                "page-height", strips.height());
        if (!strips.canHalveColour()) {
            options.put("subsample-mode", "off");
        }
        if (Vips.loaded().takes(SAVER, "tune")) {
            options.put("tune", "ssim");
        }
        return options;
    }
}
