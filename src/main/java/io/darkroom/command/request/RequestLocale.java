package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;

/** The locale of a request, in which records and texts are chosen before it is read. Reference: r-locale.md */
public record RequestLocale(String id) {
    public static final Command<RequestLocale> COMMAND = Command.of("locale", Scope.REQUEST, arguments -> new RequestLocale(arguments.whole()));
}
