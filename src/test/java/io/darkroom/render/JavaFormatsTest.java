package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.PixelType;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.Size;
import io.darkroom.samples.PhotoshopFile;
import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsException;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats that Java decodes, as the renderer meets them; and whatever a file of them holds, a Fault is the worst that comes out. */
class JavaFormatsTest {
    private static final Limits LIMITS = new Limits(100_000_000, 500_000_000);
    private static final int FLIPS = 80;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @AfterEach
    void nothingIsLeftInTheLibrary() {
        assertEquals(0, TestVips.load().liveObjects());
    }

    /** A small good file of each way to store one. */
    enum Good {
        PSD_RUNS, PSD_RAW, PSB, PSD_GRAY_16, PSD_BITS, BMP, BMP_RUNS, PICT;

        byte[] bytes() throws IOException {
            PhotoshopFile cmyk = PhotoshopFile.of(PhotoshopFile.CMYK, 8, 30, 20, 5).withResource(1005, PhotoshopFile.resolution(300))
                    .withResource(1060, "<x:xmpmeta/>".getBytes(StandardCharsets.US_ASCII));
            return switch (this) {
                case PSD_RUNS -> psd(cmyk.transparent());
                case PSD_RAW -> psd(cmyk.transparent().raw());
                case PSB -> psd(cmyk.asLarge().transparent());
                case PSD_GRAY_16 -> psd(PhotoshopFile.of(PhotoshopFile.GRAY, 16, 30, 20, 1));
                case PSD_BITS -> psd(PhotoshopFile.of(PhotoshopFile.BITMAP, 1, 30, 20, 1));
                case BMP -> bmp(24, 0, new byte[30 * 20 * 3 + 20 * 2]);
                case BMP_RUNS -> bmp(8, 1, HexFormat.of().parseHex("1e0a0000".repeat(20) + "0001"));
                case PICT -> HexFormat.of().parseHex("00".repeat(514) + "000000000014001e" + "001102ff0c00fffe0000" + "0048000000480000" + "000000000014001e" + "00000000"
                        + "0098801e000000000014001e" + "0000000000000000" + "0048000000480000" + "0000000800010008" + "00".repeat(12)
                        + "0000000000000000" + "0007ffff00007777" + "000000000014001e".repeat(2) + "0000" + "02e307".repeat(20) + "00ff");
            };
        }

        private static byte[] psd(PhotoshopFile file) throws IOException {
            int most = (1 << file.depth()) - 1;
            return file.bytes((channel, x, y) -> channel == 4 ? most : (x / 4 * 31 + y * 7) & most);
        }

        private static byte[] bmp(int bits, int compression, byte[] pixels) {
            int palette = bits == 8 ? 64 : 0;
            ByteBuffer file = ByteBuffer.allocate(54 + palette + pixels.length).order(ByteOrder.LITTLE_ENDIAN);
            file.put((byte) 'B').put((byte) 'M').putInt(0).putInt(0).putInt(54 + palette).putInt(40).putInt(30).putInt(20);
            file.putShort((short) 1).putShort((short) bits).putInt(compression).position(54 + palette).put(pixels);
            return file.array();
        }
    }

    private SourceFile file(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("picture"), bytes);
        return new SourceFile(file, "shoes/picture", bytes.length, Instant.EPOCH);
    }

    private static VipsImage rendered(SourceFile file, String query, VipsScope scope) throws IOException {
        try (Evaluation evaluation = new Evaluation()) {
            byte[] reply = Renderer.plan(new SourceFiles(Map.of(ObjectPath.read("/picture"), file), List.of()).scene(ImageRequest.parse(RequestLexer.read("/picture", query))), LIMITS, evaluation).bytes();
            return scope.open(Files.write(file.path().resolveSibling("reply"), reply), Map.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGoodFileIsRendered(Good good) throws IOException {
        try (VipsScope scope = new VipsScope()) {
            VipsImage image = rendered(file(good.bytes()), "wid=15&fmt=png", scope);
            assertEquals(List.of(15, 10), List.of(image.width(), image.height()));
        }
    }

    @Test
    void inksAreNotMistakenForLight() throws IOException {
        SourceFile cyan = file(PhotoshopFile.of(PhotoshopFile.CMYK, 8, 4, 4, 4).bytes((channel, _, _) -> channel == 0 ? 0 : 255));
        try (VipsScope scope = new VipsScope()) {
            assertEquals("00ffff", HexFormat.of().formatHex(Arrays.copyOf(rendered(cyan, "fmt=png", scope).pixels(), 3)));
        }
    }

    @Test
    void transparencyReachesTheReply() throws IOException {
        SourceFile half = file(PhotoshopFile.of(PhotoshopFile.RGB, 16, 4, 4, 4).transparent()
                .bytes((channel, _, _) -> channel == 3 ? 0x8080 : channel == 0 ? 0xffff : 0x7f7f));
        try (VipsScope scope = new VipsScope()) {
            assertEquals("ff000080", HexFormat.of().formatHex(Arrays.copyOf(rendered(half, "fmt=png-alpha", scope).pixels(), 4)));
        }
    }

    @Test
    void everythingIsToldWithoutDecoding() throws IOException {
        byte[] whole = Good.PSD_RUNS.bytes();
        // Nothing is left but one row's length: to decode it is no use.
        SourceFile cut = file(Arrays.copyOf(whole, whole.length - 900));
        try (VipsScope scope = new VipsScope()) {
            Source source = Source.open(cut, scope);
            assertEquals(new Size(30, 20), source.size());
            assertEquals(PixelType.CMYK, source.pixelType());
            assertEquals("psd", source.format());
            assertTrue(source.hasAlpha() && source.hasXmp() && source.statesResolution() && source.isHeldWhole());
            assertEquals(300, source.printResolution(), 1e-3);
            assertUnreadable(assertThrows(Fault.class, () -> source.decode(scope, Source.SEQUENTIALLY)));
        }
    }

    private static void assertUnreadable(Fault fault) {
        assertEquals(ErrorCode.SOURCE_UNREADABLE, fault.code(), fault.detail());
        assertEquals("\"shoes/picture\" is damaged or not of a supported image format", fault.detail());
    }

    /** Sizes of the picture in place of its own; a header alone must not cost memory. */
    @ParameterizedTest
    @EnumSource(names = {"PSD_RUNS", "PSD_RAW", "BMP", "BMP_RUNS", "PICT"})
    void aHeaderThatLiesIsRefused(Good good) throws IOException {
        assertUnreadable(assertThrows(Fault.class, () -> pixels(file(sized(good, 6000)))));
        assertEquals(ErrorCode.IMAGE_TOO_LARGE, assertThrows(Fault.class, () -> pixels(file(sized(good, 7000)))).code());
    }

    private static byte[] sized(Good good, int side) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(good.bytes());
        switch (good) {
            case BMP, BMP_RUNS -> file.order(ByteOrder.LITTLE_ENDIAN).putInt(18, side).putInt(22, side);
            case PICT -> file.putShort(512 + 32, (short) side).putShort(512 + 34, (short) side);
            default -> file.putInt(14, side).putInt(18, side);
        }
        return file.array();
    }

    private static long pixels(SourceFile file) {
        try (VipsScope scope = new VipsScope()) {
            return Source.open(file, scope).decode(scope, Source.SEQUENTIALLY).pixels().length;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatEndsTooEarlyIsRefusedWhereverItEnds(Good good) throws IOException {
        byte[] whole = good.bytes();
        assertTrue(pixels(file(whole)) > 0);
        // After a bitmap's last pixel stands only its end, which may be missing.
        int needed = good == Good.BMP_RUNS ? whole.length - 2 : whole.length;
        for (int length = 0; length < needed; length += length % 512 < 90 ? 3 : 53) {
            SourceFile cut = file(Arrays.copyOf(whole, length));
            assertUnreadable(assertThrows(Fault.class, () -> pixels(cut), "length " + length));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBentFileIsReadOrRefused(Good good) throws IOException {
        byte[] whole = good.bytes();
        Random random = new Random(good.ordinal());
        int refused = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] bent = whole.clone();
            int start = good == Good.PICT ? 512 : 0;
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                bent[random.nextInt(start, random.nextBoolean() ? bent.length : start + 120)] = (byte) random.nextInt(256);
            }
            try {
                pixels(file(bent));
            } catch (Fault fault) {
                assertFalse(fault.code() == ErrorCode.INTERNAL, fault.detail());
                refused++;
            }
        }
        assertTrue(refused > 0 && refused < FLIPS, refused + " refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%!PS-Adobe-3.0 EPSF-3.0\n%%Creator: Adobe Photoshop\n", "\305\320\323\306\36\0\0\0"})
    void postScriptIsRefusedByName(String content) throws IOException {
        SourceFile file = file(content.getBytes(StandardCharsets.ISO_8859_1));
        Fault fault = assertThrows(Fault.class, () -> pixels(file));
        assertEquals(ErrorCode.NOT_SUPPORTED, fault.code());
        assertTrue(fault.detail().contains("PostScript"), fault.detail());
    }

    @Test
    void aStoppedDecodingIsOutOfTimeAndNotDamaged() throws IOException {
        SourceFile file = file(Good.PSD_RAW.bytes());
        try (VipsScope scope = new VipsScope(); Evaluation evaluation = new Evaluation()) {
            Source source = Source.open(file, scope);
            scope.kill();
            VipsException stopped = assertThrows(VipsException.class, () -> source.decode(scope, Source.SEQUENTIALLY));
            assertTrue(stopped.killed());
            evaluation.stop();
            assertEquals(ErrorCode.TIMED_OUT, assertThrows(Fault.class, () -> Renderer.open(file, evaluation)).code());
        }
    }
}
