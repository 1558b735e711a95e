package io.darkroom.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Commands as they were written, the last of a kind winning; read only in the end, so that an overridden value is never looked at. */
final class Given {
    private final Map<String, Written<?>> written = new LinkedHashMap<>();

    private record Written<T>(Commands.Spelling<T> spelling, String value, String raw) {
        T read() {
            return spelling.read(value, raw);
        }
    }

    void put(Commands.Spelling<?> spelling, String value, String raw) {
        written.put(spelling.command().name(), new Written<>(spelling, value, raw));
    }

    Map<String, Object> read() {
        var values = new HashMap<String, Object>();
        written.forEach((name, each) -> values.put(name, each.read()));
        return values;
    }
}
