package io.darkroom.http;

import io.darkroom.catalog.rule.HeaderEdit;
import io.darkroom.reply.Answer;
import io.darkroom.reply.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/** Turns an answer into HTTP: status, headers, and the body unless the client's own copy is still good. Reference: c-images.md */
record Responses(HttpServletRequest http, String requestId) {
    private static final int RETRY_AFTER_SECONDS = 5;

    /** @param edits what rules of the catalog want the headers to be */
    Response of(Answer answer, List<HeaderEdit> edits) {
        return switch (verdict(answer)) {
            case SEND -> edited(full(answer), answer, edits);
            case NOT_MODIFIED -> edited(Response.notModified(), answer, edits);
            case FAILED -> of(Answer.text(412, "text/plain", "the image is not the one that If-Match or If-Unmodified-Since asks for\n", Freshness.NEVER), edits);
        };
    }

    private Response edited(Response.ResponseBuilder builder, Answer answer, List<HeaderEdit> edits) {
        Response.ResponseBuilder response = headers(builder, answer);
        edits.forEach(edit -> edited(response, edit));
        return response.build();
    }

    private static void edited(Response.ResponseBuilder response, HeaderEdit edit) {
        String old = edit.adds() ? response.clone().build().getHeaderString(edit.name()) : null;
        response.header(edit.name(), null).header(edit.name(), old == null || old.isEmpty() ? edit.value() : old + ", " + edit.value());
    }

    /** A form is sent to be answered, whatever the client has. */
    private Preconditions.Verdict verdict(Answer answer) {
        if (answer.version().isEmpty() || http.getMethod().equals("POST")) {
            return Preconditions.Verdict.SEND;
        }
        boolean forever = answer.freshness().forever();
        // Without a date of its own, a reply can't be older or newer than another one.
        boolean undated = answer.lastModified().isEmpty() && !forever;
        return new Preconditions(name -> undated && name.endsWith("-Since") ? "" : String.join(", ", Collections.list(http.getHeaders(name))),
                answer.version().get(), answer.lastModified().orElse(Instant.EPOCH)).verdict(forever);
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
