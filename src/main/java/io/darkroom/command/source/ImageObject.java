package io.darkroom.command.source;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.ObjectPath;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the picture or the mask of a layer is taken from. Reference: r-object.md, r-request-nesting-and-embedding.md */
public sealed interface ImageObject {
    /** A record of a catalog, or a file. */
    record Named(ObjectPath path) implements ImageObject {}

    /** A whole request to this server, as it was written between its brackets. */
    record Nested(String request) implements ImageObject {}

    /** The address of an image on another server, decoded. */
    record Foreign(String url) implements ImageObject {}

    Pattern NESTED = Pattern.compile("(?s)\\s*([A-Za-z]{0,4})\\s*(?:[({]|%7[Bb]|%28)(.*)(?:[)}]|%7[Dd]|%29)\\s*");

    static ImageObject read(Arguments arguments) {
        // What is between brackets is read from what was written: its own separators and escapes count.
        Matcher nested = NESTED.matcher(arguments.raw());
        if (!nested.matches()) {
            return named(arguments);
        }
        return switch (nested.group(1).toLowerCase(Locale.ROOT)) {
            case "is" -> new Nested(unwrapped(nested.group(2)));
            case "" -> new Foreign(ObjectPath.text(nested.group(2)));
            case "ir", "fxg" -> throw new Fault(ErrorCode.NOT_SUPPORTED, "%s=%s{…}: %s are not made by this server"
                    .formatted(arguments.command(), nested.group(1), nested.group(1).equalsIgnoreCase("ir") ? "Image Rendering requests" : "FXG graphics"));
            default -> named(arguments);
        };
    }

    /** Clients that escape a whole nested request escape its separators too. */
    private static String unwrapped(String nested) {
        boolean wrapped = nested.indexOf('?') < 0 && nested.indexOf('&') < 0 && nested.toLowerCase(Locale.ROOT).contains("%3f");
        return wrapped ? ObjectPath.text(nested) : nested;
    }

    private static ImageObject named(Arguments arguments) {
        ObjectPath object = ObjectPath.decoded(arguments.whole().strip());
        if (object.isEmpty()) {
            throw arguments.fault("the path of an image, or is{REQUEST}");
        }
        return new Named(object);
    }
}
