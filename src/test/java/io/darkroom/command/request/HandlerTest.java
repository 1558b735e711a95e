package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlerTest {
    @Test
    void isTheNameOfAFunction() {
        assertEquals(new Handler("s7sdkJSONResponse"), value(Handler.COMMAND, "handler=s7sdkJSONResponse"));
    }

    @Test
    void anEmptyOneIsTheDefault() {
        assertEquals(new Handler("s7jsonResponse"), value(Handler.COMMAND, "handler="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "a-b", "a(b", "a b", "a,b", "<script>", "ä", "a_b", ","})
    void nothingButLettersAndDigitsIsAllowed(String text) {
        refused("handler=" + text, "handler=" + text + ": letters a-z, A-Z and digits only");
    }
}
