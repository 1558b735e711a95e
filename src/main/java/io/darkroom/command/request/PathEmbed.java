package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Whether the reply carries the closed paths of the source of layer 0. Reference: r-pathembed.md */
public record PathEmbed(boolean embed) {
    public static final Command<PathEmbed> COMMAND = Command.of("pathEmbed", Scope.REQUEST, PathEmbed::read);

    private static PathEmbed read(Arguments arguments) {
        return new PathEmbed(arguments.noMoreThan(1).flag(0));
    }
}
