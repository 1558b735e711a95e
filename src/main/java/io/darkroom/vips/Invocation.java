package io.darkroom.vips;

import io.darkroom.vips.Operation.Argument;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of an operation with its arguments; the results belong to the scope. */
record Invocation(Operation operation, VipsScope scope, List<Object> required, Map<?, ?> options) {

    /** The last argument may be a map of options. */
    static Invocation of(Operation operation, VipsScope scope, Object... arguments) {
        boolean hasOptions = arguments.length > 0 && arguments[arguments.length - 1] instanceof Map;
        List<Object> required = Arrays.asList(hasOptions
                ? Arrays.copyOf(arguments, arguments.length - 1) : arguments);
        if (required.size() != operation.required().size()) {
            throw new IllegalArgumentException(
                    operation.usage() + " can't be called with " + required.size() + " arguments");
        }
        return new Invocation(operation, scope, required,
                hasOptions ? (Map<?, ?>) arguments[arguments.length - 1] : Map.of());
    }

    /** All results that libvips gave, by name. */
    Map<String, Object> run() {
        ErrorBuffer.enter();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment object = Native.OPERATION_NEW.call(arena.allocateFrom(operation.name()));
            if (Native.isNull(object)) {
                throw scope.failure(operation.name());
            }
            try {
                fill(object, arena);
                if (Native.OBJECT_BUILD.call(object) != 0) {
                    throw scope.failure(operation.name());
                }
                return results(object);
            } finally {
                Native.UNREF_OUTPUTS.call(object);
                Native.OBJECT_UNREF.call(object);
            }
        } finally {
            ErrorBuffer.leave();
        }
    }

    private void fill(MemorySegment object, Arena arena) {
        for (int i = 0; i < required.size(); i++) {
            set(object, operation.required().get(i), required.get(i), arena);
        }
        options.forEach((name, value) -> set(object, operation.input((String) name), value, arena));
    }

    private void set(MemorySegment object, Argument argument, Object value, Arena arena) {
        MemorySegment gvalue;
        try {
            gvalue = ValueWriter.write(argument.type(), value, arena);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    operation.name() + " " + argument.name() + ": " + e.getMessage(), e);
        }
        Native.SET_PROPERTY.call(object, argument.nativeName(), gvalue);
        Native.VALUE_UNSET.call(gvalue);
    }

    private Map<String, Object> results(MemorySegment object) {
        Map<String, Object> results = new LinkedHashMap<>();
        for (Argument output : operation.outputs()) {
            ValueReader.property(object, output.nativeName(), output.type(), scope)
                    .ifPresent(value -> results.put(output.name(), value));
        }
        return results;
    }
}
