package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.vips.VipsImage;

/**
 * Lets the mask of a layer grow or shrink as {@link Grow} does with pictures. Reference: r-op-growmask.md, r-op-growmaskr.md
 *
 * @param scales whether the radius is in pixels of the mask at full resolution; else it is in those that are there
 */
public record GrowMask(int radius, boolean scales) {
    public static final Command<GrowMask> COMMAND = Command.of("op_growMask", Scope.LAYER, arguments -> read(arguments, true))
            .also("op_growMaskR", arguments -> read(arguments, false));

    private static GrowMask read(Arguments arguments, boolean scales) {
        return new GrowMask(arguments.noMoreThan(1).integer(0, -100, 100), scales);
    }

    /** @param scale how many pixels of the mask stand for one of the mask at full resolution */
    public VipsImage apply(VipsImage mask, double scale) {
        return morphology(scale).apply(mask);
    }

    public int reach(double scale) {
        return morphology(scale).reach();
    }

    private Morphology morphology(double scale) {
        return new Morphology(scales ? radius * scale : radius);
    }
}
