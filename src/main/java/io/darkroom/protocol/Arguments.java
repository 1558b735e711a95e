package io.darkroom.protocol;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The comma-separated values of one command, read by type and refused with a message that says what is allowed. */
public final class Arguments {
    /** Wide enough for any image, and two of them can be added without overflow. */
    private static final int FARTHEST = 1_000_000_000;

    private static final Map<String, Boolean> FLAGS = Map.of(
            "0", false, "1", true, "false", false, "true", true, "off", false, "on", true);

    private final String command;
    private final String whole;
    private final String raw;
    private final List<String> values;

    public Arguments(String command, String value) {
        this(command, value, value);
    }

    /** @param raw the value before it was decoded */
    public Arguments(String command, String value, String raw) {
        this.command = command;
        this.whole = value;
        this.raw = raw;
        var parts = new ArrayList<String>();
        // Split without a limit drops empty values at the end; clients leave commas there.
        for (String part : value.split(",")) {
            parts.add(part.strip());
        }
        while (!parts.isEmpty() && parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        this.values = List.copyOf(parts);
    }

    public String command() {
        return command;
    }

    /** The value before it was split, for commands in which a comma is just a character. */
    public String whole() {
        return whole;
    }

    /** The value as it was written, not decoded yet. */
    public String raw() {
        return raw;
    }

    public int size() {
        return values.size();
    }

    public boolean present(int i) {
        return !text(i).isEmpty();
    }

    /** Empty when absent. */
    public String text(int i) {
        return i < values.size() ? values.get(i) : "";
    }

    public List<String> rest(int from) {
        return from < values.size() ? values.subList(from, values.size()) : List.of();
    }

    public Arguments noMoreThan(int count) {
        if (values.size() > count) {
            throw fault(count == 1 ? "one value only" : "no more than " + count + " values");
        }
        return this;
    }

    /** To the nearest: programs that compute sizes and places leave fractions. */
    public int integer(int i, int min, int max) {
        return integer(i, Numbers.rounded(text(i)), min, max);
    }

    /** A number that tells one thing from another, a layer say, to which no other is near enough. */
    public int number(int i, int min, int max) {
        return integer(i, Numbers.whole(text(i)), min, max);
    }

    private int integer(int i, OptionalDouble value, int min, int max) {
        if (value.isEmpty()) {
            throw fault(i, "a whole number" + range(min, max, -FARTHEST, FARTHEST));
        }
        if (value.getAsDouble() < min || value.getAsDouble() > max) {
            // A limit that is there for arithmetic alone is named only to the one who meets it.
            double unnamed = Math.abs(value.getAsDouble()) > FARTHEST ? Double.POSITIVE_INFINITY : FARTHEST;
            throw fault(i, "a whole number" + range(min, max, -unnamed, unnamed));
        }
        return (int) value.getAsDouble();
    }

    public int integer(int i, int min, int max, int ifAbsent) {
        return present(i) ? integer(i, min, max) : ifAbsent;
    }

    /** Infinite limits mean no limit. */
    public double real(int i, double min, double max) {
        OptionalDouble value = Numbers.real(text(i));
        if (value.isEmpty() || value.getAsDouble() < min || value.getAsDouble() > max) {
            throw fault(i, "a number" + range(min, max, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        }
        return value.getAsDouble();
    }

    public double real(int i, double min, double max, double ifAbsent) {
        return present(i) ? real(i, min, max) : ifAbsent;
    }

    /** Any finite number. */
    public double real(int i) {
        return real(i, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public double positive(int i) {
        OptionalDouble value = Numbers.real(text(i));
        if (value.isEmpty() || value.getAsDouble() <= 0) {
            throw fault(i, "a number greater than 0");
        }
        return value.getAsDouble();
    }

    public double positive(int i, double ifAbsent) {
        return present(i) ? positive(i) : ifAbsent;
    }

    /** The keys are lower case, in the order in which a message names them. */
    public <T> T choice(int i, Map<String, T> words) {
        T choice = words.get(text(i).toLowerCase(Locale.ROOT));
        if (choice == null) {
            throw fault(i, Wording.or(words.keySet()));
        }
        return choice;
    }

    public <T> T choice(int i, Map<String, T> words, T ifAbsent) {
        return present(i) ? choice(i, words) : ifAbsent;
    }

    /** The constants of an enum are the words. */
    public <E extends Enum<E>> E choice(int i, Class<E> words) {
        var byWord = new LinkedHashMap<String, E>();
        for (E constant : words.getEnumConstants()) {
            byWord.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return choice(i, byWord);
    }

    public <E extends Enum<E>> E choice(int i, Class<E> words, E ifAbsent) {
        return present(i) ? choice(i, words) : ifAbsent;
    }

    public boolean flag(int i) {
        Boolean flag = FLAGS.get(text(i).toLowerCase(Locale.ROOT));
        if (flag == null) {
            throw fault(i, "0 or 1");
        }
        return flag;
    }

    public boolean flag(int i, boolean ifAbsent) {
        return present(i) ? flag(i) : ifAbsent;
    }

    public Coord coordAt(int i) {
        return new Coord(integer(i, -FARTHEST, FARTHEST), integer(i + 1, -FARTHEST, FARTHEST));
    }

    public CoordN coordNAt(int i) {
        return new CoordN(real(i), real(i + 1));
    }

    public Size sizeAt(int i) {
        return new Size(integer(i, 1, FARTHEST), integer(i + 1, 1, FARTHEST));
    }

    public SizeN sizeNAt(int i) {
        return new SizeN(positive(i), positive(i + 1));
    }

    /** All values together as one colour. */
    public Color color() {
        return color(values.size());
    }

    /** The first values together as one colour. */
    public Color color(int count) {
        return ColorReader.read(values.subList(0, count)).orElseThrow(() -> fault("a color such as FF8000, 255,128,0, 50g or 0,50,100,0k"));
    }

    public Fault fault(String allowed) {
        return new Fault(ErrorCode.BAD_VALUE, command + "=" + Wording.excerpt(whole) + ": " + allowed);
    }

    public Fault fault(int i, String allowed) {
        return values.size() < 2 && i == 0 ? fault(allowed) : fault("value " + (i + 1) + " must be " + allowed);
    }

    private static String range(double min, double max, double lowest, double highest) {
        if (min <= lowest) {
            return max >= highest ? "" : " of " + Numbers.shown(max) + " or less";
        }
        return max >= highest
                ? " of " + Numbers.shown(min) + " or more"
                : " from " + Numbers.shown(min) + " to " + Numbers.shown(max);
    }
}
