package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import java.util.OptionalDouble;

/** By how much the view is enlarged for a display with finer pixels; without a value the client is asked. Reference: r-dpr.md */
public record Dpr(boolean on, OptionalDouble ratio) {
    private enum Switch { ON, OFF }

    public static final Dpr OFF = new Dpr(false, OptionalDouble.empty());
    public static final Command<Dpr> COMMAND = Command.of("dpr", Scope.REQUEST, Dpr::read);

    public static Dpr of(double ratio) {
        return new Dpr(true, OptionalDouble.of(ratio));
    }

    private static Dpr read(Arguments arguments) {
        boolean on = arguments.noMoreThan(2).choice(0, Switch.class) == Switch.ON;
        OptionalDouble ratio = arguments.present(1) ? OptionalDouble.of(arguments.positive(1)) : OptionalDouble.empty();
        return on ? new Dpr(true, ratio) : OFF;
    }

    /** 1 where nothing is known. */
    public double factor() {
        return on ? ratio.orElse(1) : 1;
    }
}
