package io.darkroom.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file is version "v1", and was changed at noon and 700 milliseconds. */
class PreconditionsTest {
    private static final Instant CHANGED = Instant.parse("2024-05-01T12:00:00.700Z");
    private static final String BEFORE = "Wed, 01 May 2024 11:59:59 GMT";
    private static final String NOON = "Wed, 01 May 2024 12:00:00 GMT";
    private static final String AFTER = "Wed, 01 May 2024 12:00:01 GMT";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "If-None-Match       | \"v1\"               | NOT_MODIFIED",
        "If-None-Match       | W/\"v1\"             | NOT_MODIFIED",
        "If-None-Match       | \"v0\", \"v1\"       | NOT_MODIFIED",
        "If-None-Match       | *                    | NOT_MODIFIED",
        "If-None-Match       | \"v0\"               | SEND",
        "If-None-Match       | \"v11\"              | SEND",
        "If-None-Match       | v1                   | SEND",
        "If-None-Match       | \"v1                 | SEND",
        "If-Modified-Since   | BEFORE               | SEND",
        "If-Modified-Since   | NOON                 | NOT_MODIFIED",
        "If-Modified-Since   | AFTER                | NOT_MODIFIED",
        "If-Modified-Since   | yesterday            | SEND",
        "If-Match            | \"v1\"               | SEND",
        "If-Match            | \"v0\", \"v1\"       | SEND",
        "If-Match            | *                    | SEND",
        "If-Match            | W/\"v1\"             | FAILED",
        "If-Match            | \"v0\"               | FAILED",
        "If-Unmodified-Since | BEFORE               | FAILED",
        "If-Unmodified-Since | NOON                 | SEND",
        "If-Unmodified-Since | AFTER                | SEND",
        "If-Unmodified-Since | junk                 | SEND"})
    void oneConditionDecides(String name, String value, String verdict) {
        assertEquals(verdict, verdict(false, Map.of(name, date(value))));
    }

    @Test
    void tagsPrevailOverDates() {
        assertEquals("SEND", verdict(false, Map.of("If-None-Match", "\"v0\"", "If-Modified-Since", AFTER)));
        assertEquals("SEND", verdict(false, Map.of("If-Match", "\"v1\"", "If-Unmodified-Since", BEFORE)));
    }

    @Test
    void whatFailsIsNotAskedForItsCopy() {
        assertEquals("FAILED", verdict(false, Map.of("If-Match", "\"v0\"", "If-None-Match", "\"v1\"")));
    }

    @Test
    void whatNeverExpiresIsGoodInEveryCopy() {
        assertEquals("NOT_MODIFIED", verdict(true, Map.of("If-None-Match", "\"v0\"")));
        assertEquals("NOT_MODIFIED", verdict(true, Map.of("If-Modified-Since", BEFORE)));
        assertEquals("SEND", verdict(true, Map.of("If-Modified-Since", "yesterday")));
        assertEquals("SEND", verdict(true, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"v1\" | true", "'' | true", "\"v0\" | false", "W/\"v1\" | false", "NOON | false"})
    void aPartIsForTheVersionThatTheClientKnows(String value, boolean part) {
        assertEquals(part, preconditions(Map.of("If-Range", date(value))).mayBePart());
    }

    private static String date(String word) {
        return switch (word) {
            case "BEFORE" -> BEFORE;
            case "NOON" -> NOON;
            case "AFTER" -> AFTER;
            default -> word;
        };
    }

    private static String verdict(boolean forever, Map<String, String> headers) {
        return preconditions(headers).verdict(forever).name();
    }

    private static Preconditions preconditions(Map<String, String> headers) {
        return new Preconditions(name -> headers.getOrDefault(name, ""), "v1", CHANGED);
    }
}
