package io.darkroom.vips;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Turns a native function into an instance of the {@link Shape} that it is called through. */
final class Binder {
    private static final Linker LINKER = Linker.nativeLinker();

    private Binder() {}

    static <T> T bind(SymbolLookup symbols, Class<T> shape, String symbol, Linker.Option... options) {
        Method method = shape.getMethods()[0];
        MethodHandle handle = LINKER.downcallHandle(symbols.findOrThrow(symbol), descriptor(method), options);
        return MethodHandleProxies.asInterfaceInstance(shape, handle);
    }

    private static FunctionDescriptor descriptor(Method method) {
        MemoryLayout[] parameters = Arrays.stream(method.getParameterTypes()).map(Binder::layout)
                .toArray(MemoryLayout[]::new);
        return method.getReturnType() == void.class
                ? FunctionDescriptor.ofVoid(parameters)
                : FunctionDescriptor.of(layout(method.getReturnType()), parameters);
    }

    static MemoryLayout layout(Class<?> type) {
        if (type == MemorySegment.class) {
            return ValueLayout.ADDRESS;
        }
        if (type == int.class) {
            return ValueLayout.JAVA_INT;
        }
        return type == double.class ? ValueLayout.JAVA_DOUBLE : ValueLayout.JAVA_LONG;
    }
}
