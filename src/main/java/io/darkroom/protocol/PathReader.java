package io.darkroom.protocol;

import io.darkroom.error.Fault;
import io.darkroom.protocol.PathData.Curve;
import io.darkroom.protocol.PathData.Line;
import io.darkroom.protocol.PathData.Point;
import java.util.regex.Matcher;

/** Reads a path definition: letters, each with its coordinates. Reference: r-clippath.md */
final class PathReader {
    /** Wide enough for any picture, and far from where floating point gets coarse. */
    private static final double FARTHEST = 1e9;

    private final Arguments arguments;
    private final String text;
    private final Matcher number;
    private final PathPen pen = new PathPen();
    private int at;
    private char letter;

    PathReader(Arguments arguments) {
        this.arguments = arguments;
        this.text = arguments.whole();
        this.number = Numbers.in(text);
    }

    PathData read() {
        blanks();
        do {
            drawNext();
        } while (at < text.length());
        // An author who writes a path in SVG's words expects SVG's picture: non-zero is its rule.
        PathData path = new PathData(pen.subpaths(), false);
        if (path.subpaths().isEmpty()) {
            throw expected("a line or a curve");
        }
        return path;
    }

    private void drawNext() {
        char next = at < text.length() ? text.charAt(at) : ' ';
        if (letter == 0 && next != 'M' && next != 'm') {
            throw expected("M or m");
        }
        if ("MmLlCcZz".indexOf(next) < 0) {
            throw expected(letter == 'Z' || letter == 'z' ? "M, L, C or Z" : "a number, M, L, C or Z");
        }
        letter = next;
        at++;
        separator();
        switch (letter) {
            case 'M', 'm' -> moveThenLines();
            case 'L', 'l' -> lines();
            case 'C', 'c' -> curves();
            default -> pen.close();
        }
    }

    /** More coordinates after a moveto are lines, as in SVG. */
    private void moveThenLines() {
        pen.move(point());
        if (numberFollows()) {
            lines();
        }
    }

    private void lines() {
        do {
            requireRoom();
            pen.draw(new Line(point()));
        } while (numberFollows());
    }

    private void curves() {
        do {
            requireRoom();
            pen.draw(new Curve(point(), point(), point()));
        } while (numberFollows());
    }

    private void requireRoom() {
        if (pen.segments() == PathData.MOST_SEGMENTS) {
            throw arguments.fault("no more than " + PathData.MOST_SEGMENTS + " lines and curves");
        }
    }

    private Point point() {
        boolean relative = Character.isLowerCase(letter);
        double x = coordinate(relative ? pen.at().x() : 0);
        return new Point(x, coordinate(relative ? pen.at().y() : 0));
    }

    private double coordinate(double origin) {
        if (!numberFollows()) {
            throw expected("a number");
        }
        double value = origin + Numbers.real(number.group()).orElse(Double.NaN);
        // Written so that what is no number at all is refused too.
        if (!(Math.abs(value) <= FARTHEST)) {
            throw expected("a coordinate from -1000000000 to 1000000000");
        }
        at = number.end();
        separator();
        return value;
    }

    private boolean numberFollows() {
        return number.region(at, text.length()).lookingAt();
    }

    /** Blanks with a comma among them or none; where a letter or a sign tells values apart, neither is needed. */
    private void separator() {
        blanks();
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            blanks();
        }
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Fault expected(String what) {
        String place = at < text.length() ? "at character " + (at + 1) : "at the end";
        return arguments.fault(what + " is expected " + place + (letter == 0 ? ", where a path begins" : ", after " + letter));
    }
}
