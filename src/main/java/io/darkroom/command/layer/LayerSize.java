package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** The size that the layer's picture must fit, 0 for a side that is free; in pixels, or relative to the size of layer 0. Reference: r-size-reference.md */
public record LayerSize(double width, double height, boolean normalized) {
    public static final LayerSize FREE = new LayerSize(0, 0, false);
    public static final Command<LayerSize> COMMAND =
            Command.of("size", Scope.LAYER, LayerSize::pixels).also("sizeN", LayerSize::normalized);

    private static final int LARGEST = 1_000_000;

    public boolean isFree() {
        return width == 0 && height == 0;
    }

    public boolean isWhole() {
        return width > 0 && height > 0;
    }

    private static LayerSize pixels(Arguments arguments) {
        arguments.noMoreThan(2);
        return new LayerSize(arguments.integer(0, 0, LARGEST), arguments.integer(1, 0, LARGEST, 0), false);
    }

    private static LayerSize normalized(Arguments arguments) {
        arguments.noMoreThan(2);
        return new LayerSize(arguments.real(0, 0, LARGEST), arguments.real(1, 0, LARGEST, 0), true);
    }
}
