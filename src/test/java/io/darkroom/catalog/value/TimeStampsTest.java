package io.darkroom.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStampsTest {
    @ParameterizedTest
    @CsvSource({"0,1970-01-01T00:00:00Z", "1700000000123,2023-11-14T22:13:20.123Z", "07/04/2020 12:00:00 PDT,2020-07-04T19:00:00Z",
        "07/04/2020 12:00:00 PST,2020-07-04T20:00:00Z", "1/2/2020 3:04:05 GMT,2020-01-02T03:04:05Z", "01/02/2020 03:04:05 GMT -7,2020-01-02T10:04:05Z",
        "01/02/2020 03:04:05 GMT +5:30,2020-01-01T21:34:05Z", "01/02/2020 03:04:05 CEST,2020-01-02T01:04:05Z"})
    void datesAreReadInBothForms(String text, Instant instant) {
        assertEquals(Optional.of(instant), TimeStamps.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "13/01/2020 00:00:00 GMT", "02/30/2020 00:00:00 GMT", "01/02/2020 24:00:00 GMT", "01/02/2020 03:04 GMT",
        "01/02/2020 03:04:05", "01/02/2020 03:04:05 XYZ", "01/02/2020 03:04:05 GMT +19", "2020-01-02", "12345678901234567890"})
    void everythingElseIsNoDate(String text) {
        assertEquals(Optional.empty(), TimeStamps.read(text));
    }
}
