package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** The opacity of a layer with its effects, and that of its own contents alone, in percent. Reference: r-opac.md */
public record Opac(int opacity, int fill) {
    public static final Opac DEFAULT = new Opac(100, 100);
    public static final Command<Opac> COMMAND = Command.of("opac", Scope.PICTURE, Opac::read).alsoInEffects();

    private static Opac read(Arguments arguments) {
        arguments.noMoreThan(2);
        return new Opac(arguments.integer(0, 0, 100), arguments.integer(1, 0, 100, 100));
    }

    /** From 0 to 1, for the contents of the layer. */
    public double ofContents() {
        return opacity * fill / 10_000.0;
    }

    /** From 0 to 1, for an effect of this layer. */
    public double ofEffect(Opac effect) {
        return opacity * effect.opacity / 10_000.0;
    }
}
