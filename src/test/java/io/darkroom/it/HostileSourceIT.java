package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.HostileSources.ascii;
import static io.darkroom.it.HostileSources.joined;
import static io.darkroom.it.HostileSources.svg;
import static io.darkroom.it.HostileSources.tiff;
import static io.darkroom.it.HostileSources.tiffWithTag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources made to harm: each is answered, with a picture or a refusal, soon; the server lives on, and holds no more than before. */
class HostileSourceIT extends DeployedWar {
    /** Far below the deadline of a reply: a bomb is refused by its header, or its decoding is as cheap as the file looks. */
    private static final Duration SOON = Duration.ofSeconds(45);
    private static final Pattern INNER = Pattern.compile("io\\.darkroom|java\\.|Exception|\\tat |/tmp/|/work|/home|/root|standalone|samples/|(?i)vips|librsvg|libjpeg|pngload");
    private static final int CUTS = 20;
    private static final int FLIPS = 200;
    private static final int MOST_MEGABYTES = 1500;

    private static Map<String, byte[]> good;

    /** One file, by name. */
    record Bomb(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name + ", " + bytes.length + " bytes";
        }
    }

    @BeforeEach
    void makeGoodOnes() {
        good = good == null ? HostileSources.good() : good;
        new SaveFolder().clear();
    }

    @AfterEach
    void theServerLivesAndHasGivenBackWhatItTook() {
        assertEquals(200, get("testcard?wid=20").status());
        ServerMemory.assertNothingHeld();
        assertTrue(ServerMemory.residentMegabytes() < MOST_MEGABYTES, () -> ServerMemory.residentMegabytes() + " MB");
        assertEquals(List.of(), new SaveFolder().names());
    }

    static Stream<Bomb> bombs() {
        good = good == null ? HostileSources.good() : good;
        return Stream.of(rasters(), tiffs(), drawings()).flatMap(files -> files.entrySet().stream()).map(file -> new Bomb(file.getKey(), file.getValue()));
    }

    private static Map<String, byte[]> rasters() {
        byte[] png = good.get("png");
        byte[] jpeg = good.get("jpg");
        byte[] progressive = good.get("progressive.jpg");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("480-megapixels.png", HostileSources.pngBomb(21_900, 21_900));
        files.put("4-gigapixels.png", HostileSources.pngBomb(65_535, 64));
        files.put("wide.png", HostileSources.pngBomb(2_000_000, 2));
        files.put("profile-of-200-megabytes.png", HostileSources.pngWithPackedChunk(png, "iCCP", 200));
        files.put("text-of-200-megabytes.png", HostileSources.pngWithPackedChunk(png, "zTXt", 200));
        files.put("frames.gif", HostileSources.gifOfFrames(50_000));
        files.put("canvas.gif", bent(good.get("gif"), 6, "ffffffff"));
        files.put("frame-beyond-canvas.gif", bent(good.get("gif"), 6, "01000100"));
        files.put("65535.jpg", HostileSources.jpegOfSize(jpeg, 0xc0, 65_535));
        files.put("22000.jpg", HostileSources.jpegOfSize(jpeg, 0xc0, 22_000));
        files.put("65535-progressive.jpg", HostileSources.jpegOfSize(progressive, 0xc2, 65_535));
        files.put("scans.jpg", HostileSources.jpegOfScans(progressive, 4_000, 5_000));
        files.put("exif-loop.jpg", HostileSources.jpegWith(jpeg, 0xe1, HostileSources.loopingExif()));
        files.put("exif-garbage.jpg", HostileSources.jpegWith(jpeg, 0xe1, joined(ascii("Exif\0\0MM\0*"), noise(60_000))));
        files.put("profile-garbage.jpg", HostileSources.jpegWith(jpeg, 0xe2, joined(ascii("ICC_PROFILE\0\1\1"), noise(60_000))));
        files.put("profile-of-255-parts.jpg", HostileSources.jpegWith(jpeg, 0xe2, joined(ascii("ICC_PROFILE\0\1\377"), noise(60_000))));
        files.put("profile-of-gigabytes.jpg", HostileSources.jpegWith(jpeg, 0xe2, joined(ascii("ICC_PROFILE\0\1\1"), profileOfGigabytes())));
        files.put("xmp-garbage.jpg", HostileSources.jpegWith(jpeg, 0xe1, joined(ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta "), noise(60_000))));
        files.put("photoshop-garbage.jpg", HostileSources.jpegWith(jpeg, 0xed, joined(ascii("Photoshop 3.0\0" + "8BIM\7\320\0\0\377\377\377\377"), noise(1_000))));
        files.put("30000.psd", bent(good.get("psd"), 14, "0000753000007530"));
        files.put("6000.psd", bent(good.get("psd"), 14, "0000177000001770"));
        files.put("resources-of-gigabytes.psd", bent(good.get("psd"), 30, "7fffffff"));
        files.put("6000.bmp", bent(good.get("bmp"), 18, "7017000070170000"));
        files.put("gigapixels.bmp", bent(good.get("bmp"), 18, "ffffff7fffffff7f"));
        files.put("bitmap-of-gigabytes.pict", bitmapOfGigabytes());
        files.put("65535.avif", sized(good.get("avif"), 65_535));
        files.put("9000.avif", sized(good.get("avif"), 9_000));
        return files;
    }

    private static Map<String, byte[]> tiffs() {
        int none = 0;
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("loop.tif", tiff(8, 256, 8, 257, 8, 258, 8, 259, 1, 262, 1, 273, 8, 277, 1, 278, 8, 279, 64));
        files.put("next-outside.tif", tiff(Integer.MAX_VALUE, 256, 8, 257, 8, 258, 8, 259, 1, 262, 1, 273, 8, 277, 1, 278, 8, 279, 64));
        files.put("huge.tif", tiff(none, 256, 0xffff_fff0L, 257, 0xffff_fff0L, 258, 8, 259, 1, 262, 1, 273, 8, 277, 1, 278, 0xffff_ffffL, 279, 0xffff_ffffL));
        files.put("480-megapixels.tif", tiff(none, 256, 21_900, 257, 21_900, 258, 8, 259, 1, 262, 1, 273, 8, 277, 1, 278, 21_900, 279, 479_610_000));
        files.put("strips-of-nothing.tif", tiff(none, 256, 8, 257, 2_000_000, 258, 8, 259, 1, 262, 1, 273, 8, 277, 1, 278, 0, 279, 0));
        files.put("tile-of-gigabytes.tif", tiff(none, 256, 64, 257, 64, 258, 8, 259, 8, 262, 1, 277, 1, 322, 0x7fff_fff0L, 323, 0x7fff_fff0L, 324, 8, 325, 64));
        files.put("wide-tile.tif", tiff(none, 256, 64, 257, 64, 258, 8, 259, 8, 262, 1, 277, 1, 322, 32_768, 323, 32_768, 324, 8, 325, 64));
        files.put("bands.tif", tiff(none, 256, 8, 257, 8, 258, 8, 259, 1, 262, 1, 273, 8, 277, 65_535, 278, 8, 279, 64));
        files.put("sub-directory-loop.tif", tiff(none, 256, 8, 257, 8, 258, 8, 259, 1, 262, 1, 273, 8, 277, 1, 278, 8, 279, 64, 330, 8));
        files.put("tag-of-gigabytes.tif", tiffWithTag(37_724, 7, Integer.MAX_VALUE, 8));
        files.put("profile-of-gigabytes.tif", tiffWithTag(34_675, 7, Integer.MAX_VALUE, 8));
        files.put("strips-of-gigabytes.tif", tiffWithTag(273, 4, Integer.MAX_VALUE, 8));
        files.put("text-without-end.tif", tiffWithTag(270, 2, 40, 8));
        return files;
    }

    private static Map<String, byte[]> drawings() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>");
        StringBuilder uses = new StringBuilder("<defs><rect id='u0' width='9' height='9'/>");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
            uses.append("<g id='u").append(i).append("'>").append(("<use xlink:href='#u" + (i - 1) + "'/>").repeat(10)).append("</g>");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("entities.svg", svg(entities + "]>", "<text y='9'>&a29;</text>"));
        files.put("uses.svg", svg(uses + "</defs><use xlink:href='#u29'/>"));
        files.put("deep.svg", svg("<g>".repeat(140_000) + "</g>".repeat(140_000)));
        files.put("size.svg", ascii("<svg xmlns='http://www.w3.org/2000/svg' width='1000000000' height='1000000000'/>"));
        files.put("filter.svg", svg("<filter id='f' x='-1000' y='-1000' width='9999' height='9999'><feGaussianBlur stdDeviation='99999'/></filter>"
                + "<rect width='90' height='90' filter='url(#f)'/>"));
        files.put("turbulence.svg", svg("<filter id='f'><feTurbulence baseFrequency='.9' numOctaves='99999999'/></filter><rect width='90' height='90' filter='url(#f)'/>"));
        files.put("dashes.svg", svg("<path d='M0 0H1e9' stroke='red' stroke-dasharray='.00001'/>"));
        files.put("pattern.svg", svg("<pattern id='p' width='.0001' height='.0001' patternUnits='userSpaceOnUse'><rect fill='url(#p)' width='1' height='1'/></pattern>"
                + "<rect width='90' height='90' fill='url(#p)'/>"));
        return files;
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsAnsweredSoon(Bomb bomb) {
        OwnSources.file("hostile/" + bomb.name(), bomb.bytes());
        for (String query : new String[] {"?wid=40", "?req=imageprops"}) {
            assertAnswered(get(SOON, "it/hostile/" + bomb.name() + query), bomb.name() + query);
        }
    }

    /** What can't be refused by its header falls to the deadline, and nothing goes on behind the answer's back. */
    @ParameterizedTest
    @ValueSource(strings = {"480-megapixels.png", "scans.jpg", "uses.svg"})
    void aSaveOfABombEndsAtItsDeadline(String name) {
        bombs().filter(bomb -> bomb.name().equals(name)).forEach(bomb -> OwnSources.file("hostile/" + name, bomb.bytes()));
        Reply reply = get(SOON, "it/hostile/" + name + "?rotate=1&req=saveToFile&name=x.png&timeout=300");
        assertEquals(403, reply.status(), reply::text);
        assertTrue(reply.properties().getProperty("status").matches("timeout|failed"), reply::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "progressive.jpg", "png", "interlaced.png", "gif", "webp", "lossless.webp", "avif", "tif", "tiled.tif", "svg", "psd", "bmp"})
    void aFileThatEndsTooEarlyIsAnsweredWhereverItEnds(String format) throws Exception {
        byte[] whole = good.get(format);
        answered(format, IntStream.range(0, CUTS).mapToObj(i -> Arrays.copyOf(whole, whole.length * i / CUTS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "progressive.jpg", "png", "interlaced.png", "gif", "webp", "lossless.webp", "avif", "tif", "tiled.tif", "svg", "psd", "bmp"})
    void aFileWithFlippedBitsIsAnswered(String format) throws Exception {
        byte[] whole = good.get(format);
        Random random = new Random(format.hashCode());
        answered(format, IntStream.range(0, FLIPS).mapToObj(_ -> {
            byte[] bent = whole.clone();
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                // Headers are short, so every second flip goes for the first bytes.
                bent[random.nextInt(random.nextBoolean() ? bent.length : Math.min(200, bent.length))] ^= (byte) (1 << random.nextInt(8));
            }
            return bent;
        }));
    }

    /** Several at once, as real clients would ask. */
    private static void answered(String format, Stream<byte[]> files) throws Exception {
        List<byte[]> all = files.toList();
        try (ExecutorService clients = Executors.newFixedThreadPool(3)) {
            for (Future<Void> answer : clients.invokeAll(IntStream.range(0, all.size()).<Callable<Void>>mapToObj(i -> () -> {
                String name = "hostile/bent-" + i + "." + format;
                OwnSources.file(name, all.get(i));
                assertAnswered(get(SOON, "it/" + name + "?wid=30"), name);
                Files.delete(Darkroom.images().resolve("it").resolve(name));
                return null;
            }).toList())) {
                answer.get();
            }
        }
    }

    @Test
    void theContentTellsTheFormatNotTheName() {
        for (String format : new String[] {"png", "gif", "webp", "avif", "tif", "psd", "bmp"}) {
            OwnSources.file("hostile/lie.jpg", good.get(format));
            assertEquals(200, get("it/hostile/lie.jpg?wid=20").status(), format);
        }
    }

    /** Formats that libraries can read and nobody asked for: documents, scripts of drawing programs, raw memory. */
    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj", "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage", "P6 2 2 255\n............", "P3 1 1 255 1 2 3",
        "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 1\n....", "push graphic-context\nimage over 0,0 0,0 'http://127.0.0.1/'", "<?xml version='1.0'?><image><read filename='/etc/passwd'/></image>",
        "SIMPLE  =                    T", "2 2\n1 2\n3 4\n", "\266\246\362\010....", "<html><body>hello</body></html>", "PK\003\004....", "<?php system('id'); ?>", "BM....", "8BPS\0\1....", "{\"asset\":1}"})
    void aFileThatIsNoImageOfOursIsRefusedWhateverItsName(String content) {
        for (String suffix : new String[] {"jpg", "svg", "tif"}) {
            OwnSources.file("hostile/none." + suffix, ascii(content));
            Reply reply = get("it/hostile/none." + suffix + "?wid=20");
            assertEquals(403, reply.status(), content);
            assertAnswered(reply, content);
        }
    }

    /** What a picture carries along is not carried on: the reply is pixels of ours, and no program finds its own language in it. */
    @Test
    void aPolyglotLosesItsOtherTongue() throws IOException {
        byte[] script = ascii("<script>alert(1)</script><?php system('id');?>%PDF-1.4 PK\003\004");
        Map<String, byte[]> files = Map.of("html.jpg", HostileSources.jpegWith(good.get("jpg"), 0xfe, script), "jar.gif", joined(good.get("gif"), script),
                "php.png", joined(good.get("png"), script), "pdf.jpg", joined(good.get("jpg"), script), "php.svg", svg("<script>alert(1)</script><!-- <?php system('id');?> %PDF-1.4 PK -->"),
                "xmp.jpg", HostileSources.jpegWith(good.get("jpg"), 0xe1, joined(ascii("http://ns.adobe.com/xap/1.0/\0"), script)));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            OwnSources.file("hostile/" + file.getKey(), file.getValue());
            for (String format : new String[] {"jpeg", "png", "gif", "webp", "tif", "avif"}) {
                Reply image = Darkroom.ok("it/hostile/" + file.getKey() + "?fmt=" + format);
                assertFalse(new String(image.body(), StandardCharsets.ISO_8859_1).matches("(?s).*(<script|<\\?php|%PDF|PK\003).*"), file.getKey() + " as " + format);
                assertTrue(image.type().startsWith("image/") && image.header("X-Content-Type-Options").equals("nosniff"), file.getKey());
            }
        }
    }

    @Test
    void aDrawingReachesNothingOutsideOfItself() throws IOException {
        try (ServerSocket lure = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + lure.getLocalPort() + "/x.png";
            String file = Darkroom.images().resolve("testcard.png").toUri().toString();
            Map<String, byte[]> drawings = new LinkedHashMap<>();
            drawings.put("entity", svg("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "<text y='9'>&x;</text>"));
            drawings.put("dtd", svg("<!DOCTYPE svg SYSTEM '" + url + "'>", ""));
            drawings.put("parameter-entity", svg("<!DOCTYPE svg [<!ENTITY % x SYSTEM '" + url + "'> %x;]>", ""));
            drawings.put("style-sheet", svg("<?xml-stylesheet href='" + url + "'?>", "<style>@import url(" + url + ");</style>"));
            drawings.put("xinclude", svg("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>"));
            for (String reference : new String[] {url, file, "testcard.png", "../testcard.png", "ftp://127.0.0.1:" + lure.getLocalPort() + "/"}) {
                drawings.put("image-" + drawings.size(), svg("<image width='96' height='96' xlink:href='" + reference + "'/>"));
                drawings.put("use-" + drawings.size(), svg("<use xlink:href='" + reference + "#a'/><feImage xlink:href='" + reference + "'/>"));
            }
            for (Map.Entry<String, byte[]> drawing : drawings.entrySet()) {
                OwnSources.file("hostile/lure.svg", drawing.getValue());
                Reply reply = get(SOON, "it/hostile/lure.svg?fmt=png");
                assertAnswered(reply, drawing.getKey());
                assertTrue(reply.status() == 403 || Arrays.stream(Picture.decoded(reply.body()).pixels()).allMatch(pixel -> pixel == 0xffffffff), drawing.getKey() + " shows something");
            }
            lure.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, lure::accept, "a drawing has called");
        }
    }

    private static void assertAnswered(Reply reply, String what) {
        assertTrue(reply.status() == 200 || reply.status() == 403, () -> what + " → " + reply.status() + " " + reply.text());
        assertFalse(reply.status() == 403 && INNER.matcher(reply.text()).find(), () -> what + " → " + reply.text());
    }

    private static byte[] bent(byte[] file, int at, String hex) {
        byte[] bent = file.clone();
        byte[] other = HexFormat.of().parseHex(hex);
        System.arraycopy(other, 0, bent, at, other.length);
        return bent;
    }

    /** Every picture size that the boxes of an AVIF state, made another. */
    private static byte[] sized(byte[] avif, int side) {
        ByteBuffer file = ByteBuffer.wrap(avif.clone());
        for (int i = 0; i + 16 < avif.length; i++) {
            if (file.getInt(i) == 0x69737065) {
                file.putInt(i + 8, side).putInt(i + 12, side);
            }
        }
        return file.array();
    }

    private static byte[] profileOfGigabytes() {
        ByteBuffer profile = ByteBuffer.allocate(400).putInt(400);
        profile.put(12, ascii("mntrRGB XYZ ")).put(36, ascii("acsp")).putInt(128, 2).put(132, ascii("rTRC")).putInt(136, 160).putInt(140, 0x7fffffff);
        return profile.put(160, ascii("curv\0\0\0\0\177\377\377\377")).array();
    }

    /** A PICT of 10 by 10 pixels with a bitmap of 32,767 rows of 32,766 bytes in it. */
    private static byte[] bitmapOfGigabytes() {
        ByteBuffer file = ByteBuffer.allocate(700).position(514);
        return file.put(HexFormat.of().parseHex("00000000000a000a" + "001102ff0c00fffe0000" + "0048000000480000" + "00000000000a000a" + "00000000"
                + "00987ffe000000007fff000a" + "000000007fff000a" + "00000000000a000a" + "0000")).array();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }
}
