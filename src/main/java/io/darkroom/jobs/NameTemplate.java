package io.darkroom.jobs;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.ObjectPath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One name for many objects: {@code $object$} is the object's path, {@code $basename$} its last part without suffix. */
final class NameTemplate {
    private static final Pattern WORD = Pattern.compile("\\$([A-Za-z]+)\\$");

    private NameTemplate() {
    }

    /** @throws Fault for a word that stands for nothing: every line would save to the same file */
    static String fill(String name, ObjectPath object) {
        return WORD.matcher(name).replaceAll(match -> Matcher.quoteReplacement(switch (match.group(1)) {
            case "object" -> object.toString();
            case "basename" -> baseName(object);
            default -> throw new Fault(ErrorCode.BAD_VALUE, "name=…" + match.group() + "…: $object$ and $basename$ stand for something here");
        }));
    }

    private static String baseName(ObjectPath object) {
        String last = object.isEmpty() ? "" : object.elements().getLast();
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
