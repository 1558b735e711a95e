package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** The image set that a request brings along, without the brackets that guard it in the URL. Reference: r-imageset.md */
public record ImageSet(String text) {
    public static final Command<ImageSet> COMMAND = Command.of("imageSet", Scope.REQUEST, ImageSet::read);

    private static ImageSet read(Arguments arguments) {
        return new ImageSet(inner(inner(arguments.whole(), '{', '}'), '(', ')'));
    }

    /** Viewers put parentheses around a list, within or without the braces. */
    private static String inner(String text, char opening, char closing) {
        String stripped = text.strip();
        return stripped.length() > 1 && stripped.charAt(0) == opening && partner(stripped, opening, closing) == stripped.length() - 1
                ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }

    /** Where the first bracket is closed; -1 when it never is. */
    private static int partner(String text, char opening, char closing) {
        int open = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            open += c == opening ? 1 : c == closing ? -1 : 0;
            if (open == 0) {
                return at;
            }
        }
        return -1;
    }
}
