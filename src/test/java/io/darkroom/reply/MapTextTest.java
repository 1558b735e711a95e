package io.darkroom.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.AreaReader;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.MapArea;
import io.darkroom.protocol.RequestLexer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class MapTextTest {
    private static final String TWO = "<area shape=rect coords=1,2,3,4 HREF='/a?b=1&amp;c=2' alt=\"5 > 4 € 😀\"><area rollover_key=k @click=go>";

    private static ImageRequest request(String query) {
        return ImageRequest.parse(RequestLexer.read("/a/b", query));
    }

    private static Answer answer(String query, String map) {
        return MapText.answer(request(query), AreaReader.read("map", map), new Freshness(36_000));
    }

    private static String text(Answer answer) {
        return new String(answer.body().get(), StandardCharsets.UTF_8);
    }

    private static NodeList areas(Answer answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element map = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body().get())).getDocumentElement();
        assertEquals("MAP", map.getTagName());
        return map.getElementsByTagName("AREA");
    }

    private static String attribute(String name, NodeList areas, int i) {
        return ((Element) areas.item(i)).getAttribute(name);
    }

    @Test
    void textIsHtml() {
        for (String query : List.of("req=map", "req=map,text", "req=MAP,Text")) {
            Answer answer = answer(query, TWO);
            assertEquals("text/plain;charset=UTF-8", answer.mimeType());
            assertEquals("<AREA shape=\"rect\" coords=\"1,2,3,4\" HREF='/a?b=1&amp;c=2' alt=\"5 > 4 € 😀\">\n<AREA shape=\"default\" rollover_key=k @click=go>\n", text(answer));
        }
    }

    @Test
    void anAnswerIsKeptAsLongAsItIsToldTo() {
        for (String query : List.of("req=map", "req=map,xml", "req=map,json")) {
            assertEquals(new Freshness(36_000), answer(query, TWO).freshness());
            assertEquals(200, answer(query, TWO).status());
        }
    }

    @Test
    void nothingIsAnEmptyText() {
        assertEquals("", text(answer("req=map", "")));
    }

    @ParameterizedTest
    @CsvSource({"'', UTF-8", "',utf-8', UTF-8", "',UTF-16', UTF-16", "',UTF-16le', UTF-16LE", "',UTF-16BE', UTF-16BE", "',ISO-8859-1', ISO-8859-1"})
    void xmlIsInTheEncodingThatIsAskedFor(String option, String encoding) throws Exception {
        Answer answer = answer("req=map,xml" + option, TWO);
        assertEquals("text/xml;charset=" + encoding, answer.mimeType());
        assertTrue(new String(answer.body().get(), encoding).startsWith("<?xml version=\"1.0\" encoding=\"" + encoding + "\" ?>\n<MAP>\n  <AREA shape=\"rect\" coords=\"1,2,3,4\" href="));
        NodeList areas = areas(answer);
        assertEquals(2, areas.getLength());
        assertEquals("/a?b=1&c=2", attribute("href", areas, 0));
        assertEquals("5 > 4 € 😀", attribute("alt", areas, 0));
        assertEquals("k", attribute("rollover_key", areas, 1));
    }

    @Test
    void otherEncodingsAreRefused() {
        assertEquals("req=map,xml,UTF-7: the encoding is UTF-8, UTF-16, UTF-16LE, UTF-16BE or ISO-8859-1",
                Faults.detail(ErrorCode.BAD_VALUE, () -> answer("req=map,xml,UTF-7", TWO)));
    }

    @Test
    void xmlHasOneEmptyAreaForNothing() throws Exception {
        NodeList areas = areas(answer("req=map,xml", ""));
        assertEquals(1, areas.getLength());
        assertFalse(areas.item(0).hasAttributes());
        assertFalse(areas.item(0).hasChildNodes());
    }

    @Test
    void xmlIsWellFormedWhateverHtmlAllows() throws Exception {
        NodeList areas = areas(answer("req=map,xml", "<area a=1 A=2 xmlns='http://www.w3.org/2000/xmlns/' xml:lang=en b:c=1 é=1 1=1 @x=1 alt='\u0001\u0085<&\ud800'>"));
        assertEquals(3, areas.item(0).getAttributes().getLength(), "shape, a and alt");
        assertEquals("1", attribute("a", areas, 0));
        assertEquals("\ufffd\u0085<&\ufffd", attribute("alt", areas, 0));
    }

    @Test
    void jsonIsACallWithOneObjectForEachArea() {
        Answer answer = answer("req=map,json&id=17&handler=show7", TWO);
        assertEquals("text/javascript;charset=UTF-8", answer.mimeType());
        assertEquals("/*jsonp*/show7([{\"shape\":\"rect\",\"coords\":\"1,2,3,4\",\"href\":\"/a?b=1&c=2\",\"alt\":\"5 > 4 € 😀\"},"
                + "{\"shape\":\"default\",\"rollover_key\":\"k\",\"@click\":\"go\"}],\"17\");", text(answer));
        assertEquals("/*jsonp*/s7jsonResponse([],\"\");", text(answer("req=map,json", "")));
    }

    @Test
    void otherFormatsAreRefused() {
        assertEquals("req=map,javascript: the format is text, xml or json", Faults.detail(ErrorCode.BAD_VALUE, () -> answer("req=map,javascript", "")));
    }

    @Test
    void theMapOfAnImageItselfIsLeftAsItIs() throws Exception {
        String map = "<!-- mine --> <area href = x >";
        assertEquals(map, text(MapText.unmodified(request("req=map"), map, new Freshness(36_000))));
        assertEquals("/*jsonp*/s7jsonResponse([{\"shape\":\"rect\",\"coords\":\"0.5,1,2,3\"}],\"\");",
                text(MapText.unmodified(request("req=map,json"), "<area shape=rect coords=.5,1,2,3>", new Freshness(36_000))));
        assertEquals(1, areas(MapText.unmodified(request("req=map,xml"), "", new Freshness(36_000))).getLength());
    }

    @Test
    void aReadMapIsWrittenOnce() {
        List<MapArea> areas = AreaReader.read("map", TWO);
        assertEquals(text(MapText.answer(request("req=map"), areas, Freshness.NEVER)), text(answer("req=map", text(answer("req=map", TWO)))));
    }
}
