package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The filter with which images are resized. Reference: r-is-http-resmode.md */
public record ResMode(Filter filter) {
    public enum Filter { BILIN, BICUB, SHARP2, BISHARP }

    public static final Command<ResMode> COMMAND = Command.of("resMode", Scope.REQUEST, ResMode::read);

    private static final Map<String, Filter> WORDS = words();

    private static Map<String, Filter> words() {
        var words = new LinkedHashMap<String, Filter>();
        words.put("bilin", Filter.BILIN);
        words.put("bicub", Filter.BICUB);
        words.put("sharp2", Filter.SHARP2);
        words.put("bisharp", Filter.BISHARP);
        // Words of older versions that clients still send.
        words.put("sharp", Filter.SHARP2);
        words.put("trilin", Filter.BILIN);
        return Collections.unmodifiableMap(words);
    }

    private static ResMode read(Arguments arguments) {
        return new ResMode(arguments.noMoreThan(1).choice(0, WORDS));
    }
}
