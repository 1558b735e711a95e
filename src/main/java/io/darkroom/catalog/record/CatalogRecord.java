package io.darkroom.catalog.record;

import java.util.Arrays;
import java.util.Optional;

/** One record of a catalog: its id and the fields that are not empty. Reference: c-image-data-reference.md */
public final class CatalogRecord {
    private final String id;
    private final String[] texts;

    /** @param texts by the place of the field; taken over, not copied, null where a field is empty */
    CatalogRecord(String id, String[] texts) {
        this.id = id;
        this.texts = texts;
    }

    public String id() {
        return id;
    }

    /** All of it, the same for the same record. */
    public String written() {
        return id + Arrays.toString(texts);
    }

    /** As it stands in the file; empty when the record leaves it open. */
    public String text(Field<?> field) {
        String text = texts[Fields.place(field)];
        return text == null ? "" : text;
    }

    /** Empty when the record leaves it open. */
    public <T> Optional<T> value(Field<T> field) {
        String text = texts[Fields.place(field)];
        return text == null ? Optional.empty() : Optional.of(field.kind().read(field.name(), text));
    }
}
