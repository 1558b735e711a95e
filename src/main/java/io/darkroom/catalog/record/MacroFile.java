package io.darkroom.catalog.record;

import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the macros of a file in their order. Reference: c-macro-definition-reference.md */
public final class MacroFile {
    static final int MOST_MACROS = 10_000;
    static final int LONGEST_DEFINITION = 100_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

    private MacroFile() {}

    public static List<Macro> read(Problems problems) throws IOException, BadCatalog {
        var macros = new ArrayList<Macro>();
        for (PairFile.Pair pair : PairFile.read(problems, "Name", "Definition", MOST_MACROS)) {
            if (!NAME.matcher(pair.name()).matches()) {
                problems.warn(pair.line(), "a macro is passed over; its name must consist of letters, digits, -, _ and .");
            } else if (pair.value().length() > LONGEST_DEFINITION) {
                throw problems.error(pair.line(), "macro " + pair.name() + " is longer than " + LONGEST_DEFINITION + " characters");
            } else {
                macros.add(new Macro(pair.name(), pair.value()));
            }
        }
        return List.copyOf(macros);
    }
}
