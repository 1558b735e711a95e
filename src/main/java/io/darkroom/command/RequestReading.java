package io.darkroom.command;

import io.darkroom.command.request.Handler;
import io.darkroom.command.request.Id;
import io.darkroom.command.request.Req;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.RequestString;
import io.darkroom.protocol.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the modifiers of one request, the last of a kind winning: an overridden value is never looked at. */
final class RequestReading {
    private static final Set<Command<?>> NEVER_IGNORED = Set.of(Req.COMMAND, Id.COMMAND, Handler.COMMAND);

    private final Map<String, Given<?>> given = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final boolean lenient;

    private RequestReading(boolean lenient) {
        this.lenient = lenient;
    }

    private record Given<T>(Commands.Spelling<T> spelling, String value) {
        T read() {
            return spelling.read(value);
        }
    }

    static ImageRequest of(RequestString request) {
        return of(request, type(request).map(Req::ignoresOtherCommands).orElse(false));
    }

    static ImageRequest of(RequestString request, boolean lenient) {
        var reading = new RequestReading(lenient);
        request.modifiers().forEach(reading::take);
        var values = new HashMap<String, Object>();
        reading.given.forEach((name, given) -> values.put(name, given.read()));
        return new ImageRequest(request.object(), values, reading.ignored);
    }

    /** The type comes first, since it decides how the rest is read. */
    private static Optional<Req> type(RequestString request) {
        for (Modifier modifier : request.modifiers().reversed()) {
            if (modifier instanceof Modifier.Assignment(String name, String value)
                    && name.equalsIgnoreCase(Req.COMMAND.name())) {
                return Commands.spelled(name).map(spelling -> (Req) spelling.read(value));
            }
        }
        return Optional.empty();
    }

    private void take(Modifier modifier) {
        switch (modifier) {
            case Modifier.Assignment(String name, String value) -> Commands.spelled(name)
                    .ifPresentOrElse(spelling -> known(spelling, value), () -> unknown(name));
            case Modifier.Macro(String name) -> {
                refuseUnlessLenient("macro $" + Wording.excerpt(name) + "$: no catalog defines it");
                ignored.add("$" + name + "$");
            }
            // Nothing refers to variables yet.
            case Modifier.Variable(String name, String value) -> ignored.add("$" + name);
        }
    }

    private void known(Commands.Spelling<?> spelling, String value) {
        if (lenient && !NEVER_IGNORED.contains(spelling.command())) {
            ignored.add(spelling.name());
        } else {
            given.put(spelling.command().name(), new Given<>(spelling, value));
        }
    }

    private void unknown(String name) {
        UnsupportedCommands.spelled(name)
                .ifPresent(known -> refuseUnlessLenient(known + "= is not supported by this version"));
        ignored.add(name);
    }

    private void refuseUnlessLenient(String detail) {
        if (!lenient) {
            throw new Fault(ErrorCode.NOT_SUPPORTED, detail);
        }
    }
}
