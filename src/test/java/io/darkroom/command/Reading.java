package io.darkroom.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.RequestLexer;

/** Reads commands the way a request does: from a query string. */
public final class Reading {
    private Reading() {}

    public static ImageRequest request(String query) {
        return ImageRequest.parse(RequestLexer.read("/a/b", query));
    }

    public static <T> T value(Command<T> command, String query) {
        return request(query).value(command).orElseThrow();
    }

    public static void refused(String query, String detail) {
        assertEquals(detail, Faults.detail(ErrorCode.BAD_VALUE, () -> request(query)));
    }

    public static void refused(String query) {
        Faults.detail(ErrorCode.BAD_VALUE, () -> request(query));
    }
}
