package io.darkroom.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.RequestLexer;
import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest {
    private static final Fault FAULT = new Fault(ErrorCode.BAD_VALUE, "wid=Ü: a number");

    private static Answer answer(String query) {
        return Errors.answer(ImageRequest.replyForm(RequestLexer.read("/a/b", query)), FAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "wid=Ü                          | text/plain;charset=UTF-8      | Bad command value: wid=Ü: a number",
        "req=dance,json&id=3            | text/plain;charset=UTF-8      | Bad command value: wid=Ü: a number",
        "req=mask                       | text/plain;charset=UTF-8      | Bad command value: wid=Ü: a number",
        "req=props                      | text/plain;charset=UTF-8      | error.message=wid=\\u00DC: a number",
        "req=props,yaml                 | text/plain;charset=UTF-8      | error.message=wid=\\u00DC: a number",
        "req=saveToFile&name=x          | text/plain;charset=UTF-8      | status=failed",
        "req=props,javascript           | text/javascript;charset=UTF-8 | error.message='wid=Ü: a number';",
        "req=set,json&id=-3&handler=a.b | text/javascript;charset=UTF-8 | /*jsonp*/s7jsonError({\"message\":\"Bad command value: wid=Ü: a number\"},\"-3\");",
        "req=props,xml                  | text/xml;charset=UTF-8        | name=\"message\" value=\"wid=Ü: a number\"",
        "req=set                        | text/xml;charset=UTF-8        | name=\"message\" value=\"wid=Ü: a number\"",
        "req=ctx                        | text/xml;charset=UTF-8        | name=\"message\" value=\"wid=Ü: a number\"",
        "req=xmp                        | text/xml;charset=UTF-8        | name=\"message\" value=\"wid=Ü: a number\"",
        "req=map,xml,UTF-16             | text/xml;charset=UTF-16       | encoding=\"UTF-16\"",
        "req=userdata,xml,iso-8859-1    | text/xml;charset=ISO-8859-1   | name=\"message\" value=\"wid=Ü: a number\"",
        "req=userdata,xml,UTF-7         | text/xml;charset=UTF-8        | name=\"message\" value=\"wid=Ü: a number\""})
    void anErrorHasTheFormThatTheRequestAskedForAsFarAsItCanBeRead(String query, String type, String part) {
        Answer answer = answer(query);
        assertEquals(403, answer.status());
        assertEquals(type, answer.mimeType());
        assertEquals(Freshness.NEVER, answer.freshness());
        String text = new String(answer.body().get(), Charset.forName(type.replaceFirst(".*=", "")));
        assertTrue(text.contains(part), text);
    }
}
