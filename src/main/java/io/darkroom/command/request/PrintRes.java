package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** The print resolution that the reply carries; its pixels stay the same. Reference: r-printres.md */
public record PrintRes(double dpi) {
    public static final Command<PrintRes> COMMAND = Command.of("printRes", Scope.REQUEST, PrintRes::read);

    private static PrintRes read(Arguments arguments) {
        return new PrintRes(arguments.noMoreThan(1).real(0, 1, 65_535));
    }
}
