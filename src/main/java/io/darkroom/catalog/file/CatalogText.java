package io.darkroom.catalog.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Opens a catalog file in the encoding that its first bytes tell. Reference: r-is-cat-character-encoding.md */
final class CatalogText {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private CatalogText() {}

    /** The reader refuses bytes that are no character with a CharacterCodingException. */
    static Reader open(Path file, long longest) throws IOException, BadCatalog {
        if (Files.isDirectory(file)) {
            throw new BadCatalog(Problem.error(file, 0, "is a folder; expected a file"));
        }
        if (Files.size(file) > longest) {
            throw new BadCatalog(Problem.error(file, 0, "is larger than " + longest + " bytes"));
        }
        return decoded(Files.newInputStream(file));
    }

    private static Reader decoded(InputStream file) throws IOException {
        var bytes = new BufferedInputStream(file, 1 << 16);
        try {
            bytes.mark(BYTE_ORDER_MARK.length);
            boolean marked = Arrays.equals(BYTE_ORDER_MARK, bytes.readNBytes(BYTE_ORDER_MARK.length));
            if (!marked) {
                bytes.reset();
            }
            Charset charset = marked ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
            return new InputStreamReader(bytes, charset.newDecoder());
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
