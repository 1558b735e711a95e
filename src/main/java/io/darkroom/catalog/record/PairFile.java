package io.darkroom.catalog.record;

import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problems;
import io.darkroom.catalog.file.TableReader;
import io.darkroom.protocol.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a table of which two columns count, a name and what it stands for. */
final class PairFile {
    record Pair(int line, String name, String value) {}

    private PairFile() {}

    static List<Pair> read(Problems problems, String nameColumn, String valueColumn, int most) throws IOException, BadCatalog {
        var pairs = new ArrayList<Pair>();
        try (TableReader file = TableReader.open(problems)) {
            Header header = Header.read(file, problems);
            int name = header.required(nameColumn, problems);
            int value = header.required(valueColumn, problems);
            for (List<TableReader.Cell> row = file.next(); !row.isEmpty(); row = file.next()) {
                var pair = new Pair(file.line(), text(row, name), text(row, value));
                if (pair.name().isEmpty() || pair.value().isEmpty()) {
                    problems.warn(file.line(), "'" + Wording.excerpt(pair.name()) + "' is passed over; a row needs " + nameColumn + " and " + valueColumn);
                } else if (pairs.size() == most) {
                    throw problems.error(file.line(), "has more than " + most + " rows");
                } else {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static String text(List<TableReader.Cell> row, int column) {
        return column < row.size() ? row.get(column).text() : "";
    }
}
