package io.darkroom.catalog.rule;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Modifiers that are hidden from the eye in base64. Reference: r-request-obfuscation.md */
public final class RequestObfuscation {
    private RequestObfuscation() {}

    public static String of(String modifiers) {
        return Base64.getEncoder().encodeToString(modifiers.getBytes(StandardCharsets.UTF_8));
    }

    /** The modifiers in the clear, lock included. */
    public static String cleared(String query) {
        try {
            byte[] octets = Base64.getDecoder().decode(query);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (IllegalArgumentException | CharacterCodingException undecodable) {
            throw new Fault(ErrorCode.REQUEST_REFUSED, "the query must be obfuscated: text in UTF-8, encoded as base64");
        }
    }
}
