package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;

/** The key of the user data whose value is the label of an image or swatch in a set. Reference: r-media-set-requests.md */
public record LabelKey(String key) {
    public static final Command<LabelKey> COMMAND =
            Command.of("labelkey", Scope.REQUEST, arguments -> new LabelKey(arguments.whole().strip()));
}
