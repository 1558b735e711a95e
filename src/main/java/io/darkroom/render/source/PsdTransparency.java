package io.darkroom.render.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Finds out whether the first extra channel is the transparency of the merged image, and not a selection that someone stored:
 * then the number of layers is negative, or a block of its own says so.
 */
final class PsdTransparency {
    private static final Set<String> SAYS_SO = Set.of("Mtrn", "Mt16", "Mt32");
    /** Where deep pictures have their layers. */
    private static final Set<String> LAYERS = Set.of("Layr", "Lr16", "Lr32");
    private static final Set<String> LONG_IN_PSB = Set.of("LMsk", "Lr16", "Lr32", "Layr", "Mt16", "Mt32", "Mtrn", "Alph", "FMsk",
            "lnk2", "FEid", "FXid", "PxSD");
    private static final int BLOCK_HEAD = 12;
    private static final int MOST_BLOCKS = 1000;

    private final FileBytes file;
    private final PsdHeader header;
    private final long end;

    private PsdTransparency(FileBytes file, PsdHeader header, long end) {
        this.file = file;
        this.header = header;
        this.end = end;
    }

    /** Looks at the section of layers and stops right behind it. */
    static boolean read(FileBytes file, PsdHeader header) throws IOException {
        long length = header.length(file);
        long end = file.position() + length;
        file.require(length < 0 ? -1 : end);
        boolean transparent = length > 0 && new PsdTransparency(file, header, end).isStated();
        file.seek(end);
        return transparent;
    }

    private boolean isStated() throws IOException {
        long length = header.length(file);
        long next = file.position() + length;
        if (length >= 2 && file.i16() < 0) {
            return true;
        }
        return goes(next) && goesBehindMask() && aBlockSaysSo();
    }

    private boolean goesBehindMask() throws IOException {
        return file.position() + 4 <= end && goes(file.position() + 4 + file.u32());
    }

    private boolean aBlockSaysSo() throws IOException {
        for (int i = 0; i < MOST_BLOCKS && file.position() + BLOCK_HEAD <= end; i++) {
            String signature = key();
            String key = key();
            long length = header.large() && LONG_IN_PSB.contains(key) ? file.i64() : file.u32();
            long next = file.position() + (length + 3) / 4 * 4;
            if (SAYS_SO.contains(key) || LAYERS.contains(key) && length >= 2 && file.i16() < 0) {
                return true;
            }
            if (!signature.startsWith("8B") || length < 0 || !goes(next)) {
                return false;
            }
        }
        return false;
    }

    /** What does not hold together here is no fault of the merged image. */
    private boolean goes(long place) throws IOException {
        boolean inside = place >= file.position() && place <= end;
        if (inside) {
            file.seek(place);
        }
        return inside;
    }

    private String key() throws IOException {
        return new String(file.bytes(4).array(), StandardCharsets.ISO_8859_1);
    }
}
