package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import java.util.Optional;

/** The colour profile of the reply, by name or path, and how to convert to it; what is not said is inherited. Reference: r-icc.md */
public record Icc(String object, Optional<ColourOptions.Intent> intent, Optional<Boolean> blackPoint, Optional<Boolean> dither) {
    public static final Command<Icc> COMMAND = Command.of("icc", Scope.REQUEST, Icc::read);

    private static Icc read(Arguments arguments) {
        arguments.noMoreThan(4);
        if (!arguments.present(0)) {
            throw arguments.fault(0, "the name or path of a color profile such as sRGB");
        }
        return new Icc(arguments.text(0),
                arguments.present(1) ? Optional.of(arguments.choice(1, ColourOptions.Intent.class)) : Optional.empty(),
                flag(arguments, 2), flag(arguments, 3));
    }

    private static Optional<Boolean> flag(Arguments arguments, int i) {
        return arguments.present(i) ? Optional.of(arguments.flag(i)) : Optional.empty();
    }

    public ColourOptions options(ColourOptions inherited) {
        return new ColourOptions(intent.orElse(inherited.intent()), blackPoint.orElse(inherited.blackPoint()), dither.orElse(inherited.dither()));
    }
}
