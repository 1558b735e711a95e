package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.Darkroom.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** req=props, imageprops, exists and validate, in each of their four formats. */
class PropertiesIT extends DeployedWar {
    static Stream<String> requests() {
        Random random = new Random(20240229);
        String[] sources = {"testcard", "shoes/boot-small", "phone/portrait-orientation6", "graphics/palette", "logos/badge"};
        String[] fits = {"fit", "fit,1", "constrain", "constrain,1", "crop", "crop,1", "wrap", "wrap,1", "stretch", "stretch,1", "hfit", "vfit,1"};
        return Stream.generate(() -> {
            StringBuilder request = new StringBuilder(sources[random.nextInt(sources.length)]).append("?fmt=png");
            boolean sides = random.nextInt(4) > 0;
            request.append(random.nextInt(3) > 0 ? "" : "&crop=%d,%d,%d,%d".formatted(random.nextInt(-50, 200), random.nextInt(-50, 200), random.nextInt(1, 400), random.nextInt(1, 300)));
            request.append(random.nextInt(4) > 0 ? "" : "&rotate=" + random.nextInt(-400, 400));
            request.append(random.nextInt(4) > 0 ? "" : "&rgn=%d,%d,%d,%d".formatted(random.nextInt(-20, 100), random.nextInt(0, 100), random.nextInt(1, 200), random.nextInt(1, 200)));
            request.append(sides ? "&wid=" + random.nextInt(1, 700) : "&scl=" + (0.7 + 4 * random.nextDouble()));
            request.append(random.nextBoolean() ? "&hei=" + random.nextInt(1, 700) : "");
            request.append(sides && random.nextBoolean() ? "&fit=" + fits[random.nextInt(fits.length)] : "");
            request.append(random.nextInt(4) > 0 ? "" : "&rect=%d,%d,%d,%d,%s".formatted(random.nextInt(-20, 100), 0, random.nextInt(1, 300), random.nextInt(1, 300), 0.3 + random.nextDouble()));
            return request.toString();
        }).limit(48);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void propsTellTheSizeThatTheImageHas(String request) {
        Picture image = Picture.decoded(ok(request).body());
        Reply props = ok(request + "&req=props");
        assertEquals(image.width() + "x" + image.height(), props.number("image.width") + "x" + props.number("image.height"));
    }

    @Test
    void propsTellWhatTheReplyWouldBe() {
        var props = ok("testcard?req=props&wid=120&fmt=tif-alpha,gray&qlt=55&bgc=ff8000&printRes=150").properties();
        Map<String, String> expected = Map.of("image.width", "120", "image.height", "90", "image.type", "image/tiff", "image.mask", "1", "image.pixTyp", "BW",
                "image.quality", "55", "image.bgc", "ff8000", "image.printRes", "150", "image.length", "0", "image.iccEmbed", "0");
        expected.forEach((name, value) -> assertEquals(value, props.getProperty(name), name));
        assertEquals(Set.of("image.bgc", "image.height", "image.iccEmbed", "image.iccProfile", "image.length", "image.mask", "image.pathEmbed", "image.pixTyp",
                "image.printRes", "image.quality", "image.type", "image.version", "image.width", "image.xmpEmbed", "metadata.version"), props.stringPropertyNames());
    }

    @Test
    void imagepropsTellOfTheSourceWhateverElseIsAsked() {
        var props = ok("logos/badge?req=imageprops&wid=10&nonsense=x&fmt=gif").properties();
        Map<String, String> expected = Map.of("image.width", "1200", "image.height", "900", "image.mask", "2", "image.pixTyp", "RGB",
                "image.embeddedIccProfile", "0", "image.translatedId", "logos/badge", "image.anchor", "600,450");
        expected.forEach((name, value) -> assertEquals(value, props.getProperty(name), name));
        assertEquals("CMYK", ok("print/brochure-cmyk?req=imageprops").properties().getProperty("image.pixTyp"));
        assertEquals("BW", ok("graphics/gray?req=imageprops").properties().getProperty("image.pixTyp"));
        assertEquals("0", ok("graphics/gray?req=imageprops").properties().getProperty("image.mask"));
    }

    @Test
    void existsTellsWithoutAnyError() {
        for (Map.Entry<String, String> each : Map.of("testcard", "1", "shoes/boot.jpg", "1", "nosuch", "0", "shoes", "0").entrySet()) {
            Reply reply = ok(each.getKey() + "?req=exists");
            assertTrue(reply.text().matches("#S7Z OK\n#\\w{3} \\w{3} \\d\\d \\d\\d:\\d\\d:\\d\\d UTC \\d{4}\ncatalogRecord\\.exists=" + each.getValue() + "\n"), reply.text());
            assertEquals("text/plain", reply.type());
            assertEquals("*", reply.header("Access-Control-Allow-Origin"));
        }
    }

    @Test
    void jsonIsWrittenByteForByteAsProgramsCutItApart() {
        assertEquals("/*jsonp*/s7jsonResponse({\"catalogRecord.exists\":\"1\"},\"\");", ok("testcard?req=exists,json").text());
        assertEquals("/*jsonp*/s7RIJSONResponse({\"catalogRecord.exists\":\"0\"},\"-1234\");", ok("nosuch?req=exists,json&id=-1234&handler=s7RIJSONResponse").text());
        assertEquals("/*jsonp*/s({\"request.isValid\":\"1\"},\"word\");", ok("testcard?req=validate,json&id=word&handler=s").text());
        String props = ok("testcard?req=props,json&scl=1&id=1").text();
        assertTrue(props.matches("^(?:/\\*jsonp\\*/)?\\s*([^()]+)\\(([\\s\\S]+),\\s*\"[0-9]*\"\\);?$"), props);
        assertTrue(props.contains("\"image.width\":\"400\"") && props.contains("\"image.height\":\"300\""), props);
        assertEquals("text/javascript", ok("testcard?req=props,json").type());
    }

    @Test
    void anErrorHasTheFormatOfItsRequestType() {
        Reply json = get("nosuch?req=props,json&id=7");
        assertEquals(403, json.status());
        assertEquals("/*jsonp*/s7jsonError({\"message\":\"Image not found: no image is named \\\"nosuch\\\"\"},\"7\");", json.text());
        Reply text = get("nosuch?req=props");
        assertTrue(text.text().startsWith("#S7Z ERROR\n#"), text.text());
        assertEquals("no image is named \"nosuch\"", text.properties().getProperty("error.message"));
        assertEquals("error.title='Image not found';\nerror.message='no image is named \"nosuch\"';\n", get("nosuch?req=imageprops,javascript").text());
        assertTrue(get("nosuch?req=imageprops,xml").text().contains("<property name=\"message\" value=\"no image is named &quot;nosuch&quot;\" />"));
    }

    @ParameterizedTest
    @CsvSource({"javascript,text/javascript", "xml,text/xml", "text,text/plain"})
    void theOtherFormatsCarryTheSameProperties(String format, String type) throws Exception {
        Reply reply = ok("testcard?req=imageprops," + format);
        assertEquals(type, reply.type());
        switch (format) {
            case "javascript" -> assertTrue(reply.text().contains("image.width='400';\n"), reply.text());
            case "text" -> assertEquals(400, reply.number("image.width"));
            default -> assertEquals("400", attribute(reply, "image", "width"));
        }
    }

    @Test
    void aRequestIsValidatedWithoutItsImage() {
        assertEquals("1", ok("nosuch?req=validate&wid=100").properties().getProperty("request.isValid"));
        assertEquals("no-store", ok("testcard?req=validate").header("Cache-Control"));
        assertTrue(Darkroom.refused("testcard?req=validate&wid=none").contains("wid=none"));
        assertTrue(Darkroom.refused("testcard?req=validate&$w=none&wid=$w$").contains("wid=none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fmt=pjpeg&pscan=3", "fmt=gif-alpha&quantize=mac", "fit=crop", "fmt=jpeg&printRes=70000"})
    void whatTheImageRefusesIsRefusedHereForTheSameReason(String query) {
        String refused = Darkroom.refused("testcard?" + query).strip();
        Reply props = get("testcard?req=props&" + query);
        assertEquals(403, props.status(), props::text);
        assertTrue(refused.endsWith(props.properties().getProperty("error.message")), props::text);
        Reply validate = get("testcard?req=validate&" + query);
        assertEquals(403, validate.status(), validate::text);
        assertTrue(refused.endsWith(validate.properties().getProperty("error.message")), validate::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"props", "imageprops", "exists"})
    void propertiesMayBeKeptForAWhile(String type) {
        assertTrue(ok("testcard?req=" + type).header("Cache-Control").matches("max-age=[1-9]\\d*"));
    }

    private static String attribute(Reply reply, String group, String name) throws Exception {
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(reply.body())).getDocumentElement();
        NodeList properties = root.getElementsByTagName("property");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            if (property.getAttribute("name").equals(name) && ((Element) property.getParentNode()).getAttribute("name").equals(group)) {
                return property.getAttribute("value");
            }
        }
        throw new AssertionError("no " + group + "." + name);
    }
}
