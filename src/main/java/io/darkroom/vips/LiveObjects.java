package io.darkroom.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Counts the objects of libvips that nobody has freed. */
final class LiveObjects {
    private static final FunctionDescriptor VISIT = FunctionDescriptor.of(
            ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS);

    private int count;

    private LiveObjects() {}

    static int count() {
        LiveObjects objects = new LiveObjects();
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle visit = MethodHandles.lookup()
                    .findVirtual(LiveObjects.class, "visit", VISIT.toMethodType()).bindTo(objects);
            Native.OBJECT_MAP.call(Linker.nativeLinker().upcallStub(visit, VISIT, arena),
                    MemorySegment.NULL, MemorySegment.NULL);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
        return objects.count;
    }

    // Anything but NULL would end the visit.
    private MemorySegment visit(MemorySegment object, MemorySegment a, MemorySegment b) {
        count++;
        return MemorySegment.NULL;
    }
}
