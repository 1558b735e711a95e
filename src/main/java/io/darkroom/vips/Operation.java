package io.darkroom.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What libvips says about one of its operations: which arguments it takes and which results it gives. */
record Operation(String name, List<Argument> required, Map<String, Argument> inputs, List<Argument> outputs) {
    /** The native name belongs to the class of the operation and lives as long as the library. */
    record Argument(String name, MemorySegment nativeName, ValueType type, int flags) {
        private static final int REQUIRED = 1;
        private static final int INPUT = 16;
        private static final int OUTPUT = 32;
        private static final int DEPRECATED = 64;

        boolean required() {
            return is(REQUIRED) && !is(DEPRECATED);
        }

        boolean is(int flag) {
            return (flags & flag) != 0;
        }
    }

    private static final Map<String, Operation> KNOWN = new ConcurrentHashMap<>();

    /** Empty when this libvips has no such operation. */
    static Optional<Operation> named(String name) {
        Operation known = KNOWN.get(name);
        return known != null ? Optional.of(known)
                : Optional.ofNullable(KNOWN.computeIfAbsent(name, Operation::introspect));
    }

    Argument input(String option) {
        Argument argument = inputs.get(option.replace('-', '_'));
        if (argument == null) {
            throw new IllegalArgumentException(name + " has no option " + option + ", only " + inputs.values().stream()
                    .filter(input -> !input.required() && !input.is(Argument.DEPRECATED))
                    .map(Argument::name).collect(Collectors.joining(", ")));
        }
        return argument;
    }

    boolean takes(String option) {
        return inputs.containsKey(option.replace('-', '_'));
    }

    String usage() {
        return name + required.stream().map(Argument::name).collect(Collectors.joining(", ", "(", ")"));
    }

    private static Operation introspect(String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(name);
            if (Native.TYPE_FIND.call(arena.allocateFrom("VipsOperation"), text) == 0) {
                return null;
            }
            MemorySegment operation = Native.OPERATION_NEW.call(text);
            if (Native.isNull(operation)) {
                return null;
            }
            try {
                return describe(name, arguments(operation, arena));
            } finally {
                Native.OBJECT_UNREF.call(operation);
            }
        }
    }

    private static Operation describe(String name, List<Argument> all) {
        Map<String, Argument> inputs = new LinkedHashMap<>();
        all.stream().filter(argument -> argument.is(Argument.INPUT)).forEach(input -> inputs.put(input.name, input));
        return new Operation(name,
                inputs.values().stream().filter(Argument::required).toList(),
                Collections.unmodifiableMap(inputs),
                all.stream().filter(argument -> argument.is(Argument.OUTPUT)).toList());
    }

    private static List<Argument> arguments(MemorySegment operation, Arena arena) {
        MemorySegment out = arena.allocate(24, 8);
        Native.OBJECT_GET_ARGS.call(operation, out, out.asSlice(8), out.asSlice(16));
        int count = out.get(ValueLayout.JAVA_INT, 16);
        MemorySegment names = out.get(ValueLayout.ADDRESS, 0).reinterpret(count * 8L);
        MemorySegment flags = out.get(ValueLayout.ADDRESS, 8).reinterpret(count * 4L);
        MemorySegment gclass = operation.reinterpret(8).get(ValueLayout.ADDRESS, 0);
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            MemorySegment name = names.getAtIndex(ValueLayout.ADDRESS, i);
            // GParamSpec: class, name, flags, then the type of its values
            long gtype = Native.FIND_PROPERTY.call(gclass, name).reinterpret(32).get(ValueLayout.JAVA_LONG, 24);
            arguments.add(new Argument(Native.string(name).replace('-', '_'), name, ValueType.of(gtype),
                    flags.getAtIndex(ValueLayout.JAVA_INT, i)));
        }
        return arguments;
    }
}
