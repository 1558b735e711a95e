package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.resolve.Shop;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SVG files with variables, and with requests as their images. Reference: r-svg-support.md */
class DrawingsTest extends Rendered {
    private static final double[] RED = {1, 0, 0, 1};
    private static final double[] LIME = {0, 1, 0, 1};
    private static final double[] BLUE = {0, 0, 1, 1};
    private static final Limits LIMITS = new Limits(16_000_000, 100_000_000);

    private Shop shop;

    @BeforeEach
    void shop() throws Exception {
        Files.createDirectory(folder.resolve("images"));
        shop = new Shop(folder);
        opaqueSource("images/red", Sheet.filled(40, 20, RED));
        opaqueSource("images/blue", Sheet.filled(10, 10, BLUE));
        shop.catalog("cat", "", "art | art.svg | $colour=blue", "red | red.png", "blue | blue.png", "t |  | $colour=red&size=60,60&color=0&layer=1&src=art");
    }

    private void drawing(String content) {
        drawing(content, StandardCharsets.UTF_8);
    }

    private void drawing(String content, Charset encoding) {
        try {
            Files.writeString(folder.resolve("images/art.svg"), "<?xml version='1.0' encoding='" + encoding + "'?>\n<svg xmlns='http://www.w3.org/2000/svg' "
                    + "xmlns:xlink='http://www.w3.org/1999/xlink' width='60' height='60'>" + content + "</svg>", encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sheet seen(String url) {
        return Sheet.decoded(reply(url));
    }

    private byte[] reply(String url) {
        try (Evaluation evaluation = new Evaluation()) {
            return Renderer.plan(shop.found(url + (url.contains("?") ? "&" : "?") + "fmt=png-alpha").scene(), LIMITS, evaluation).bytes();
        }
    }

    private static void assertColour(double[] expected, Sheet sheet, int x, int y) {
        for (int i = 0; i < 4; i++) {
            assertEquals(expected[i], sheet.at(x, y, i), 3 / 255.0, "component " + i);
        }
    }

    @Test
    void variablesOfARequestStandInAttributes() {
        drawing("<rect width='$w$' height='60' style='fill:$colour$'/>");
        Sheet seen = seen("cat/art?$w=30&$colour=rgb(255,0,0)");
        assertColour(RED, seen, 15, 30);
        assertEquals(0, seen.at(45, 30, Sheet.ALPHA), 0.01);
        assertColour(BLUE, seen("cat/art?$w=60"), 45, 30);
        assertColour(BLUE, seen("cat/art?$w=60&wid=200"), 150, 100);
        assertColour(RED, seen("cat/t?$w=60"), 30, 30);
        assertColour(LIME, seen("cat/t?$w=60&$colour=lime"), 30, 30);
        assertColour(BLUE, seen("cat?$w=60&size=60,60&color=0&layer=1&src=art"), 30, 30);
        assertColour(LIME, seen("cat?size=60,60&color=0&layer=1&src=is{cat/art?$colour=lime&$w=60}"), 30, 30);
    }

    @Test
    void theirValuesAreShownInTextAsTheyAre() {
        drawing("<text y='40' font-size='20'>$t$</text>");
        String typed = "cat/art?$t=%3Ctspan%3E%26amp;";
        byte[] shown = reply(typed);
        drawing("<text y='40' font-size='20'>&lt;tspan&gt;&amp;amp;</text>");
        assertArrayEquals(reply(typed), shown);
        drawing("");
        assertFalse(Arrays.equals(reply(typed), shown), "something is drawn");
        drawing("<text y='40' font-size='20'>ä\u00e9</text>");
        byte[] written = reply("cat/art");
        for (Charset encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            drawing("<text y='40' font-size='20'>ä$t$</text>", encoding);
            assertArrayEquals(written, reply("cat/art?$t=%C3%A9"), encoding.name());
        }
    }

    @Test
    void anImageIsARequestOfTheSameServer() {
        for (String href : List.of("/is/image/cat/red?wid=60&amp;hei=60&amp;fit=stretch", "http://elsewhere:8080/is/image/cat/$pic$?wid=60&amp;hei=60&amp;fit=stretch",
                "/is/image?src=cat/$pic$&amp;wid=60&amp;hei=60&amp;fit=stretch", "/is/image/cat?src=$pic$&amp;wid=60&amp;hei=60&amp;fit=stretch&amp;fmt=jpeg&amp;bgc=0,255,0")) {
            drawing("<image x='20' width='40' height='60' preserveAspectRatio='none' xlink:href='" + href + "'/>");
            Sheet seen = seen("cat/art?$pic=red");
            assertColour(RED, seen, 40, 30);
            assertEquals(0, seen.at(10, 30, Sheet.ALPHA), 0.01);
        }
    }

    @Test
    void anImageTakesItsVariablesFromTheRequestAroundIt() {
        drawing("<image width='60' height='60' href='/is/image/cat?src=$pic$&amp;wid=60'/>");
        assertColour(BLUE, seen("cat/art?$pic=blue"), 30, 30);
        assertColour(RED, seen("cat/art?$pic=/cat/red"), 30, 30);
        assertColour(BLUE, seen("cat/art?$pic=b%256cue"), 30, 30);
    }

    @Test
    void aDrawingIsKnownByWhatItHoldsCompressedOrNot() throws Exception {
        drawing("<rect width='60' height='60' fill='$colour$'/>");
        Path art = folder.resolve("images/art.svg");
        byte[] text = Files.readAllBytes(art);
        for (String name : List.of("art.xml", "art.svgz")) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("images").resolve(name)); OutputStream form = name.endsWith("z") ? new GZIPOutputStream(out) : out) {
                form.write("\u00ef\u00bb\u00bf\n".substring(0, name.endsWith("z") ? 0 : 4).getBytes(StandardCharsets.ISO_8859_1));
                form.write(new String(text, StandardCharsets.UTF_8).replaceFirst("<\\?.*\n", "").getBytes(StandardCharsets.UTF_8));
            }
            assertColour(LIME, seen(name + "?$colour=lime"), 30, 30);
        }
    }

    @Test
    void theVersionChangesWithTheImages() throws Exception {
        drawing("<image width='60' height='60' href='/is/image/cat/blue'/>");
        String before = shop.found("cat/art").version();
        opaqueSource("images/blue", Sheet.filled(11, 10, BLUE));
        assertNotEquals(before, shop.found("cat/art").version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"red.png", "../images/red.png", "file:///etc/passwd", "http://127.0.0.1/red.png", "https://h/is/images/a", "ftp://h/is/image/cat/red", "/is/imagecat", "/is/content/a", "//h/is/image/cat/red"})
    void anyOtherImageIsRefusedByName(String href) {
        drawing("<image width='60' height='60' href='" + href + "'/>");
        assertEquals("\"art.svg\" shows the image \"%s\"; a drawing may show what is within it, and requests to /is/image".formatted(href.replaceFirst(".*/", "")),
                Faults.detail(ErrorCode.NOT_SUPPORTED, () -> seen("cat/art")));
    }

    @Test
    void anImageWithinTheFileIsShown() throws Exception {
        String data = Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("images/red.png")));
        drawing("<image width='60' height='60' preserveAspectRatio='none' href='data:image/png;base64," + data + "'/>");
        assertColour(RED, seen("cat/art"), 30, 30);
        drawing("<image width='60' height='60' href='$data$'/>");
        assertTrue(Faults.detail(ErrorCode.NOT_SUPPORTED, () -> seen("cat/art?$data=data:image/png;base64,")).contains("$data$"));
    }

    @Test
    void aDrawingThatShowsItselfComesToAnEnd() {
        drawing("<image width='60' height='60' href='/is/image/cat/art'/><image width='60' height='60' href='/is/image/cat/art?wid=1'/>");
        Faults.detail(ErrorCode.BAD_REQUEST, () -> seen("cat/art"));
    }

    @Test
    void anImageThatIsMissingIsNamed() {
        drawing("<image width='60' height='60' href='/is/image/cat/none'/>");
        assertEquals("no image is named \"cat/none\"", Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> seen("cat/art")));
    }

    @Test
    void imagesThatAreTooLargeAreRefused() throws Exception {
        source("images/noise", Sheet.painted(1800, 1800, (x, y) -> new double[] {Math.floorMod(x * 7919 + y * 104729, 251) / 251.0, Math.floorMod(x * y, 241) / 241.0, Math.floorMod(x ^ y * 31, 239) / 239.0, 1}));
        drawing("<image width='60' height='60' href='/is/image/noise'/>");
        assertTrue(Faults.detail(ErrorCode.IMAGE_TOO_LARGE, () -> seen("cat/art")).contains("too large"));
    }
}
