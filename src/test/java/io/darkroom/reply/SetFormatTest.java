package io.darkroom.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.reply.set.SetAttribute;
import io.darkroom.reply.set.SetElement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetFormatTest {
    private static final SetElement SET = new SetElement("set", List.of(new SetAttribute("type", "</ü>"), new SetAttribute("n", "a/b")));

    private static Answer answer(String query) {
        return SetFormat.answer(ImageRequest.parse(RequestLexer.read("/a/b", query)), SET, new Freshness(360));
    }

    private static String text(String query) {
        return new String(answer(query).body().get(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"req=set", "req=set,xml", "req=SET,XML,UTF-8"})
    void isXmlUnlessTheRequestSaysOtherwise(String query) {
        assertEquals("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<set n=\"a/b\" type=\"&lt;/ü&gt;\"/>", text(query));
        assertEquals("text/xml;charset=UTF-8", answer(query).mimeType());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"req=set,json|s7jsonResponse|", "req=set,json,UTF-8&labelkey=label&handler=s7sdkJSONResponse|s7sdkJSONResponse|",
        "req=set,json&id=-1523192999&handler=s7RIJSONResponse|s7RIJSONResponse|-1523192999", "req=set,json&id=PDP|s7jsonResponse|PDP"})
    void jsonIsHandedToAFunctionWithTheIdOfTheRequest(String query, String function, String id) {
        assertEquals("/*jsonp*/" + function + "({\"set\":{\"type\":\"\\u003c/ü>\",\"n\":\"a/b\"}},\"" + (id == null ? "" : id) + "\");", text(query));
        assertEquals("text/javascript;charset=UTF-8", answer(query).mimeType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "javascript", "yaml"})
    void otherFormatsAreRefused(String format) {
        Faults.detail(ErrorCode.BAD_VALUE, () -> answer("req=set," + format));
    }

    @Test
    void theFreshnessIsThatOfTheCaller() {
        assertEquals(new Freshness(360), answer("req=set,json").freshness());
        assertEquals(new Freshness(360), answer("req=set").freshness());
    }
}
