package io.darkroom.vips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VipsScopeTest {
    private final VipsScope scope = new VipsScope();

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private byte[] noise(String saver) {
        return scope.call("gaussnoise", 64, 64, Map.of("mean", 128.0, "sigma", 40.0, "seed", 7))
                .call("cast", "uchar").encode(saver, Map.of());
    }

    @Test
    void theContentTellsTheLoaderNotTheName() throws IOException {
        assertEquals("pngload", scope.loaderOf(file("a.jpg", noise("pngsave_target"))));
    }

    @ParameterizedTest
    @CsvSource({"picture one.png", "Grüße.png", "写真.png", "page[2].png", "a[n=-1]"})
    void namesMayHoldAnything(String name) throws IOException {
        assertEquals(64, scope.open(file(name, noise("pngsave_target")), Map.of()).width());
    }

    @Test
    void optionsReachTheLoader() throws IOException {
        Path file = file("a.jpg", noise("jpegsave_target"));
        assertEquals(16, scope.open(file, Map.of("shrink", 4)).width());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.ppm|P3 1 1 255 1 2 3", "a.csv|1,2,3", "a.mat|3 1 1 0 1 2 3", "a.txt|hello", "a.pdf|%PDF-1.4", "a.v|'x'"})
    void aFormatThatIsNotTrustedIsNotRead(String name, String content) throws IOException {
        Path file = file(name, content.replace("3 1 1 0 ", "3 1 1 0\n").getBytes());
        var fault = assertThrows(VipsException.class, () -> scope.open(file, Map.of()));
        assertFalse(fault.getMessage().contains("/"), fault.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"csvload", "rawload", "vipsload"})
    void anUntrustedLoaderIsBlockedEvenByName(String loader) throws IOException {
        assumeTrue(Vips.loaded().has(loader));
        Path file = file("a", "1,2,3\n".getBytes());
        Object[] required = loader.equals("rawload") ? new Object[] {file, 1, 1, 1} : new Object[] {file};
        var fault = assertThrows(VipsException.class, () -> scope.call(loader, required));
        assertTrue(fault.getMessage().contains("blocked"), fault.getMessage());
    }

    @Test
    void aDrawingReachesNoOtherFile() throws IOException {
        file("secret.png", noise("pngsave_target"));
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64'>"
                + "<rect width='64' height='64' fill='#00f'/><image href='secret.png' width='64' height='64'/></svg>";
        byte[] pixels = scope.open(file("a.svg", svg.getBytes()), Map.of()).pixels();
        for (int i = 0; i < pixels.length; i += 4) {
            assertArrayEquals(new byte[] {0, 0, -1, -1}, Arrays.copyOfRange(pixels, i, i + 4));
        }
    }

    @Test
    void aHugeDrawingIsRefused() throws IOException {
        Path file = file("a.svg", ("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><!--" + " ".repeat(1 << 20) + "--></svg>").getBytes());
        assertThrows(VipsException.class, () -> scope.open(file, Map.of()));
    }

    @Test
    void aJpegWithAGainMapIsAJpeg() throws IOException {
        assumeTrue(Vips.loaded().has("uhdrsave_target"));
        byte[] bytes = scope.call("black", 64, 64, Map.of("bands", 3)).call("linear", new double[] {1},
                new double[] {0.5}).call("copy", Map.of("interpretation", "scrgb"))
                .encode("uhdrsave_target", Map.of());
        Path file = file("phone.jpg", bytes);
        assertEquals("jpegload", scope.loaderOf(file));
        VipsImage image = scope.open(file, Map.of());
        assertEquals("uchar", image.format());
        assertEquals(3, image.bands());
        assertFalse(image.hasField("gainmap-data"));
    }

    @Test
    void aMissingFileIsNamedWithoutItsFolder() {
        var fault = assertThrows(VipsException.class, () -> scope.open(folder.resolve("none.jpg"), Map.of()));
        assertEquals("load: VipsForeignLoad: the file does not exist", fault.getMessage());
    }

    @Test
    void aTornFileIsReadAsFarAsItGoesUnlessToldOtherwise() throws IOException {
        byte[] whole = noise("jpegsave_target");
        Path torn = file("torn.jpg", Arrays.copyOf(whole, whole.length / 2));
        assertEquals(64 * 64, scope.open(torn, Map.of()).pixels().length);
        VipsImage strict = scope.open(torn, Map.of("fail_on", "truncated"));
        var fault = assertThrows(VipsException.class, strict::pixels);
        assertFalse(fault.getMessage().contains(folder.toString()), fault.getMessage());
    }

    @Test
    void aToleratedFaultIsNotTheReasonOfTheNextFailure() throws IOException {
        byte[] whole = noise("jpegsave_target");
        scope.open(file("torn.jpg", Arrays.copyOf(whole, whole.length / 2)), Map.of()).pixels();
        var fault = assertThrows(VipsException.class, () -> scope.call("black", 1, 1).call("extract_band", 9));
        assertFalse(fault.getMessage().contains("Jpeg"), fault.getMessage());
    }

    @Test
    void closingTwiceIsHarmless() {
        VipsImage image = scope.fromMemory(new byte[] {1}, 1, 1, 1);
        assertArrayEquals(new byte[] {1}, image.pixels());
        scope.close();
        scope.close();
        scope.kill();
    }
}
