package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The four corners, in the composite image, that the corners of the source come to lie on: top left, top right, bottom right, bottom left.
 * Reference: r-perspective.md
 *
 * @param corners x and y of each corner, in pixels or relative to the composite's size
 */
public record Perspective(List<Double> corners, boolean normalized, Resampling resampling) {
    /** How often each pixel of the result looks at the source, and by how many percent of a pixel it looks aside. */
    public record Resampling(boolean nearest, boolean supersampled, int jitter) {
        static final Resampling NEAREST = new Resampling(true, false, 0);
        static final Resampling BILINEAR = new Resampling(false, false, 0);
        static final Resampling STANDARD = new Resampling(false, true, 0);
    }

    public static final Command<Perspective> COMMAND =
            Command.of("perspective", Scope.LAYER, Perspective::pixels).also("perspectiveN", Perspective::normalized);

    private static final Pattern JITTERED = Pattern.compile("R3T(\\d{1,3})");
    private static final double FARTHEST = 1_000_000;

    public Perspective {
        corners = List.copyOf(corners);
    }

    private static Perspective pixels(Arguments arguments) {
        return new Perspective(corners(arguments), false, resampling(arguments));
    }

    private static Perspective normalized(Arguments arguments) {
        return new Perspective(corners(arguments), true, resampling(arguments));
    }

    private static List<Double> corners(Arguments arguments) {
        if (arguments.noMoreThan(9).size() < 8) {
            throw arguments.fault("8 numbers, x and y of each of the four corners, and perhaps R1, R2, R3 or R3T50 after them");
        }
        var corners = new ArrayList<Double>();
        for (int i = 0; i < 8; i++) {
            corners.add(arguments.real(i, -FARTHEST, FARTHEST));
        }
        if (!isConvex(corners)) {
            throw arguments.fault("the corners must be those of a convex quadrilateral: top left, top right, bottom right, bottom left");
        }
        return corners;
    }

    private static Resampling resampling(Arguments arguments) {
        String word = arguments.text(8);
        Matcher jittered = JITTERED.matcher(word);
        if (jittered.matches() && Integer.parseInt(jittered.group(1)) <= 200) {
            return new Resampling(false, true, Integer.parseInt(jittered.group(1)));
        }
        return switch (word) {
            case "R1" -> Resampling.NEAREST;
            case "R2" -> Resampling.BILINEAR;
            case "R3", "" -> Resampling.STANDARD;
            default -> throw arguments.fault(8, "R1, R2, R3 or R3T and a number from 0 to 200");
        };
    }

    /** No projection leads to any other shape: all corners must turn the same way. */
    private static boolean isConvex(List<Double> corners) {
        int turns = 0;
        for (int i = 0; i < 4; i++) {
            int b = (i + 1) % 4 * 2;
            int c = (i + 2) % 4 * 2;
            double cross = (corners.get(b) - corners.get(2 * i)) * (corners.get(c + 1) - corners.get(b + 1))
                    - (corners.get(b + 1) - corners.get(2 * i + 1)) * (corners.get(c) - corners.get(b));
            turns += (int) Math.signum(cross);
        }
        return Math.abs(turns) == 4;
    }
}
