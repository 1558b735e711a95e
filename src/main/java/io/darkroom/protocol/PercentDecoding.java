package io.darkroom.protocol;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes {@code %xx} escapes as UTF-8; a plus stays a plus. Reference: r-http-encoding.md */
final class PercentDecoding {
    private PercentDecoding() {}

    static String decode(String raw) {
        if (raw.indexOf('%') < 0) {
            return withoutNul(raw);
        }
        var text = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            if (raw.charAt(at) != '%') {
                text.append(raw.charAt(at++));
                continue;
            }
            int end = at;
            while (end < raw.length() && raw.charAt(end) == '%') {
                end += 3;
            }
            text.append(escapes(raw, at, end));
            at = end;
        }
        return withoutNul(text.toString());
    }

    /** Neighbouring escapes are decoded together, since they may be the bytes of one character. */
    private static String escapes(String raw, int from, int to) {
        var bytes = ByteBuffer.allocate((to - from) / 3);
        for (int at = from; at < to; at += 3) {
            bytes.put((byte) octet(raw, at));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw bad(raw.substring(from, to), "not UTF-8");
        }
    }

    private static int octet(String raw, int at) {
        int high = at + 2 < raw.length() ? hexDigit(raw.charAt(at + 1)) : -1;
        int low = at + 2 < raw.length() ? hexDigit(raw.charAt(at + 2)) : -1;
        if (high < 0 || low < 0) {
            throw bad(raw.substring(at, Math.min(at + 3, raw.length())), "% and two hexadecimal digits (a percent sign itself is %25)");
        }
        return high << 4 | low;
    }

    /** Unlike Character.digit, knows ASCII digits only. */
    private static int hexDigit(char digit) {
        return digit < 128 ? Character.digit(digit, 16) : -1;
    }

    private static String withoutNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw bad("%00", "NUL is not allowed");
        }
        return text;
    }

    private static Fault bad(String escape, String expected) {
        return new Fault(ErrorCode.BAD_REQUEST, "bad escape '" + Wording.excerpt(escape) + "': " + expected);
    }
}
