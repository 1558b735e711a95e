package io.darkroom.catalog.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestObfuscationTest {
    @Test
    void base64IsCleared() {
        assertEquals("txt=my text string&$img=myImage", RequestObfuscation.cleared("dHh0PW15IHRleHQgc3RyaW5nJiRpbWc9bXlJbWFnZQ=="));
        assertEquals("txt=my text string&$img=myImage", RequestObfuscation.cleared("dHh0PW15IHRleHQgc3RyaW5nJiRpbWc9bXlJbWFnZQ"));
        assertEquals("", RequestObfuscation.cleared(""));
    }

    @Test
    void lockAndObfuscationGoTogether() {
        String modifiers = "$txt=ü €&wid=3";
        String sent = RequestObfuscation.of(modifiers + RequestLock.of(modifiers));
        assertEquals(modifiers, RequestLock.opened(RequestObfuscation.cleared(sent)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wid=200", "d2lk=MjAw", "/w==", "d", "d2lk\nMjAw"})
    void everythingElseIsRefused(String query) {
        Faults.detail(ErrorCode.REQUEST_REFUSED, () -> RequestObfuscation.cleared(query));
    }
}
