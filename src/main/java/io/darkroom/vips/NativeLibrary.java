package io.darkroom.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A copy of libvips that this machine can open and that is new enough. */
record NativeLibrary(String origin, SymbolLookup symbols) {
    static final String SYSTEM = System.getProperty("os.name").startsWith("Mac")
            ? "libvips.42.dylib" : "libvips.so.42";
    private static final int OLDEST_MINOR = 17;

    private static volatile NativeLibrary current;

    /** The first good one of the configured, the carried and the system's copy. */
    static NativeLibrary find(Optional<Path> configured, Optional<Path> carried, String system) {
        List<String> tried = new ArrayList<>();
        return configured.flatMap(path -> open("configured " + path, path, tried))
                .or(() -> carried.flatMap(path -> open("carried " + path, path, tried)))
                .or(() -> open("system " + system, system, tried))
                .orElseThrow(() -> new IllegalStateException(
                        "libvips could not be loaded; tried " + String.join("; ", tried)));
    }

    /** From here on {@link Native} binds its constants to this copy. */
    void use() {
        current = this;
    }

    static SymbolLookup current() {
        if (current == null) {
            throw new IllegalStateException("libvips is not loaded yet");
        }
        return current.symbols;
    }

    private static Optional<NativeLibrary> open(String origin, Object place, List<String> tried) {
        try {
            // The global arena never closes a library: libvips' threads and types would not survive that.
            SymbolLookup symbols = place instanceof Path path
                    ? SymbolLookup.libraryLookup(path, Arena.global())
                    : SymbolLookup.libraryLookup((String) place, Arena.global());
            String fault = fault(symbols);
            if (fault.isEmpty()) {
                return Optional.of(new NativeLibrary(origin, symbols));
            }
            tried.add(origin + " (" + fault + ")");
        } catch (IllegalArgumentException | IllegalCallerException e) {
            tried.add(origin + " (" + e.getMessage() + ")");
        }
        return Optional.empty();
    }

    private static String fault(SymbolLookup symbols) {
        var version = symbols.find("vips_version");
        if (version.isEmpty()) {
            return "is not libvips";
        }
        try {
            var ask = Linker.nativeLinker().downcallHandle(version.get(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int major = (int) ask.invokeExact(0);
            int minor = (int) ask.invokeExact(1);
            return major == 8 && minor >= OLDEST_MINOR ? ""
                    : "is version " + major + "." + minor + ", 8." + OLDEST_MINOR + " or later is needed";
        } catch (Throwable e) {
            return "does not tell its version";
        }
    }
}
