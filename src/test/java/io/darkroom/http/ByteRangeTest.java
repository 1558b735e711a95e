package io.darkroom.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bytes=0-0      | 0 1",
        "bytes=0-9      | 0 10",
        "bytes=0-       | 0 10",
        "bytes=3-       | 3 7",
        "bytes=9-       | 9 1",
        "bytes=2-4      | 2 3",
        "bytes=2-99     | 2 8",
        "bytes=0002-004 | 2 3",
        "bytes= 2-4     | 2 3",
        "BYTES=2-4      | 2 3",
        "bytes=-1       | 9 1",
        "bytes=-10      | 0 10",
        "bytes=-11      | 0 10",
        "bytes=5-99999999999999999999999999 | 5 5",
        "bytes=-99999999999999999999999999  | 0 10"})
    void onePartIsReadAndEndsWithTheFile(String header, String part) {
        assertEquals(part, read(header, 10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=99999999999999999999999999-"})
    void whatLiesBehindTheEndIsOutside(String header) {
        assertEquals("outside", read(header, 10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''", "bytes=", "bytes=-", "bytes=4-2", "bytes=a-b", "bytes=1", "bytes 1-2", "lines=1-2", "bytes=1-2-3", "bytes=+1-2",
        "bytes=--1", "bytes=1-2x", "bytes=\u0661-\u0662", "bytes=0-1,3-4", "bytes=0-1,", "bytes=0-1, bytes=3-4"})
    void whatCanNotBeReadAndSeveralPartsAreTheWhole(String header) {
        assertEquals("whole", read(header, 10));
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-, outside", "bytes=-5, outside", "'', whole"})
    void anEmptyFileHasNoParts(String header, String expected) {
        assertEquals(expected, read(header, 0));
    }

    private static String read(String header, long size) {
        return switch (ByteRange.of(header, size)) {
            case ByteRange.Whole _ -> "whole";
            case ByteRange.Part(long first, long length) -> first + " " + length;
            case ByteRange.Outside _ -> "outside";
        };
    }
}
