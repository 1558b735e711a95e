package io.darkroom.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The commands that the reference documents and Darkroom can't do yet, sorted; the list shrinks as they arrive.
 * Reference: c-command-reference.md
 */
public final class UnsupportedCommands {
    public static final List<String> ALL = List.of(
            "pathAttr", "text", "textAngle", "textAttr", "textFlowPath", "textFlowXPath", "textPath", "textPs",
            "type");

    private static final Map<String, String> BY_SPELLING =
            ALL.stream().collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private UnsupportedCommands() {}

    /** The name as the reference writes it. */
    public static Optional<String> spelled(String name) {
        return Optional.ofNullable(BY_SPELLING.get(name.toLowerCase(Locale.ROOT)));
    }
}
