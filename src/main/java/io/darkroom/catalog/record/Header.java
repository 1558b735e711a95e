package io.darkroom.catalog.record;

import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problems;
import io.darkroom.catalog.file.TableReader;
import io.darkroom.protocol.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The header of a table: the names of its columns, in lower case. Reference: r-catalog-data-files.md */
record Header(List<String> names) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    static Header read(TableReader table, Problems problems) throws IOException, BadCatalog {
        var names = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (TableReader.Cell cell : table.next()) {
            String name = cell.text();
            boolean ignored = name.startsWith(".");
            if (!ignored && !NAME.matcher(name).matches()) {
                throw problems.error(table.line(), "column " + (names.size() + 1) + " is named '" + Wording.excerpt(name)
                        + "'; expected letters, digits, - and _, a tab between names");
            }
            if (!ignored && !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw problems.error(table.line(), "two columns are named " + Wording.excerpt(name));
            }
            names.add(ignored ? "." : name.toLowerCase(Locale.ROOT));
        }
        return new Header(List.copyOf(names));
    }

    int required(String name, Problems problems) throws BadCatalog {
        int column = names.indexOf(name.toLowerCase(Locale.ROOT));
        if (column < 0) {
            throw problems.error(1, "has no column " + name);
        }
        return column;
    }
}
