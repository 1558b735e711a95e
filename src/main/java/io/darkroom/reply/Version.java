package io.darkroom.reply;

import io.darkroom.render.SourceFile;
import io.darkroom.vips.Vips;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names one state of a reply: the same request for the same file, rendered by the same library. */
final class Version {
    private Version() {
    }

    static String of(String fingerprint, SourceFile source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", fingerprint, source.name(), source.version(),
                    Vips.loaded().version()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }
}
