package io.darkroom.command.request;

import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {
    @ParameterizedTest
    @ValueSource(strings = {"-1234567890", "x=jpg", "", "gWqST1", "a,b"})
    void isKeptAsItWasWritten(String id) {
        assertEquals(new Id(id), value(Id.COMMAND, "id=" + id));
    }
}
