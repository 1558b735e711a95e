package io.darkroom.http;

import io.darkroom.reply.Answer;
import io.darkroom.reply.Freshness;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;

/** Turns an answer into HTTP: status, headers, and the body unless the client's own copy is still good. Reference: c-images.md */
record Responses(Request conditions, String requestId) {
    private static final int RETRY_AFTER_SECONDS = 5;

    Response of(Answer answer) {
        Response.ResponseBuilder unchanged = unchanged(answer);
        return headers(unchanged != null ? unchanged : full(answer), answer).build();
    }

    private Response.ResponseBuilder unchanged(Answer answer) {
        if (answer.version().isEmpty()) {
            return null;
        }
        EntityTag tag = new EntityTag(answer.version().get());
        try {
            return answer.lastModified().isPresent() ? conditions.evaluatePreconditions(Date.from(answer.lastModified().get()), tag)
                    : conditions.evaluatePreconditions(tag);
        } catch (RuntimeException notADate) {
            // HTTP asks to ignore a condition whose date can't be read.
            return null;
        }
    }

    private static Response.ResponseBuilder full(Answer answer) {
        byte[] body = answer.body().get();
        return Response.status(answer.status()).entity(body).type(answer.mimeType())
                .header(HttpHeaders.CONTENT_LENGTH, body.length);
    }

    private Response.ResponseBuilder headers(Response.ResponseBuilder response, Answer answer) {
        answer.version().ifPresent(version -> response.tag(new EntityTag(version)));
        answer.lastModified().ifPresent(time -> response.lastModified(Date.from(time)));
        if (answer.status() == 405) {
            response.header(HttpHeaders.ALLOW, "GET, POST");
        }
        if (answer.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (!answer.vary().isEmpty()) {
            response.header(HttpHeaders.VARY, String.join(", ", answer.vary()));
            answer.vary().stream().filter(header -> !header.equals(HttpHeaders.ACCEPT)).reduce((one, other) -> one + ", " + other)
                    .ifPresent(hints -> response.header("Accept-CH", hints));
        }
        // A reply that others may be given from a cache belongs to no single request.
        if (!answer.freshness().cacheable()) {
            response.header(RequestId.HEADER, requestId);
        }
        return response.cacheControl(cacheControl(answer.freshness()))
                .header("Access-Control-Allow-Origin", answer.anyOrigin() ? "*" : null)
                .header("X-Content-Type-Options", "nosniff");
    }

    private static CacheControl cacheControl(Freshness freshness) {
        CacheControl control = new CacheControl();
        control.setNoTransform(false);
        if (freshness.cacheable()) {
            control.setMaxAge((int) freshness.seconds());
        } else {
            control.setNoStore(true);
        }
        return control;
    }
}
