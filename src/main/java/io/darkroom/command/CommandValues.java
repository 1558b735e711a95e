package io.darkroom.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that have been read and checked; asked by command. */
public class CommandValues {
    private final Map<String, Object> values;

    public CommandValues(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    public final boolean isEmpty() {
        return values.isEmpty();
    }

    public final boolean has(Command<?> command) {
        return values.containsKey(command.name());
    }

    /** The cast is safe: a value is stored under a command's name only when that command has read it. */
    @SuppressWarnings("unchecked")
    public final <T> Optional<T> value(Command<T> command) {
        return Optional.ofNullable((T) values.get(command.name()));
    }

    public final <T> T value(Command<T> command, T ifAbsent) {
        return value(command).orElse(ifAbsent);
    }

    /** All values of one kind, by the names of their commands. */
    public final <T> List<T> all(Class<T> kind) {
        return values.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
                .filter(kind::isInstance).map(kind::cast).toList();
    }

    final Map<String, Object> values() {
        return values;
    }
}
