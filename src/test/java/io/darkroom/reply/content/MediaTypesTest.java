package io.darkroom.reply.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {
    @ParameterizedTest
    @CsvSource({
        "a.html, text/html",
        "a.css, text/css;charset=UTF-8",
        "a.js, text/javascript;charset=UTF-8",
        "a.json, application/json",
        "a.svg, image/svg+xml",
        "films/a.MP4, video/mp4",
        "a.b.vtt, text/vtt;charset=UTF-8",
        "a.pdf, application/pdf",
        "a.woff2, font/woff2",
        "a.tar.gz, application/gzip",
        "a.mp4.exe, application/octet-stream",
        "a.html/b, application/octet-stream",
        "a, application/octet-stream",
        "a., application/octet-stream",
        "'', application/octet-stream"})
    void theLastSuffixDecides(String name, String type) {
        assertEquals(type, MediaTypes.of(name));
    }
}
