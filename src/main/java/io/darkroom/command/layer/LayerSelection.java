package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import java.util.Optional;
import java.util.OptionalInt;

/** Starts the commands of a layer, chosen by number, by name, or the composite image. Reference: r-layer.md */
public record LayerSelection(OptionalInt number, Optional<String> name) {
    /** Stands for the composite image among the numbers of the layers. */
    public static final int COMPOSITE = -1;
    public static final int HIGHEST = 1_000_000;
    public static final Command<LayerSelection> COMMAND = Command.of("layer", Scope.SELECTION, LayerSelection::read);

    private static LayerSelection read(Arguments arguments) {
        String first = arguments.noMoreThan(2).text(0);
        if (arguments.whole().contains("$")) {
            throw arguments.fault("a number, a name or comp; variables have no effect here");
        }
        if (first.equalsIgnoreCase("comp")) {
            return new LayerSelection(OptionalInt.of(COMPOSITE), name(arguments));
        }
        boolean named = !first.isEmpty() && !Character.isDigit(first.charAt(0)) && first.charAt(0) != '-' && first.charAt(0) != '+';
        if (named && arguments.size() == 1) {
            return new LayerSelection(OptionalInt.empty(), Optional.of(first));
        }
        return new LayerSelection(OptionalInt.of(arguments.number(0, 0, HIGHEST)), name(arguments));
    }

    private static Optional<String> name(Arguments arguments) {
        if (arguments.text(1).equalsIgnoreCase("comp")) {
            throw arguments.fault(1, "another name than comp, which is the composite image");
        }
        return arguments.present(1) ? Optional.of(arguments.text(1)) : Optional.empty();
    }
}
