package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The type of the request, spelled as the reference does, and what its page calls options. Reference: r-req.md */
public record Req(String type, List<String> options) {
    public static final Req DEFAULT = new Req("img", List.of());
    public static final Command<Req> COMMAND = Command.of("req", Scope.REQUEST, Req::read);

    /** Sorted; {@code ctx} and {@code tile} are not in the reference, but viewers ask for them. */
    public static final List<String> TYPES = List.of(
            "catalogprops", "ctx", "exists", "imageprops", "imageset", "img", "loadcache", "map", "mask", "mbrSet",
            "message", "props", "resolve", "saveToFile", "set", "targets", "tile", "tmb", "userdata", "validate",
            "xlate", "xmp");

    private static final Map<String, String> WORDS = words();

    /** Their pages say that other commands are ignored. */
    private static final Set<String> ALONE = Set.of("exists", "imageprops", "imageset", "targets", "userdata", "xmp");

    public Req {
        options = List.copyOf(options);
    }

    public boolean ignoresOtherCommands() {
        return ALONE.contains(type);
    }

    public boolean isValidation() {
        return type.equals("validate");
    }

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        TYPES.forEach(type -> words.put(type.toLowerCase(Locale.ROOT), type));
        return Collections.unmodifiableMap(words);
    }

    private static Req read(Arguments arguments) {
        // The reference's own examples leave the type out.
        return arguments.size() == 0 ? DEFAULT : new Req(type(arguments), arguments.rest(1));
    }

    private static String type(Arguments arguments) {
        String type = WORDS.get(arguments.text(0).toLowerCase(Locale.ROOT));
        if (type == null) {
            throw arguments.fault(0, Wording.or(TYPES));
        }
        return type;
    }
}
