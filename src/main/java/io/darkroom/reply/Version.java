package io.darkroom.reply;

import io.darkroom.command.request.Req;
import io.darkroom.resolve.Scenes;
import io.darkroom.vips.Vips;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names one state of a reply: the same request for the same files and records, rendered by the same build and library within the same limits. */
final class Version {
    private static final Pattern PASSED_OVER = Pattern.compile("(?i)req=(img|loadcache)|cache=[a-z,]*");
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

    static String of(Call call, Adaptation adapted, Scenes.Found found) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", BUILD, Vips.loaded().version(), call.renderLimits().toString(),
                    type(call), address(call), adapted.fingerprint(), found.version()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }

    /** Loading the cache makes the image that will be asked for. */
    private static String type(Call call) {
        String type = call.request().value(Req.COMMAND, Req.DEFAULT).type();
        return type.equals("loadcache") ? "img" : type;
    }

    /** The URL without what changes nothing of the image. */
    private static String address(Call call) {
        return call.path() + "?" + Arrays.stream(call.query().split("&")).filter(part -> !PASSED_OVER.matcher(part).matches()).collect(Collectors.joining("&"));
    }
}
