package io.darkroom.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.reply.Answer;
import io.darkroom.reply.Errors;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whatever a message and an id hold: each format stays well-formed and gives them back, and none can be broken out of. */
class ErrorReplyFuzzTest {
    private static final String JSON_STRING = "\"((?:[^\"\\\\\\x00-\\x1f\\u2028\\u2029<]|\\\\[\"\\\\]|\\\\u[0-9a-f]{4})*+)\"";
    private static final Pattern JSONP = Pattern.compile("/\\*jsonp\\*/s7jsonError\\(\\{\"message\":" + JSON_STRING + "}," + JSON_STRING + "\\);");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");
    private static final char BETWEEN = '|';

    static Stream<byte[]> seeds() {
        return Stream.of("message|id", "\"});alert(1)//|</script><script>", "]]>&lt;<!--|'\\", "\u0000\t\r\n|\u2028\u2029", "\ud800|\udc00\ud83c\udf88", "a''b\\|\ufffe\uffff")
                .map(text -> text.getBytes(StandardCharsets.UTF_16BE));
    }

    @MethodSource("seeds")
    @FuzzTest
    void areWellFormed(byte[] data) {
        String text = Input.chars(data);
        int between = Math.max(0, text.indexOf(BETWEEN));
        Input.bounded(() -> look(new Fault(ErrorCode.BAD_VALUE, wellFormed(text.substring(0, between))), wellFormed(text.substring(between).replace("\0", ""))));
    }

    private static void look(Fault fault, String id) {
        Matcher jsonp = JSONP.matcher(reply("json", id, fault));
        assertTrue(jsonp.matches(), jsonp::toString);
        assertEquals(fault.code().title() + ": " + fault.detail(), unescaped(jsonp.group(1)));
        assertEquals(id, unescaped(jsonp.group(2)));
        assertEquals(writable(fault.detail()), xmlMessage(reply("xml", id, fault)));
        String script = reply("javascript", id, fault);
        assertEquals(2, script.chars().filter(c -> c == '\n').count(), script);
        assertFalse(script.contains("</") || script.indexOf('\r') >= 0, script);
    }

    private static String reply(String format, String id, Fault fault) {
        ImageRequest request = ImageRequest.parse(RequestLexer.read("/x", "req=props," + format + "&id=" + encoded(id)));
        Answer answer = Errors.answer(request, fault);
        assertEquals(fault.code().httpStatus(), answer.status());
        return Input.text(answer.body().get());
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Unpaired surrogates can be sent neither in a URL nor in a reply. */
    private static String wellFormed(String text) {
        return Input.text(Input.bytes(text));
    }

    private static String unescaped(String json) {
        return ESCAPE.matcher(json).replaceAll(escape -> Matcher.quoteReplacement(
                escape.group(1) == null ? escape.group(2) : Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static String writable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd");
    }

    private static String xmlMessage(String xml) {
        try {
            NodeList properties = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml))).getElementsByTagName("property");
            assertEquals(2, properties.getLength(), xml);
            return ((Element) properties.item(1)).getAttribute("value");
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }
}
