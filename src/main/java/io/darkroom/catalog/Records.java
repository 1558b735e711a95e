package io.darkroom.catalog;

import io.darkroom.catalog.record.CatalogRecord;
import io.darkroom.catalog.record.RecordTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The tables of several files as one: the first that knows an id has the say. */
record Records(List<RecordTable> tables) {
    static final Records NONE = new Records(List.of());

    Records {
        tables = List.copyOf(tables);
    }

    Optional<CatalogRecord> find(String id) {
        for (RecordTable table : tables) {
            Optional<CatalogRecord> record = table.find(id);
            if (record.isPresent()) {
                return record;
            }
        }
        return Optional.empty();
    }

    List<CatalogRecord> crops(String id) {
        var crops = new LinkedHashMap<String, CatalogRecord>();
        tables.forEach(table -> table.crops(id).forEach(crop -> crops.putIfAbsent(crop.id(), crop)));
        return List.copyOf(crops.values());
    }

    int size() {
        return tables.stream().mapToInt(RecordTable::size).sum();
    }
}
