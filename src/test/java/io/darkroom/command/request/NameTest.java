package io.darkroom.command.request;

import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a/b.jpg", "../a", "a,b,.jpg,", "", " a "})
    void isKeptAsItWasWritten(String file) {
        assertEquals(new Name(file), value(Name.COMMAND, "name=" + file));
    }
}
