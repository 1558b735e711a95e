package io.darkroom.reply;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a client says about itself in the headers of its request. Reference: r-dpr.md, r-bfc.md, r-network.md
 *
 * @param accepted the media types that it takes
 * @param ratio    of its display's pixels to those of the page
 * @param slow     whether its connection is slow, or it wants to save data
 */
public record Hints(String accepted, OptionalDouble ratio, boolean slow) {
    public static final Hints NONE = new Hints("", OptionalDouble.empty(), false);

    private static final Pattern RATIO = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,4})?");
    private static final Pattern SLOW = Pattern.compile("(?i)slow-2g|2g|3g");
    private static final double SLOW_MEGABITS = 1.5;

    /** From the first value of each header. */
    public static Hints of(Function<String, Optional<String>> header) {
        OptionalDouble ratio = number(header.apply("Sec-CH-DPR").or(() -> header.apply("DPR")));
        OptionalDouble megabits = number(header.apply("Downlink"));
        boolean slow = header.apply("Save-Data").filter("on"::equalsIgnoreCase).isPresent()
                || header.apply("ECT").filter(type -> SLOW.matcher(type).matches()).isPresent()
                || megabits.isPresent() && megabits.getAsDouble() < SLOW_MEGABITS;
        return new Hints(header.apply("Accept").orElse(""), ratio, slow);
    }

    private static OptionalDouble number(Optional<String> text) {
        return text.filter(value -> RATIO.matcher(value).matches()).map(value -> OptionalDouble.of(Double.parseDouble(value))).orElse(OptionalDouble.empty());
    }

    /** By name: "anything" is what clients send that can't be sure of new formats. */
    boolean accepts(String mimeType) {
        return accepted.contains(mimeType);
    }
}
