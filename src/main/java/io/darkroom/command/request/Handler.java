package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** The JavaScript function that a JSON reply calls; an empty one is the default. Reference: r-props.md */
public record Handler(String function) {
    public static final Handler DEFAULT = new Handler("s7jsonResponse");
    public static final Command<Handler> COMMAND = Command.of("handler", Scope.REQUEST, Handler::read);

    private static Handler read(Arguments arguments) {
        if (arguments.whole().isEmpty()) {
            return DEFAULT;
        }
        // The name becomes part of a script: nothing but letters and digits may get there.
        if (!arguments.whole().matches("[a-zA-Z0-9]+")) {
            throw arguments.fault("letters a-z, A-Z and digits only");
        }
        return new Handler(arguments.whole());
    }
}
