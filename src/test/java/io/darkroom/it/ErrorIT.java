package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.Darkroom.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that can't be answered: what the client is told, and what it must never be told. */
class ErrorIT extends DeployedWar {
    /** Our packages, Java's, a stack trace, a folder of this machine, the pixel library's own words. */
    private static final Pattern INNER = Pattern.compile(
            "io\\.darkroom|java\\.|jakarta|Exception|\\tat |RESTEASY|WFLY|/tmp/|/work|/home|/opt|/root|standalone|samples/|vips(?!.*can't write)");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "wid=abc            | wid=abc      | whole number",
        "wid=0              | wid=0        | 1 or more",
        "hei=-5             | hei=-5       | 1 or more",
        "wid=1.5px          | wid=1.5px    | whole number",
        "wid=99999999999999 | wid=9999     | whole number",
        "fit=bend&wid=9     | fit=bend     | constrain",
        "fit=crop           | fit=         | wid= or hei=",
        "scl=0              | scl=0        | greater than 0",
        "scl=NaN            | scl=NaN      | number",
        "rgn=1,2,3          | rgn=1,2,3    | value 4",
        "rect=0,0,0,5       | rect=0,0,0,5 | value 3",
        "align=2,0          | align=2,0    | -1",
        "bgc=rainbow        | bgc=rainbow  | color",
        "crop=1,2,3,-4      | crop=1,2,3,-4| value 4",
        "cropN=a,0,1,1      | cropN=a,0,1,1| number",
        "flip=sideways      | flip=sideways| lrud",
        "rotate=left        | rotate=left  | number",
        "fmt=psd            | fmt=psd      | png-alpha",
        "cache=maybe        | cache=maybe  | validate",
        "req=dance          | req=dance    | saveToFile",
        "quantize=art       | quantize=art | adaptive",
        "printRes=1e300     | printRes=1e300 | 65535",
        "printRes=70000     | printRes=70000 | 65535",
        "printRes=0.5       | printRes=0.5 | 1",
        "wid=1,2            | wid=1,2      | one"})
    void aBadValueIsRefusedWithCommandValueAndWhatIsAllowed(String query, String said, String allowed) {
        Reply reply = get("testcard?" + query.strip());
        assertEquals(403, reply.status());
        assertEquals("text/plain", reply.type());
        assertTrue(reply.text().contains(said.strip()), reply.text());
        assertTrue(reply.text().contains(allowed.strip()), reply.text());
        assertNothingInner(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=hello", "TEXTPS=1", "textAttr=80", "pathAttr=norm"})
    void aCommandOfTheReferenceThatIsNotThereYetIsRefusedByName(String command) {
        String message = refused("testcard?" + command);
        assertTrue(message.startsWith("Not supported: ") && message.toLowerCase().contains(command.substring(0, command.indexOf('=') + 1).toLowerCase()), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f4m", "m3u8"})
    void aListOfStreamsIsNoImage(String format) {
        assertEquals("Not supported: fmt=" + format + " is no image: it goes with req=mbrSet", refused("testcard?fmt=" + format).strip());
        assertTrue(refused("testcard?req=mbrSet,json").contains("text or xml"));
    }

    @Test
    void aMacroThatNoCatalogDefinesIsRefusedByName() {
        assertTrue(refused("testcard?$thumb$").contains("macro $thumb$"));
        assertTrue(refused("testcard?%24thumb%24=").contains("macro $thumb$"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"testcard?scl=0.05", "testcard?wid=9000&hei=9000", "testcard?rect=0,0,20000,20000", "shoes/boot?scl=0.5", "testcard?wid=2147483647",
        "testcard?scl=0.0000000001", "testcard?crop=0,0,1000000000,1000000000", "testcard?wid=17000&hei=1&fmt=webp", "testcard?wid=20000&hei=1&fmt=avif"})
    void anImageThatIsTooLargeIsRefusedInTheWordsThatClientsLookFor(String request) {
        assertTrue(refused(request).contains("illegal image size"), () -> refused(request));
        assertNothingInner(get(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../pom.xml", "..%2f..%2fpom.xml", "%2e%2e/%2e%2e/pom.xml", "%2e%2e%2f%2e%2e%2fpom.xml", "shoes/..%2f..%2f..%2fpom.xml", "/etc/passwd", "//etc/passwd",
        "%2fetc%2fpasswd", "..\\..\\pom.xml", "..%5c..%5cpom.xml", "testcard.png%00.jpg", "testcard%00", "..;/..;/pom.xml", "%c0%ae%c0%ae/pom.xml", "....//pom.xml",
        "file:///etc/passwd", "shoes%2f..%2ftestcard", "%252e%252e%252fpom.xml", ".", "..", "%7e/x", "proc/self/environ", "testcard.png[page=0]", "testcard.png%5b%5d"})
    void aPathNeverLeadsOutOfTheImages(String object) {
        for (String query : new String[] {"", "?req=imageprops", "?req=props,json", "?req=exists"}) {
            Reply reply = RawHttp.get("/is/image/" + object + query);
            boolean found = reply.status() == 200 && !reply.text().contains("catalogRecord.exists=0");
            assertFalse(found, () -> object + query + " → " + reply.text());
            assertNothingInner(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"testcard%", "testcard%zz", "testcard?wid=%zz", "testcard?wid=10%", "testcard?wid=%2", "%ff%fe?wid=%ff"})
    void aBadEscapeIsRefused(String request) {
        Reply reply = RawHttp.get("/is/image/" + request);
        assertTrue(reply.status() == 403 || reply.status() == 400, request + " → " + reply.status());
        assertNothingInner(reply);
    }

    @Test
    void aFaultInTheRequestIsReportedInTheFormatOfItsType() {
        assertTrue(refused("testcard?req=props,json&id=5&wid=none").startsWith("/*jsonp*/s7jsonError({\"message\":\"Bad command value: wid=none"));
        Reply save = get("testcard?req=saveToFile&name=x.jpg&wid=none");
        assertEquals(403, save.status());
        assertEquals("failed", save.properties().getProperty("status"), save.text());
        assertTrue(save.properties().getProperty("error.message").contains("wid=none"), save.text());
    }

    /** These faults are found before the request has been read to its end. */
    @Test
    void aFaultOfTheSpellingIsReportedInTheFormatOfItsTypeToo() {
        for (String fault : new String[] {"%00", "%ff", "%c0%ae"}) {
            Reply save = RawHttp.get("/is/image/testcard?req=saveToFile&name=x.jpg" + fault);
            assertEquals(403, save.status(), fault);
            assertTrue(save.text().startsWith("#S7Z ERROR\n"), save.text());
            assertEquals("failed", save.properties().getProperty("status"), save.text());
            Reply json = RawHttp.get("/is/image/testcard?req=props,json&id=5&wid=" + fault);
            assertEquals(403, json.status(), fault);
            assertTrue(json.text().matches("/\\*jsonp\\*/s7jsonError\\(\\{\"message\":\"[^\"].*\\},\"5\"\\);"), json.text());
            assertNothingInner(json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "shoes", "shoes/", "a/b/c/d", "%00", "<script>alert(1)</script>", "a\"b", "x?wid=\u0001", "nosuch?req=props,yaml", "testcard?req=saveToFile"})
    void noErrorTellsAnythingOfTheServer(String request) {
        Reply reply = RawHttp.get("/is/image/" + request);
        assertTrue(reply.status() == 403 || reply.status() == 400, request + " → " + reply.status());
        assertNothingInner(reply);
        if (reply.status() == 403) {
            assertEquals("text/plain", reply.type());
            assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        }
    }

    private static void assertNothingInner(Reply reply) {
        assertFalse(INNER.matcher(reply.text()).find() && reply.status() != 200, reply::text);
    }
}
