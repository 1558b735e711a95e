package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;

/** The record that says how the request is composed; it has been put in place when the request is read. Reference: r-template.md */
public record Template(String record) {
    public static final Command<Template> COMMAND = Command.of("template", Scope.REQUEST, arguments -> new Template(arguments.whole()));
}
