package io.darkroom.command.view;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** How the composite image meets the size that was asked for. Reference: r-fit.md */
public record Fit(Mode mode, boolean upscale) {
    public enum Mode { FIT, CONSTRAIN, CROP, WRAP, STRETCH, HFIT, VFIT }

    public static final Fit DEFAULT = new Fit(Mode.FIT, false);
    public static final Command<Fit> COMMAND = Command.of("fit", Scope.VIEW, Fit::read);

    private static Fit read(Arguments arguments) {
        arguments.noMoreThan(2);
        return new Fit(arguments.choice(0, Mode.class), arguments.flag(1, DEFAULT.upscale));
    }
}
