package io.darkroom.command;

import io.darkroom.error.Fault;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.RequestString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request whose commands have been read and checked; asked by command for its value. */
public final class ImageRequest {
    private final ObjectPath object;
    private final Map<String, Object> values;
    private final List<String> ignored;

    ImageRequest(ObjectPath object, Map<String, Object> values, List<String> ignored) {
        this.object = object;
        this.values = Map.copyOf(values);
        this.ignored = List.copyOf(ignored);
    }

    /** Refuses what is documented but not supported; a request type that ignores other commands is read leniently. */
    public static ImageRequest parse(RequestString request) {
        return RequestReading.of(request);
    }

    /** Reads only what decides about the form of the reply, for a request that can't be read as a whole. */
    public static Optional<ImageRequest> replyForm(RequestString request) {
        try {
            return Optional.of(RequestReading.of(request, true));
        } catch (Fault unreadable) {
            return Optional.empty();
        }
    }

    public ObjectPath object() {
        return object;
    }

    public boolean has(Command<?> command) {
        return values.containsKey(command.name());
    }

    /** The cast is safe: a value is stored under a command's name only when that command has read it. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> value(Command<T> command) {
        return Optional.ofNullable((T) values.get(command.name()));
    }

    public <T> T value(Command<T> command, T ifAbsent) {
        return value(command).orElse(ifAbsent);
    }

    /** The same request with one value set, or set anew. */
    public <T> ImageRequest with(Command<T> command, T value) {
        var more = new HashMap<>(values);
        more.put(command.name(), value);
        return new ImageRequest(object, more, ignored);
    }

    /** Names that had no effect, in the order of the request. */
    public List<String> ignored() {
        return ignored;
    }
}
