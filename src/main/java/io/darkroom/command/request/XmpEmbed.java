package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Whether the reply carries the XMP metadata of the source of layer 0. Reference: r-xmpembed.md */
public record XmpEmbed(boolean embed) {
    public static final Command<XmpEmbed> COMMAND = Command.of("xmpEmbed", Scope.REQUEST, XmpEmbed::read);

    private static XmpEmbed read(Arguments arguments) {
        return new XmpEmbed(arguments.noMoreThan(1).flag(0));
    }
}
