package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Whether the reply carries its colour profile. Reference: r-iccembed.md */
public record IccEmbed(boolean embed) {
    public static final Command<IccEmbed> COMMAND = Command.of("iccEmbed", Scope.REQUEST, IccEmbed::read);

    private static IccEmbed read(Arguments arguments) {
        return new IccEmbed(arguments.noMoreThan(1).flag(0));
    }
}
