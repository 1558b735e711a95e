package io.darkroom.render.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.samples.PhotoshopFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PsdFileTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 11;

    /** Different in each channel, row and column, with runs of equal samples; opaque where it is an alpha channel. */
    private static int sample(PhotoshopFile file, int channel, int x, int y) {
        int most = (1 << file.depth()) - 1;
        int colours = file.mode() == PhotoshopFile.CMYK ? 4 : file.mode() == PhotoshopFile.RGB ? 3 : 1;
        return channel == colours ? most : (x / 5 * 7919 + y * 104_729 + channel * 1_299_709) & most;
    }

    private static Decoded decoded(PhotoshopFile file) throws IOException {
        return Decoded.of(file.bytes((channel, x, y) -> sample(file, channel, x, y)));
    }

    private static Stream<PhotoshopFile> ways(PhotoshopFile file) {
        return Stream.of(file, file.raw(), file.asLarge(), file.asLarge().raw());
    }

    @ParameterizedTest
    @CsvSource({"0,1,1,b-w", "1,8,1,b-w", "1,16,1,grey16", "8,8,1,b-w", "3,8,3,srgb", "3,16,3,rgb16", "4,8,4,cmyk", "4,16,4,cmyk"})
    void everyModeComesOutSampleBySample(int mode, int depth, int channels, String interpretation) throws IOException {
        for (PhotoshopFile file : ways(PhotoshopFile.of(mode, depth, WIDTH, HEIGHT, channels)).toList()) {
            Decoded decoded = decoded(file);
            assertEquals("psdload 37x11 %d %s %s opaque [1.0, 1.0]".formatted(channels, depth == 16 ? "ushort" : "uchar", interpretation), decoded.told());
            int most = depth == 16 ? 65535 : 255;
            for (int i = 0; i < decoded.samples().length; i++) {
                int stored = sample(file, i % channels, i / channels % WIDTH, i / channels / WIDTH);
                int expected = depth == 1 ? 255 - 255 * stored : mode == PhotoshopFile.CMYK ? most - stored : stored;
                assertEquals(expected, decoded.samples()[i], "sample " + i + " of " + file);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,8,1", "1,16,1", "3,8,3", "3,16,3", "4,8,4", "4,16,4"})
    void theTransparencyOfTheMergedImageIsItsAlphaAndFurtherChannelsAreNot(int mode, int depth, int colours) throws IOException {
        PhotoshopFile opaque = PhotoshopFile.of(mode, depth, WIDTH, HEIGHT, colours);
        for (PhotoshopFile file : List.of(PhotoshopFile.of(mode, depth, WIDTH, HEIGHT, colours + 2).transparent(),
                PhotoshopFile.of(mode, depth, WIDTH, HEIGHT, colours + 1).asLarge().transparent().raw())) {
            Decoded decoded = decoded(file);
            assertTrue(decoded.alpha());
            assertEquals(colours + 1, decoded.bands());
            int[] colour = decoded(opaque).samples();
            for (int i = 0; i < colour.length / colours; i++) {
                for (int band = 0; band < colours; band++) {
                    assertEquals(colour[i * colours + band], decoded.samples()[i * (colours + 1) + band]);
                }
                assertEquals(depth == 16 ? 65535 : 255, decoded.samples()[i * (colours + 1) + colours]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3,8,false", "3,16,false", "4,8,true"})
    void theWhiteBehindATransparentImageIsTakenOff(int mode, int depth, boolean ink) throws IOException {
        int most = (1 << depth) - 1;
        int[] alphas = {0, 1, most / 4, most / 2, most - 1, most};
        int colour = most / 3;
        int bands = ink ? 5 : 4;
        Decoded decoded = Decoded.of(PhotoshopFile.of(mode, depth, alphas.length, 1, bands).transparent().bytes((channel, x, _) -> {
            long alpha = alphas[x];
            return channel == bands - 1 ? (int) alpha : (int) ((colour * alpha + most * (most - alpha) + most / 2) / most);
        }));
        for (int x = 2; x < alphas.length; x++) {
            for (int band = 0; band < bands - 1; band++) {
                int seen = ink ? most - decoded.pixel(x, 0).get(band) : decoded.pixel(x, 0).get(band);
                assertEquals(colour, seen, Math.ceil(most / 2.0 / alphas[x]), "alpha " + alphas[x]);
            }
            assertEquals(alphas[x], decoded.pixel(x, 0).get(bands - 1));
        }
        assertEquals(ink ? 0 : most, decoded.pixel(0, 0).get(0));
    }

    @Test
    void whatCanNotHaveStoodOnWhiteIsBlackAndDoesNotWrapAround() throws IOException {
        Decoded decoded = Decoded.of(PhotoshopFile.of(PhotoshopFile.RGB, 8, 1, 1, 4).transparent().bytes((channel, _, _) -> channel == 3 ? 128 : 10));
        assertEquals(List.of(0, 0, 0, 128), decoded.pixel(0, 0));
    }

    @Test
    void anExtraChannelOfAnOpaqueImageIsASelectionAndIgnored() throws IOException {
        assertEquals(3, decoded(PhotoshopFile.of(PhotoshopFile.RGB, 8, WIDTH, HEIGHT, 5)).bands());
        assertEquals(4, decoded(PhotoshopFile.of(PhotoshopFile.CMYK, 8, WIDTH, HEIGHT, 5)).bands());
    }

    @ParameterizedTest
    @CsvSource({"Mtrn,,true", "Mt16,,true", "Lr16,fffe,true", "Lr16,0002,false", "Patt,ffff,false"})
    void aDeepImageTellsItsTransparencyInABlock(String key, String data, boolean transparent) throws IOException {
        byte[] content = data == null ? new byte[0] : HexFormat.of().parseHex(data);
        for (boolean large : new boolean[] {false, true}) {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(new byte[large ? 8 : 4]);
            out.writeInt(0);
            // Another block before it, whose data fill up four bytes.
            out.writeBytes("8BIMlfx2");
            out.writeInt(3);
            out.write(new byte[4]);
            out.writeBytes(large ? "8B64" : "8BIM");
            out.writeBytes(key);
            out.write(new byte[large && !key.equals("Patt") ? 4 : 0]);
            out.writeInt(content.length);
            out.write(content);
            PhotoshopFile file = PhotoshopFile.of(PhotoshopFile.RGB, 16, WIDTH, HEIGHT, 4);
            assertEquals(transparent, decoded((large ? file.asLarge() : file).withLayers(bytes.toByteArray())).alpha(), "large " + large);
        }
    }

    @Test
    void aPaletteBecomesColours() throws IOException {
        byte[] palette = new byte[768];
        for (int i = 0; i < 768; i++) {
            palette[i] = (byte) (i / 256 == 0 ? i : i / 256 == 1 ? 255 - i % 256 : 7);
        }
        PhotoshopFile file = PhotoshopFile.of(PhotoshopFile.INDEXED, 8, WIDTH, HEIGHT, 1).withColours(palette);
        Decoded decoded = decoded(file);
        int index = sample(file, 0, 12, 3);
        assertEquals("psdload 37x11 3 uchar srgb opaque [1.0, 1.0]", decoded.told());
        assertEquals(List.of(index, 255 - index, 7), decoded.pixel(12, 3));
    }

    @Test
    void resourcesAreHandedOver() throws IOException {
        byte[] profile = "not looked at here".getBytes(StandardCharsets.US_ASCII);
        byte[] xmp = "<x:xmpmeta>".getBytes(StandardCharsets.US_ASCII);
        PhotoshopFile file = PhotoshopFile.of(PhotoshopFile.CMYK, 8, 4, 4, 4).withResource(2000, new byte[26]).withResource(1060, xmp)
                .withResource(1005, PhotoshopFile.resolution(254)).withResource(1039, profile);
        Decoded decoded = decoded(file);
        assertEquals(List.of(10.0, 10.0), decoded.resolution());
        assertArrayEquals(profile, decoded.profile().orElseThrow());
        assertArrayEquals(xmp, decoded.xmp().orElseThrow());
        assertArrayEquals(file.resources(), decoded.resources().orElseThrow());
    }

    @Test
    void aResolutionOfNextToNothingIsNone() throws IOException {
        byte[] tiny = HexFormat.of().parseHex("0000000100010001".repeat(2));
        assertEquals(List.of(1.0, 1.0), decoded(PhotoshopFile.of(PhotoshopFile.RGB, 8, 4, 4, 3).withResource(1005, tiny)).resolution());
    }

    @Test
    void resourcesThatDoNotHoldTogetherCostNoImage() throws IOException {
        PhotoshopFile file = PhotoshopFile.of(PhotoshopFile.RGB, 8, 4, 4, 3).withResource(1060, new byte[9]).withResource(1039, new byte[9]);
        file.resources()[4 + 2 + 2 + 4 + 10 + 4 + 2 + 2] = 0x7f;
        Decoded decoded = decoded(file);
        assertTrue(decoded.xmp().isPresent());
        assertFalse(decoded.profile().isPresent());
    }

    @Test
    void aFileWithoutItsMergedImageIsRefused() throws IOException {
        PhotoshopFile file = PhotoshopFile.of(PhotoshopFile.RGB, 8, 4, 4, 3);
        assertEquals(3, decoded(file.withResource(1057, new byte[] {0, 0, 0, 1, 1})).bands());
        Fault fault = assertThrows(Fault.class, () -> decoded(file.withResource(1057, new byte[] {0, 0, 0, 1, 0})));
        assertEquals(ErrorCode.NOT_SUPPORTED, fault.code());
        assertTrue(fault.detail().contains("merged image"), fault.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9,8", "7,8", "3,32", "2,16", "0,8"})
    void otherModesAreRefusedByName(String modeAndDepth) {
        int mode = Integer.parseInt(modeAndDepth.split(",")[0]);
        int depth = Integer.parseInt(modeAndDepth.split(",")[1]);
        Fault fault = assertThrows(Fault.class, () -> decoded(PhotoshopFile.of(mode, depth, 4, 4, 3)));
        assertEquals(ErrorCode.NOT_SUPPORTED, fault.code());
        assertTrue(fault.detail().contains("mode " + mode), fault.detail());
    }
}
