package io.darkroom.catalog.rule;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The check sum at the end of a locked request. Reference: r-request-locking.md */
public final class RequestLock {
    private static final int LENGTH = 5;
    private static final Pattern LOCK = Pattern.compile("&[0-9a-fA-F]{4}");

    private RequestLock() {}

    /** What to put behind the modifiers, which are encoded for HTTP already. */
    public static String of(String modifiers) {
        int sum = 0;
        for (byte octet : modifiers.getBytes(StandardCharsets.UTF_8)) {
            sum = sum * 131 + octet & 0xffff;
        }
        return "&%04x".formatted(sum);
    }

    /** The modifiers without their lock. */
    public static String opened(String query) {
        int end = query.length() - LENGTH;
        if (end < 0 || !LOCK.matcher(query.substring(end)).matches() || !of(query.substring(0, end)).equalsIgnoreCase(query.substring(end))) {
            throw new Fault(ErrorCode.REQUEST_REFUSED, "the request must end with its lock, & and four hexadecimal digits");
        }
        return query.substring(0, end);
    }
}
