package io.darkroom.vips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** A target of libvips whose bytes come to Java; libvips calls it from threads of its own. */
final class CustomTarget implements AutoCloseable {
    private static final FunctionDescriptor TRANSFER = FunctionDescriptor.of(ValueLayout.JAVA_LONG,
            ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);
    private static final FunctionDescriptor MOVE = FunctionDescriptor.of(ValueLayout.JAVA_LONG,
            ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
    private static final MethodHandle WRITE = method("write", TRANSFER);
    private static final MethodHandle READ = method("read", TRANSFER);
    private static final MethodHandle SEEK = method("seek", MOVE);

    private final WritableFile file;
    private final BooleanSupplier killed;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    // Stubs hold on to the class loader of the web application, so they live no longer than one encoding.
    private final Arena arena = Arena.ofShared();
    private final MemorySegment pointer = Native.TARGET_CUSTOM_NEW.call();
    private final List<Long> handlers = new ArrayList<>();

    CustomTarget(WritableFile file, BooleanSupplier killed) {
        this.file = file;
        this.killed = killed;
        connect("write", WRITE, TRANSFER);
        connect("read", READ, TRANSFER);
        connect("seek", SEEK, MOVE);
    }

    MemorySegment pointer() {
        return pointer;
    }

    /** What went wrong in the file comes first, because libvips only knows that something did. */
    void rethrow(VipsException consequence) {
        Throwable cause = failure.get();
        if (cause == null) {
            return;
        }
        RuntimeException thrown = switch (cause) {
            case IOException e -> new UncheckedIOException(e);
            case RuntimeException e -> e;
            default -> new IllegalStateException(cause);
        };
        if (consequence != null) {
            thrown.addSuppressed(consequence);
        }
        throw thrown;
    }

    @Override
    public void close() {
        handlers.forEach(handler -> Native.SIGNAL_DISCONNECT.call(pointer, handler));
        Native.OBJECT_UNREF.call(pointer);
        arena.close();
    }

    private void connect(String signal, MethodHandle method, FunctionDescriptor descriptor) {
        MemorySegment stub = Linker.nativeLinker().upcallStub(method.bindTo(this), descriptor, arena);
        handlers.add(Native.SIGNAL_CONNECT.call(
                pointer, arena.allocateFrom(signal), stub, MemorySegment.NULL, MemorySegment.NULL, 0));
    }

    private interface Transfer {
        long run() throws IOException;
    }

    // An exception that left an upcall would end the whole server.
    private long guarded(Transfer transfer) {
        if (killed.getAsBoolean() || failure.get() != null) {
            return -1;
        }
        try {
            return transfer.run();
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
            return -1;
        }
    }

    private long write(MemorySegment target, MemorySegment bytes, long length, MemorySegment nothing) {
        return guarded(() -> {
            file.write(bytes.reinterpret(length).asByteBuffer().asReadOnlyBuffer());
            return length;
        });
    }

    private long read(MemorySegment target, MemorySegment bytes, long length, MemorySegment nothing) {
        return guarded(() -> Math.max(0, file.read(bytes.reinterpret(length).asByteBuffer())));
    }

    private long seek(MemorySegment target, long offset, int whence, MemorySegment nothing) {
        return guarded(() -> file.seek(offset, whence));
    }

    private static MethodHandle method(String name, FunctionDescriptor descriptor) {
        MethodType type = descriptor.toMethodType();
        try {
            return MethodHandles.lookup().findVirtual(CustomTarget.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
