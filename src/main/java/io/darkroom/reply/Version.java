package io.darkroom.reply;

import io.darkroom.resolve.Scenes;
import io.darkroom.vips.Vips;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/** Names one state of a reply: the same request for the same file, rendered by the same build and library. */
final class Version {
    private static final String BUILD = build();

    private Version() {
    }

    /** Another build may render the same request differently. */
    private static String build() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return build.getProperty("version") + " " + build.getProperty("built");
    }

    static String of(String fingerprint, Scenes.Found found) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", BUILD, fingerprint, found.version(),
                    Vips.loaded().version()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }
}
