package io.darkroom.catalog.record;

import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problems;
import io.darkroom.catalog.file.TableReader;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Wording;
import java.io.IOException;
import java.util.List;

/**
 * Reads a file of image, SVG or static content data. A field that can't be read counts as empty, since one slip among a hundred thousand records
 * is no reason to refuse them all. Reference: c-image-svg-data-reference.md
 */
public final class RecordFile {
    static final int MOST_RECORDS = 2_000_000;
    private static final int IGNORED = -1;

    private final Problems problems;
    private final TableReader file;
    private final int id;
    /** For each column the place of its field. */
    private final int[] places;

    private RecordFile(Problems problems, TableReader file) throws IOException, BadCatalog {
        this.problems = problems;
        this.file = file;
        Header header = Header.read(file, problems);
        this.id = header.required(Fields.ID, problems);
        this.places = new int[header.names().size()];
        for (int column = 0; column < places.length; column++) {
            String name = header.names().get(column);
            places[column] = Fields.place(name).orElse(IGNORED);
            if (places[column] == IGNORED && column != id && !name.equals(".")) {
                problems.warn(file.line(), "column " + Wording.excerpt(name) + " is passed over; no field has this name");
            }
        }
    }

    public static RecordTable read(Problems problems) throws IOException, BadCatalog {
        try (TableReader file = TableReader.open(problems)) {
            return new RecordFile(problems, file).records();
        }
    }

    private RecordTable records() throws IOException, BadCatalog {
        var table = new RecordTable();
        for (List<TableReader.Cell> row = file.next(); !row.isEmpty(); row = file.next()) {
            String key = id < row.size() ? row.get(id).text() : "";
            if (key.isEmpty() || key.indexOf(',') >= 0) {
                problems.warn(file.line(), "a record is passed over; its Id is '" + Wording.excerpt(key) + "', but must be a text without commas");
                continue;
            }
            table.put(key, texts(row));
            if (table.size() > MOST_RECORDS) {
                throw problems.error(file.line(), "has more than " + MOST_RECORDS + " records");
            }
        }
        return table.trimmed();
    }

    private String[] texts(List<TableReader.Cell> row) {
        var texts = new String[Fields.ALL.size()];
        for (int column = 0; column < Math.min(row.size(), places.length); column++) {
            if (places[column] != IGNORED) {
                texts[places[column]] = text(Fields.ALL.get(places[column]), row.get(column));
            }
        }
        if (row.size() > places.length) {
            problems.warn(file.line(), "a record has " + row.size() + " fields, but the header has " + places.length + " columns; the rest is passed over");
        }
        return texts;
    }

    /** Null when the field is empty, means the same as an empty one, or can't be read. */
    private String text(Field<?> field, TableReader.Cell cell) {
        if (field.isUnset(cell.text())) {
            return null;
        }
        try {
            if (field.kind().meaningless().test(cell.text())) {
                // It is kept all the same: such a record has another default than one that gives nothing.
                problems.warn(file.line(), field.name() + "=" + Wording.excerpt(cell.text()) + " can't be read and is passed over");
            }
            field.kind().read(field.name(), cell.text());
        } catch (Fault wrong) {
            problems.warn(file.line(), wrong.detail());
            return null;
        }
        return field.properties() && !cell.quoted() ? cell.text().replace("??", "\r\n") : cell.text();
    }
}
