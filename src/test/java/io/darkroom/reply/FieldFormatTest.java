package io.darkroom.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.command.ImageRequest;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.reply.set.FieldText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldFormatTest {
    private static final FieldText FIELD = new FieldText("k = ü", Map.of("k.l", "ü"));

    private static String answer(String query, String mimeType, Charset charset) {
        Answer answer = FieldFormat.answer(ImageRequest.parse(RequestLexer.read("/a/b", query)), FIELD, new Freshness(36_000));
        assertEquals(mimeType, answer.mimeType());
        assertEquals(new Freshness(36_000), answer.freshness());
        return new String(answer.body().get(), charset);
    }

    @Test
    void asTextItIsTheFieldAndTheEndOfALine() {
        assertEquals("k = ü\r\n", answer("req=userdata", "text/plain;charset=UTF-8", StandardCharsets.UTF_8));
        assertEquals("k = ü\r\n", answer("req=targets,text", "text/plain;charset=UTF-8", StandardCharsets.UTF_8));
    }

    @Test
    void nothingInAValueEndsAScriptOrALineOfIt() {
        var field = new FieldText("", Map.of("k", "it's </script>\r\n\u2028\u2029\\"));
        ImageRequest script = ImageRequest.parse(RequestLexer.read("/a/b", "req=userdata,javascript"));
        assertEquals("k='it''s <\\/script>\\r\\n\\u2028\\u2029\\\\';\n", new String(FieldFormat.answer(script, field, Freshness.NEVER).body().get(), StandardCharsets.UTF_8));
    }

    @Test
    void inOtherFormatsItIsProperties() {
        assertEquals("/*jsonp*/f({\"k.l\":\"ü\"},\"7\");", answer("req=userdata,json&handler=f&id=7", "text/javascript;charset=UTF-8", StandardCharsets.UTF_8));
        assertEquals("k.l='ü';\n", answer("req=imageset,javascript", "text/javascript;charset=UTF-8", StandardCharsets.UTF_8));
        assertEquals("<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<prop-group>\n  <prop-group name=\"k\">\n    <property name=\"l\" value=\"ü\" />\n  </prop-group>\n"
                + "</prop-group>\n", answer("req=targets,xml,ISO-8859-1", "text/xml;charset=ISO-8859-1", StandardCharsets.ISO_8859_1));
    }
}
