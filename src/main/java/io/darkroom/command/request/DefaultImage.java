package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.ObjectPath;
import java.util.Optional;

/** What is shown in place of an image that can't be found; empty for an error. Reference: r-is-http-defaultimage.md */
public record DefaultImage(Optional<ObjectPath> object) {
    public static final Command<DefaultImage> COMMAND = Command.of("defaultImage", Scope.REQUEST, DefaultImage::read);

    private static DefaultImage read(Arguments arguments) {
        ObjectPath object = ObjectPath.decoded(arguments.whole().strip());
        return new DefaultImage(object.isEmpty() ? Optional.empty() : Optional.of(object));
    }
}
