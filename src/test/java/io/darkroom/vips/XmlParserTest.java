package io.darkroom.vips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong here ends the virtual machine. */
class XmlParserTest {
    /** Its unknown prefix leaves a message behind. */
    private static final String INNER = URLEncoder.encode(svg("<rect id='r' width='9' height='9'/><g no:such='1'/>"), StandardCharsets.UTF_8).replace("+", "%20");
    private static final int READERS = 4;

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    private static String svg(String content) {
        return "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>" + content + "</svg>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"<g no:such='1'/>", "<g>", "&none;", "<image href='data:image/svg+xml,INNER' width='9' height='9'/>",
        "<image href='&#100;ata:text/xml,INNER' width='9' height='9'/>", "<image href='da&#9;ta:,INNER' width='9' height='9'/>",
        "<image href='data:image/jpg,INNER' width='9' height='9'/>", "<rect width='9' height='9' fill='url(data:,INNER#r)'/>", "<use href='data:,INNER#r'/>",
        "<style>rect{mask:url(\"\\64 ata:,INNER#r\")}</style><rect width='9' height='9'/>",
        "<filter id='f'><feImage href='data:,INNER'/></filter><rect width='9' height='9' filter='url(#f)'/>"})
    void drawingsWithFaultsAreReadByManyAtOnce(String content) throws Exception {
        byte[] svg = svg(content.replace("INNER", INNER)).getBytes(StandardCharsets.UTF_8);
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < 200 * READERS; i++) {
                ends.add(readers.submit(() -> readAndDraw(svg)));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }
    }

    private static void readAndDraw(byte[] svg) {
        try (VipsScope scope = new VipsScope()) {
            assertEquals(9 * 9 * 4, scope.openDrawing(svg, Map.of()).pixels().length);
        } catch (VipsException refused) {
            assertTrue(refused.getMessage().startsWith("svgload"), refused::getMessage);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<text>&amp;&#160;&#8217;&#xe9;&#x2019;</text>", "<image href='data:image/png;base64,iVBORw0KGgo='/>", "<image href='data:image/jpeg,x'/>",
        "<rect fill='url(#g)'/><use href='#r'/>", "<!-- metadata: none -->"})
    void usualDrawingsAreDrawnSideBySide(String content) {
        assertDrawnWithParser(false, svg(content).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<image href='data:image/svg+xml,x'/>", "<image href='DaTa:IMAGE/png2,x'/>", "<image href='&#x64;ata:x'/>", "<image href='&#0000100;ata:x'/>",
        "<image href='da&#x0a;ta:x'/>", "<image href='d\na\tta:x'/>", "<style>a{fill:url(\\64 ata:)}</style>"})
    void drawingsWithinDrawingsAreNot(String content) {
        byte[] svg = svg(content).getBytes(StandardCharsets.UTF_8);
        assertDrawnWithParser(true, svg);
        assertDrawnWithParser(true, svg(content).getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void namespacesOfDrawingProgramsHideNone() {
        assertDrawnWithParser(false, ("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd' [\n\t<!ENTITY ns_extend \"http://ns.adobe.com/Extensibility/1.0/\">\n"
                + "\t<!ENTITY ns_svg 'http://www.w3.org/2000/svg'>\n]>" + svg("")).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!ENTITY x 'data'>", "<!ENTITY x 'http://a/ url(da'>", "<!ENTITY % x 'http://a/'>", "<!ENTITY x SYSTEM 'http://a/'>",
        "<!ENTITY a 'http://a/'><!ENTITY b 'ta:'>"})
    void otherEntitiesMay(String declared) {
        assertDrawnWithParser(true, ("<!DOCTYPE svg [" + declared + "]>" + svg("")).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsCompressedMay() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(svg("").getBytes(StandardCharsets.UTF_8));
        }
        assertDrawnWithParser(true, packed.toByteArray());
    }

    private static void assertDrawnWithParser(boolean expected, byte[] svg) {
        assertEquals(expected, XmlParser.isNeededToDraw(svg), () -> new String(svg, StandardCharsets.UTF_8));
    }

    @Test
    void aScopeHasItForAsManyDrawingsAsItLikesAndGivesItBack() {
        byte[] nested = svg("<image href='data:,x'/>").getBytes(StandardCharsets.UTF_8);
        byte[] broken = "<svg".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            try (VipsScope scope = new VipsScope()) {
                scope.openDrawing(nested, Map.of());
                scope.openDrawing(nested, Map.of());
                assertThrows(VipsException.class, () -> scope.openDrawing(broken, Map.of()));
            }
        }
    }

    @Test
    void whoeverWaitsForItCanBeStopped() throws Exception {
        byte[] nested = svg("<image href='data:,x'/>").getBytes(StandardCharsets.UTF_8);
        try (VipsScope holder = new VipsScope(); VipsScope waiting = new VipsScope(); ExecutorService other = Executors.newSingleThreadExecutor()) {
            holder.openDrawing(nested, Map.of());
            Future<VipsException> end = other.submit(() -> assertThrows(VipsException.class, () -> waiting.openDrawing(nested, Map.of())));
            waiting.kill();
            assertTrue(end.get().killed());
        }
    }
}
