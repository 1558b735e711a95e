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

    /** From wherever a command falls to that stands outside of any layer. */
    public static <T> T value(Command<T> command, String query) {
        ImageRequest request = request(query);
        CommandValues holder = switch (command.scope()) {
            case REQUEST, VIEW -> request;
            case SOURCE, LAYER, PLACEMENT -> request.base();
            case PICTURE -> request.composite();
            case SELECTION -> throw new IllegalArgumentException(command.name() + " has no value");
        };
        return holder.value(command).orElseThrow();
    }

    public static void refused(String query, String detail) {
        assertEquals(detail, Faults.detail(ErrorCode.BAD_VALUE, () -> request(query)));
    }

    public static void refused(String query) {
        Faults.detail(ErrorCode.BAD_VALUE, () -> request(query));
    }
}
