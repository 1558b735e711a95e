package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiffAlphaTest {
    @TempDir
    private Path folder;

    /** With eight bands, channels for spot colours lie behind the alpha of the layer. */
    @ParameterizedTest
    @CsvSource({"4, true, false", "4, true, true", "4, false, false", "4, false, true", "8, true, false", "8, true, true", "8, false, false", "8, false, true"})
    void isReadFromSmallAndBigFiles(int bands, boolean associated, boolean big) {
        Studio.of(folder).write("a.tif", scope -> scope.call("black", 3, 2, Map.of("bands", bands)).call("copy", Map.of("interpretation", "srgb")),
                Map.of("premultiply", associated, "bigtiff", big));
        assertEquals(associated, TiffAlpha.isAssociated(folder.resolve("a.tif")));
    }

    /** Java writes the most significant byte first. */
    @ParameterizedTest
    @CsvSource({BufferedImage.TYPE_INT_ARGB_PRE + ", true", BufferedImage.TYPE_INT_ARGB + ", false"})
    void isReadInEitherOrderOfBytes(int type, boolean associated) throws IOException {
        assertTrue(ImageIO.write(new BufferedImage(3, 2, type), "tiff", folder.resolve("b.tif").toFile()));
        assertEquals(associated, TiffAlpha.isAssociated(folder.resolve("b.tif")));
    }

    @Test
    void brokenFilesHaveNone() throws IOException {
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB_PRE), "tiff", folder.resolve("b.tif").toFile());
        byte[] whole = Files.readAllBytes(folder.resolve("b.tif"));
        for (int length = 0; length < 12; length++) {
            assertFalse(TiffAlpha.isAssociated(Files.write(folder.resolve("c.tif"), Arrays.copyOf(whole, length))));
        }
    }
}
