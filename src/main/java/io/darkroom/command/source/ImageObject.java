package io.darkroom.command.source;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.Wording;
import java.util.regex.Pattern;

/** Reads the object that a layer is made of. Reference: r-object.md, r-request-nesting-and-embedding.md */
public final class ImageObject {
    private static final Pattern NESTED = Pattern.compile("(?is)(is|ir|fxg)?\\s*[({].*");

    private ImageObject() {
    }

    public static ObjectPath read(Arguments arguments) {
        String text = arguments.whole().strip();
        if (NESTED.matcher(text).matches()) {
            throw new Fault(ErrorCode.NOT_SUPPORTED,
                    arguments.command() + "=" + Wording.excerpt(text) + ": nested requests are not supported by this version");
        }
        ObjectPath object = ObjectPath.decoded(text);
        if (object.isEmpty()) {
            throw arguments.fault("the path of an image");
        }
        return object;
    }
}
