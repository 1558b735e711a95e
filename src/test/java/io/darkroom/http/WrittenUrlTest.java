package io.darkroom.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenUrlTest {
    @ParameterizedTest
    @CsvSource({"wid=1&name=a%2Fb,wid=1&name=a%2Fb", "x\u00c3\u00a9,x%C3%A9", "\u00ff%ff\u0001,%FF%ff\u0001", "{a|b},{a|b}"})
    void bytesThatAreNoAsciiAreReadAsEscapesAndAllElseAsItIs(String octets, String written) {
        assertEquals(written, WrittenUrl.escaped(octets));
    }
}
