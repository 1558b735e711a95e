package io.darkroom.reply;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Handler;
import io.darkroom.command.request.Id;
import io.darkroom.command.request.Req;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Wording;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The ways to write properties. Reference: c-properties.md */
public enum PropertyFormat {
    TEXT("text/plain"),
    JAVASCRIPT("text/javascript"),
    XML("text/xml"),
    JSON("text/javascript");

    private static final String ERROR_HANDLER = "s7jsonError";

    private final String mimeType;

    PropertyFormat(String mimeType) {
        this.mimeType = mimeType;
    }

    static PropertyFormat of(ImageRequest request) {
        Req req = request.value(Req.COMMAND, Req.DEFAULT);
        return req.options().isEmpty() ? TEXT : named(req.options().getFirst()).orElseThrow(() -> new Fault(ErrorCode.BAD_VALUE,
                "req=" + req.type() + "," + Wording.excerpt(req.options().getFirst()) + ": the format is text, javascript, xml or json"));
    }

    static Optional<PropertyFormat> named(String word) {
        for (PropertyFormat format : values()) {
            if (format.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    public static Answer answer(ImageRequest request, Map<String, String> properties, Freshness freshness) {
        PropertyFormat format = of(request);
        return switch (format) {
            case TEXT -> Answer.text(200, format.mimeType, PropertiesText.ok(properties, Instant.now()), freshness);
            case JAVASCRIPT -> Answer.text(200, format.mimeType, javascript(properties), freshness);
            case XML -> XmlEncoding.of(request).answer(XmlProperties.of(properties), freshness);
            case JSON -> json(request, Jsonp.object(properties), freshness);
        };
    }

    /** Any object of JSON, handed to the function that the request names. */
    static Answer json(ImageRequest request, String object, Freshness freshness) {
        String function = request.value(Handler.COMMAND, Handler.DEFAULT).function();
        return Answer.text(200, JSON.mimeType, Jsonp.call(function, object, id(request)), freshness);
    }

    Answer error(ImageRequest request, Fault fault) {
        Map<String, String> properties = Map.of("message", Errors.text(fault));
        int status = fault.code().httpStatus();
        return switch (this) {
            case JSON -> Answer.text(status, mimeType, Jsonp.call(ERROR_HANDLER, Jsonp.object(properties), id(request)), Freshness.NEVER);
            case XML -> XmlEncoding.ofError(request).answer(status, XmlProperties.of(Errors.properties(fault)), Freshness.NEVER);
            case JAVASCRIPT -> Answer.text(status, mimeType, javascript(Errors.properties(fault)), Freshness.NEVER);
            case TEXT -> Answer.text(status, mimeType, PropertiesText.error(Errors.properties(fault), Instant.now()), Freshness.NEVER);
        };
    }

    private static String id(ImageRequest request) {
        return request.value(Id.COMMAND).map(Id::value).orElse("");
    }

    /** Quotes are doubled, as the reference asks; a line break or "</" must not end the script. Reference: r-javascript-properties.md */
    private static String javascript(Map<String, String> properties) {
        StringBuilder text = new StringBuilder();
        properties.forEach((name, value) -> text.append(name).append("='")
                .append(value.replace("\\", "\\\\").replace("'", "''").replace("\r", "\\r").replace("\n", "\\n")
                        .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/"))
                .append("';\n"));
        return text.toString();
    }
}
