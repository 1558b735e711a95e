package io.darkroom.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:20:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "                                                      | true  | 0",
        "Cache-Control: max-age=60                             | true  | 60",
        "Cache-Control: public, MAX-AGE = \"60\"               | true  | 60",
        "Cache-Control: max-age=60, s-maxage=10                | true  | 10",
        "Cache-Control: max-age=60; Age: 15                    | true  | 45",
        "Cache-Control: max-age=60; Age: 61                    | true  | 0",
        "Cache-Control: max-age=60, no-cache                   | true  | 0",
        "Cache-Control: no-store, max-age=60                   | false | 60",
        "Cache-Control: private, max-age=60                    | false | 60",
        "Cache-Control: private=\"x\", max-age=60              | false | 60",
        "Cache-Control: max-age=60; Vary: *                    | true  | 0",
        "Cache-Control: max-age=60; Vary: Accept               | true  | 60",
        "Cache-Control: max-age=soon                           | true  | 0",
        "Cache-Control: max-age=-1                             | true  | 0",
        "Cache-Control: max-age=                               | true  | 0",
        "Cache-Control: max-age=99999999999999999999           | true  | 31536000",
        "Expires: Mon, 23 Nov 2026 02:21:00 GMT                | true  | 60",
        "Expires: Mon, 23 Nov 2026 02:19:00 GMT                | true  | 0",
        "Expires: Fri, 31 Dec 9999 23:59:59 GMT                | true  | 31536000",
        "Expires: 0                                            | true  | 0",
        "Expires: Mon, 23 Nov 2026 05:01:00 GMT; Date: Mon, 23 Nov 2026 05:00:00 GMT | true | 60",
        "Expires: Mon, 23 Nov 2026 02:21:00 GMT; Cache-Control: max-age=5            | true | 5",
        "Last-Modified: Mon, 23 Nov 2020 02:21:00 GMT          | true  | 0"})
    void followsTheHeaders(String headers, boolean storable, long seconds) {
        assertEquals(new Freshness(storable, Duration.ofSeconds(seconds)), of(headers == null ? "" : headers));
    }

    @Test
    void ofAWayIsThatOfItsLeastFreshPart() {
        Freshness way = Freshness.UNTOUCHED.and(of("Cache-Control: max-age=60")).and(of("Cache-Control: max-age=5, no-store")).and(of("Cache-Control: max-age=30"));
        assertEquals(new Freshness(false, Duration.ofSeconds(5)), way);
    }

    private static Freshness of(String text) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(text.split("; ")).filter(line -> !line.isEmpty()).forEach(line -> headers.put(line.split(": ")[0], line.split(": ", 2)[1].strip()));
        return Freshness.of(new ReplyHead(200, headers), NOW);
    }
}
