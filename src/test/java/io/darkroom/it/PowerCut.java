package io.darkroom.it;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * Ends a file system as a failing power supply would: what it has only in memory (files, its journal) is never written. The file systems' own
 * tests do it with the same call, FS_IOC_SHUTDOWN.
 */
final class PowerCut {
    private static final long FS_IOC_SHUTDOWN = 0x8004587DL;
    private static final int NO_LOG_FLUSH = 2;
    private static final int READ_ONLY = 0;

    private PowerCut() {
    }

    static void at(Path folder) {
        try (Arena arena = Arena.ofConfined()) {
            int descriptor = (int) function("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT))
                    .invokeExact(arena.allocateFrom(folder.toString()), READ_ONLY);
            int failed = (int) function("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS))
                    .invokeExact(descriptor, FS_IOC_SHUTDOWN, arena.allocateFrom(JAVA_INT, NO_LOG_FLUSH));
            int _ = (int) function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT)).invokeExact(descriptor);
            if (failed != 0) {
                throw new IllegalStateException("the file system of " + folder + " can't be shut down");
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle function(String name, FunctionDescriptor type) {
        Linker linker = Linker.nativeLinker();
        // The last argument of open and ioctl is one of a variable number.
        Linker.Option[] options = type.argumentLayouts().size() == 1 ? new Linker.Option[0]
                : new Linker.Option[] {Linker.Option.firstVariadicArg(type.argumentLayouts().size() - 1)};
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), type, options);
    }
}
