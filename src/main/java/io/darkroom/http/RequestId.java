package io.darkroom.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name under which a request stands in the log: the client's own, if it gave one that is fit for that. */
final class RequestId {
    static final String HEADER = "X-Request-ID";
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {
    }

    static String of(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && FIT.matcher(given).matches() ? given : UUID.randomUUID().toString();
    }
}
