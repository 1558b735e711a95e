package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;

/** The file that a save request writes, as the client wrote it; saving decides whether it is safe. Reference: r-savetofile.md */
public record Name(String file) {
    public static final Command<Name> COMMAND =
            Command.of("name", Scope.REQUEST, arguments -> new Name(arguments.whole()));
}
