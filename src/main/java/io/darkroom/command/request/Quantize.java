package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import java.util.ArrayList;
import java.util.List;

/** The palette of GIF and PNG8, how many colours it has, and which it must have. Reference: r-is-http-quantize.md */
public record Quantize(Palette palette, boolean dither, int colors, List<Integer> forced) {
    public enum Palette { ADAPTIVE, WEB, MAC }

    public static final Quantize DEFAULT = new Quantize(Palette.ADAPTIVE, true, 256, List.of());
    public static final Command<Quantize> COMMAND = Command.of("quantize", Scope.REQUEST, Quantize::read);

    private enum Dither { DIFFUSE, OFF }

    public Quantize {
        forced = List.copyOf(forced);
    }

    private static Quantize read(Arguments arguments) {
        Palette palette = arguments.choice(0, Palette.class);
        Dither dither = arguments.choice(1, Dither.class, Dither.DIFFUSE);
        int colors = arguments.integer(2, 2, 256, 256);
        return new Quantize(palette, dither == Dither.DIFFUSE, colors, forced(arguments, colors));
    }

    private static List<Integer> forced(Arguments arguments, int colors) {
        List<String> words = arguments.rest(3);
        if (words.size() > colors) {
            throw arguments.fault("no more than " + colors + " forced colors, as many as the palette has");
        }
        var forced = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).matches("[0-9a-fA-F]{6}")) {
                throw arguments.fault(3 + i, "an RGB color of six hexadecimal digits such as FF8000");
            }
            forced.add(Integer.parseInt(words.get(i), 16));
        }
        return forced;
    }
}
