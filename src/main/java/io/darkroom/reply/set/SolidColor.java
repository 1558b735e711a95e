package io.darkroom.reply.set;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A swatch that is a color, with a label or none. Reference: r-imageset-cat.md */
record SolidColor(String rgb, String label) {
    private static final Pattern COLOR = Pattern.compile("(?s)0[xX]([0-9a-fA-F]{6})\\s*(.*)");

    /** With or without the brackets that the reference asks for. */
    static Optional<SolidColor> of(String field) {
        Matcher color = COLOR.matcher(ImageSetText.inline(field).orElse(field).strip());
        return color.matches() ? Optional.of(new SolidColor("0x" + color.group(1).toLowerCase(Locale.ROOT),
                ImageSetText.decoded(color.group(2)))) : Optional.empty();
    }
}
