package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The number of scans of a progressive JPEG; 0 leaves it to the encoder. Reference: r-pscan.md */
public record Pscan(int scans) {
    public static final Pscan AUTO = new Pscan(0);
    public static final Command<Pscan> COMMAND = Command.of("pscan", Scope.REQUEST, Pscan::read);

    private static final Map<String, Pscan> WORDS = words();

    private static Map<String, Pscan> words() {
        var words = new LinkedHashMap<String, Pscan>();
        words.put("auto", AUTO);
        for (int scans = 3; scans <= 5; scans++) {
            words.put(Integer.toString(scans), new Pscan(scans));
        }
        return Collections.unmodifiableMap(words);
    }

    private static Pscan read(Arguments arguments) {
        return arguments.noMoreThan(1).choice(0, WORDS);
    }
}
