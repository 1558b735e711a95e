package io.darkroom.command;

import io.darkroom.command.layer.EffectSelection;
import io.darkroom.command.layer.LayerSelection;
import io.darkroom.command.request.Handler;
import io.darkroom.command.request.Id;
import io.darkroom.command.request.Req;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.RequestString;
import io.darkroom.protocol.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the modifiers of one request in their order, and hands those of layers on to them. */
final class RequestReading {
    private static final Set<Command<?>> NEVER_IGNORED = Set.of(Req.COMMAND, Id.COMMAND, Handler.COMMAND);

    private final Given given = new Given();
    private final LayerReading layers = new LayerReading();
    private final List<String> ignored = new ArrayList<>();
    private final boolean lenient;

    private RequestReading(boolean lenient) {
        this.lenient = lenient;
    }

    static ImageRequest of(RequestString request) {
        Optional<Req> type = type(request);
        boolean validated = type.filter(Req::isValidation).isPresent();
        return of(validated ? withoutVariables(request) : request, type.map(Req::ignoresOtherCommands).orElse(false));
    }

    /** What a variable will stand for that nobody has defined yet is not known, and may be right. Reference: r-is-http-validate.md */
    private static RequestString withoutVariables(RequestString request) {
        return new RequestString(request.object(), request.modifiers().stream()
                .filter(modifier -> !(modifier instanceof Modifier.Assignment assignment && assignment.hasVariable())).toList());
    }

    static ImageRequest of(RequestString request, boolean lenient) {
        var reading = new RequestReading(lenient);
        request.modifiers().forEach(reading::take);
        return new ImageRequest(request.object(), reading.given.read(), reading.layers.layers(), reading.layers.composite(), reading.ignored);
    }

    /** The type comes first, since it decides how the rest is read. */
    private static Optional<Req> type(RequestString request) {
        for (Modifier modifier : request.modifiers().reversed()) {
            if (modifier instanceof Modifier.Assignment(String name, String value, String _)
                    && name.equalsIgnoreCase(Req.COMMAND.name())) {
                return Commands.spelled(name).map(spelling -> (Req) spelling.read(value));
            }
        }
        return Optional.empty();
    }

    private void take(Modifier modifier) {
        switch (modifier) {
            case Modifier.Assignment(String name, String value, String raw) -> Commands.spelled(name)
                    .ifPresentOrElse(spelling -> known(spelling, value, raw), () -> unknown(name));
            case Modifier.Macro(String name) -> DefaultMacros.named(name)
                    .ifPresentOrElse(expansion -> expansion.forEach(this::take), () -> unknownMacro(name));
            // Those that were referred to have been put in place.
            case Modifier.Variable(String name, String _, String _) -> ignored.add("$" + name);
        }
    }

    private void known(Commands.Spelling<?> spelling, String value, String raw) {
        if (lenient && !NEVER_IGNORED.contains(spelling.command())) {
            ignored.add(spelling.name());
            return;
        }
        switch (spelling.command().scope()) {
            case SELECTION -> select(spelling.read(value));
            case REQUEST, VIEW -> given.put(spelling, value, raw);
            case SOURCE, LAYER, PICTURE, PLACEMENT -> {
                if (!layers.take(spelling, value, raw)) {
                    ignored.add(spelling.name());
                }
            }
        }
    }

    private void select(Object selection) {
        switch (selection) {
            case LayerSelection layer -> layers.select(layer);
            case EffectSelection effect -> layers.select(effect);
            default -> throw new IllegalStateException("a selection that selects nothing: " + selection);
        }
    }

    private void unknownMacro(String name) {
        refuseUnlessLenient("macro $" + Wording.excerpt(name) + "$: no catalog defines it");
        ignored.add("$" + name + "$");
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
