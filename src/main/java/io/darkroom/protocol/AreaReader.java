package io.darkroom.protocol;

import io.darkroom.error.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an image map: AREA elements as HTML authors write them, with a MAP element around them or none. Reference: r-image-maps.md, r-map-cat.md */
public final class AreaReader {
    public static final int LONGEST_MAP = 100_000;
    private static final int MOST_ATTRIBUTES = 50;

    private static final Pattern START = Pattern.compile("(?i)<area(?=[\\s/>])");
    private static final Pattern AROUND = Pattern.compile("(?i)\\s++|</(?:area|map)\\s*+>|<map(?=[\\s>])[^<>]*+>");
    /** What stands behind an equals sign without quotes ends at the next blank, as in HTML: a slash belongs to it. */
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*+([^\\s\"'<>/=]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'<>]++)))?+");
    private static final Pattern END = Pattern.compile("\\s*+/?+\\s*+>");

    private final Arguments whole;
    private final String text;
    private final Matcher matcher;
    private int at;

    private AreaReader(Arguments whole) {
        this.whole = whole;
        this.text = whole.whole();
        this.matcher = START.matcher(text);
    }

    /** @param command under which the map was given, for messages */
    public static List<MapArea> read(String command, String text) {
        var whole = new Arguments(command, text);
        if (text.length() > LONGEST_MAP) {
            throw whole.fault("no more than " + LONGEST_MAP + " characters of AREA elements");
        }
        return new AreaReader(whole).areas();
    }

    private List<MapArea> areas() {
        var areas = new ArrayList<MapArea>();
        skipAround();
        while (at < text.length()) {
            if (!follows(START)) {
                throw expected("an AREA element such as <area shape=rect coords=0,0,10,10 href=/a>");
            }
            areas.add(area());
            skipAround();
        }
        return areas;
    }

    private MapArea area() {
        var attributes = new ArrayList<MapArea.Attribute>();
        while (!follows(END)) {
            if (attributes.size() == MOST_ATTRIBUTES) {
                throw expected("the > of an AREA element, which can't have more than " + MOST_ATTRIBUTES + " attributes,");
            }
            if (!follows(ATTRIBUTE)) {
                throw expected("the > of an AREA element or another attribute (where an & is written %26)");
            }
            attributes.add(attribute());
        }
        AreaShape shape = shape(first("shape", attributes), first("coords", attributes));
        return new MapArea(shape, attributes.stream().filter(other -> !isCalled("shape", other) && !isCalled("coords", other)).toList());
    }

    private MapArea.Attribute attribute() {
        String value = Stream.of(matcher.group(2), matcher.group(3), matcher.group(4)).filter(group -> group != null).findFirst().orElse("");
        return new MapArea.Attribute(matcher.group(1), CharacterReferences.replaced(value), matcher.group().strip());
    }

    private AreaShape shape(String word, String coordinates) {
        return ShapeReader.read(word, coordinates).orElseThrow(() -> whole.fault(("the AREA element before character %d has shape=%s and coords=%s; a shape is rect with 4 numbers, "
                + "circle with 3, poly with at least 3 pairs, or default with none, all of them in pixels").formatted(at + 1, Wording.excerpt(word), Wording.excerpt(coordinates))));
    }

    private static String first(String name, List<MapArea.Attribute> attributes) {
        Optional<MapArea.Attribute> first = attributes.stream().filter(attribute -> isCalled(name, attribute)).findFirst();
        return first.map(attribute -> attribute.value().strip()).orElse("");
    }

    private static boolean isCalled(String name, MapArea.Attribute attribute) {
        return attribute.name().equalsIgnoreCase(name);
    }

    private void skipAround() {
        while (at < text.length() && follows(AROUND)) {
            // What was found lies behind us now.
        }
    }

    /** Steps over what it finds. */
    private boolean follows(Pattern pattern) {
        boolean found = matcher.usePattern(pattern).region(at, text.length()).lookingAt();
        at = found ? matcher.end() : at;
        return found;
    }

    private Fault expected(String what) {
        return whole.fault(what + " is expected at " + (at < text.length() ? "character " + (at + 1) : "the end"));
    }
}
