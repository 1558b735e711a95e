package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;

/** What a client wants to have written into the server's log. Reference: r-message.md */
public record Message(String text) {
    public static final Command<Message> COMMAND = Command.of("message", Scope.REQUEST, arguments -> new Message(arguments.whole()));
}
