package io.darkroom.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.PathData.Point;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaReaderTest {
    private static List<MapArea> read(String text) {
        return AreaReader.read("map", text);
    }

    private static AreaShape shape(String attributes) {
        return read("<area " + attributes + ">").getFirst().shape();
    }

    private static String refused(String text) {
        return Faults.detail(ErrorCode.BAD_VALUE, () -> read(text));
    }

    private static String html(String text) {
        return String.join("", read(text).stream().map(MapArea::html).toList());
    }

    @Test
    void anEmptyTextIsNoArea() {
        assertEquals(List.of(), read(""));
        assertEquals(List.of(), read(" \n\t"));
        assertEquals(List.of(), read("<map name=\"m\">\n</map>"));
    }

    @Test
    void shapesHaveTheirCoordinates() {
        assertEquals(new AreaShape.Rect(1, 2, 30, 40), shape("shape=rect coords='1,2,30,40'"));
        assertEquals(new AreaShape.Rect(1, 2, 30, 40.5), shape("SHAPE=\"RECT\" COORDS=\" 30 , 2,1  40.5 \""), "any two corners that face each other");
        assertEquals(new AreaShape.Circle(5, -6, 7), shape("coords=5;-6;7 shape=Circle"));
        assertEquals(new AreaShape.Poly(List.of(new Point(0, 0), new Point(9, 0), new Point(0, 9))), shape("shape=poly coords=0,0,9,0,0,9"));
        assertEquals(shape("shape=poly coords=0,0,9,0,0,9"), shape("shape=polygon coords='0,0 9,0 0,9'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shape=default", "shape=DEFAULT coords=1,2,3,4", "coords=1,2,3,4", "alt=x"})
    void withoutAShapeItIsAllOfTheLayer(String attributes) {
        assertEquals(new AreaShape.Whole(), shape(attributes));
    }

    @Test
    void theFirstShapeCounts() {
        assertEquals(new AreaShape.Circle(1, 2, 3), shape("shape=circle shape=rect coords=1,2,3 coords=4,5,6,7"));
        assertEquals("<AREA shape=\"circle\" coords=\"1,2,3\">", html("<area shape=circle shape=rect coords=1,2,3 coords=4,5,6,7>"));
    }

    @Test
    void allElseStandsAsItWasWritten() {
        assertEquals("<AREA shape=\"rect\" coords=\"1,2,3,4\" HREF=\"/a?b=1&amp;c=2\" nohref alt='it\"s > <' onClick = go() href=x>",
                html("<area HREF=\"/a?b=1&amp;c=2\" nohref\n coords=1,2,3,4 alt='it\"s > <'   shape=rect onClick = go() href=x/>").replace("href=x/", "href=x"));
    }

    @Test
    void elementsEndInAnyWayThatHtmlKnows() {
        assertEquals(4, read("<map name=m><AREA><area /><aReA\nalt=\"\"/>\n</area><area alt='a'href=b></map>").size());
        assertEquals("http://a/", read("<area href=http://a/>").getFirst().attributes().get("href"), "the slash is of the address");
    }

    @Test
    void attributesAreWhatIsMeant() {
        MapArea area = read("<area Alt='a &lt;b&gt; &amp;amp; &#8364;&#x20ac;&quot; &copy; &#0; &#xD800; & &nbsp;' alt=second nohref rollover_key=k shape=circle coords=1,2,3.50>").getFirst();
        assertEquals(List.of("shape", "coords", "alt", "nohref", "rollover_key"), List.copyOf(area.attributes().keySet()));
        assertEquals(List.of("circle", "1,2,3.5", "a <b> &amp; €€\" &copy; &#0; &#xD800; & \u00a0", "", "k"), List.copyOf(area.attributes().values()));
        assertEquals(List.of("shape"), List.copyOf(read("<area>").getFirst().attributes().keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shape=rect", "shape=rect coords=1,2,3", "shape=rect coords=1,2,3,4,5", "shape=rect coords=10%,0,20%,9", "shape=rect coords=1,2,,4", "shape=circle coords=1,2",
        "shape=circle coords=1,2,-3", "shape=poly coords=1,2,3,4", "shape=poly coords=1,2,3,4,5,6,7", "shape=star coords=1,2,3", "shape=rect coords=1,2,3,1e10", "shape=rect coords=1,2,3,NaN"})
    void aShapeThatIsNoneIsRefused(String attributes) {
        assertTrue(refused("<area " + attributes + " href=a>").contains("the AREA element before character "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Scene7 | an AREA element such as <area shape=rect coords=0,0,10,10 href=/a> is expected at character 1",
        "<area><b> | an AREA element such as <area shape=rect coords=0,0,10,10 href=/a> is expected at character 7",
        "<areas> | an AREA element such as <area shape=rect coords=0,0,10,10 href=/a> is expected at character 1",
        "<area href=a?x=1 | the > of an AREA element or another attribute (where an & is written %26) is expected at the end",
        "<area alt=\"a> | the > of an AREA element or another attribute (where an & is written %26) is expected at character 10",
        "<area =a> | the > of an AREA element or another attribute (where an & is written %26) is expected at character 6"})
    void whatIsNoElementIsRefused(String text, String expected) {
        assertEquals("map=" + text + ": " + expected, refused(text));
    }

    @Test
    void itsSizeIsLimited() {
        String area = "<area shape=rect coords=0,0,1,1>";
        String longest = area + " ".repeat(AreaReader.LONGEST_MAP - area.length());
        assertEquals(1, read(longest).size());
        refused(longest + " ");
        assertEquals(50, read("<area" + " a".repeat(50) + ">").getFirst().others().size());
        refused("<area" + " a".repeat(51) + ">");
        assertEquals(2_000, shape("shape=poly coords=" + "1,".repeat(1_999) + "1").numbers().size());
        refused("<area shape=poly coords=" + "1,".repeat(2_001) + "1>");
    }

    @Test
    void anyTextIsReadOrRefusedSoon() {
        String[] parts = {"<area ", "<AREA", ">", "/>", "</area>", "shape=", "rect", "poly", "coords=", "\"", "'", "1,2,3,4", " ", "&amp;", "&#", ";", "href=a", "=", "<map>", "%", "\n", "1e9", "\ud800"};
        var random = new Random(7);
        int good = 0;
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "<area " : "");
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            try {
                List<MapArea> areas = read(text.toString());
                assertEquals(areas.stream().map(MapArea::attributes).toList(), read(html(text.toString())).stream().map(MapArea::attributes).toList(), text.toString());
                good++;
            } catch (Fault refused) {
                assertEquals(ErrorCode.BAD_VALUE, refused.code());
            }
        }
        assertTrue(good > 1_000, good + " texts were read");
    }

    @Test
    void hostileTextsAreReadInNoTime() {
        for (String part : List.of("<area", "<area>", "<area ", " ", "<map ", "a=", "\"", "<area a='", "<area &#", "/")) {
            String text = part.repeat(AreaReader.LONGEST_MAP / part.length());
            try {
                read(text);
            } catch (Fault refused) {
                assertEquals(ErrorCode.BAD_VALUE, refused.code());
            }
            try {
                read("<area " + text.substring(6));
            } catch (Fault refused) {
                assertEquals(ErrorCode.BAD_VALUE, refused.code());
            }
        }
    }
}
