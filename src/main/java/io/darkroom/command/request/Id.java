package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;

/** A version or request identifier of the client's, echoed at most. Reference: r-id.md */
public record Id(String value) {
    public static final Command<Id> COMMAND =
            Command.of("id", Scope.REQUEST, arguments -> new Id(arguments.whole()));
}
