package io.darkroom.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;

/** Brings libvips into the state that a server needs; doing it again, after a redeployment, changes nothing. */
final class Startup {
    private static final int M_ARENA_MAX = -8;
    private static final int ARENAS_FOR_EACH_PROCESSOR = 4;
    private static final int M_MMAP_THRESHOLD = -3;
    private static final int M_TRIM_THRESHOLD = -1;
    private static final int LEVEL_WARNING = 1 << 4;
    private static final int LEVEL_INFO = 1 << 6;

    private Startup() {}

    static void run() {
        tuneMalloc();
        quieten();
        try (Arena arena = Arena.ofConfined()) {
            if (Native.INIT.call(arena.allocateFrom("darkroom")) != 0) {
                throw new IllegalStateException("libvips did not start: " + ErrorBuffer.drain(List.of()));
            }
        }
        Native.BLOCK_UNTRUSTED_SET.call(1);
        // Blocked with the untrusted ones; it is opened from memory alone, where it can reach nothing else.
        try (Arena arena = Arena.ofConfined()) {
            Native.OPERATION_BLOCK_SET.call(arena.allocateFrom("VipsForeignLoadSvg"), 0);
        }
        Native.LEAK_SET.call(0);
        // Requests rarely repeat an operation, and a cache would keep files open and memory in use.
        Native.CACHE_SET_MAX.call(0);
        Native.CACHE_SET_MAX_FILES.call(0);
        Native.CACHE_SET_MAX_MEM.call(0);
    }

    /**
     * With one malloc arena per thread the memory of a busy server falls to pieces, with too few the threads wait; and an arena that is trimmed after every
     * image takes its pages back with the next one. Only glibc has these switches.
     */
    private static void tuneMalloc() {
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup().find("mallopt").ifPresent(symbol -> {
            MethodHandle mallopt = linker.downcallHandle(symbol, FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            try {
                int arenas = (int) mallopt.invokeExact(
                        M_ARENA_MAX, ARENAS_FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors());
                int trim = (int) mallopt.invokeExact(M_TRIM_THRESHOLD, 64 << 20);
                int map = (int) mallopt.invokeExact(M_MMAP_THRESHOLD, 4 << 20);
            } catch (Throwable e) {
                throw new LinkageError("mallopt", e);
            }
        });
    }

    // libvips warns on standard error about every odd picture. The handler must be native code, because an upcall
    // would not survive the class loader: a function that does nothing takes the warnings.
    private static void quieten() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment nothing = Native.SYMBOLS.findOrThrow("g_type_init");
            Native.LOG_SET_HANDLER.call(
                    arena.allocateFrom("VIPS"), LEVEL_WARNING | LEVEL_INFO, nothing, MemorySegment.NULL);
        }
    }
}
