package io.darkroom.vips;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one error text that all threads of libvips share: emptied before work starts and at every failure. */
final class ErrorBuffer {
    private static final AtomicInteger WORKING = new AtomicInteger();
    private static final Pattern FOLDERS = Pattern.compile(
            "(?:\\bfile )?\"/[^\"]*\"|(?<![\\w/.])(?:file://)?/[\\w.][^\\s:;,\"')]*");
    private static final int LONGEST = 600;

    private ErrorBuffer() {}

    // Successful work leaves text behind too (a tolerated fault in a JPEG, say). It may go only while nobody else
    // is at work, or the reason of a failure in another thread would go with it.
    static void enter() {
        if (WORKING.getAndIncrement() == 0) {
            Native.ERROR_CLEAR.call();
        }
    }

    static void leave() {
        WORKING.decrementAndGet();
    }

    /** Takes the text, without the file names that libvips likes to mention. */
    static String drain(Collection<String> files) {
        MemorySegment copy = Native.ERROR_BUFFER_COPY.call();
        try {
            return tidy(Native.string(copy), files);
        } finally {
            Native.FREE.call(copy);
        }
    }

    static String tidy(String text, Collection<String> files) {
        String known = text;
        for (String file : files) {
            known = known.replace("file \"" + file + "\"", "the file").replace("\"" + file + "\"", "the file")
                    .replace(file, "the file");
        }
        String reason = Arrays.stream(FOLDERS.matcher(known).replaceAll("the file").split("\n"))
                .map(String::strip).filter(line -> !line.isEmpty()).distinct()
                .collect(Collectors.joining("; "));
        if (reason.isEmpty()) {
            return "failed without a reason";
        }
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason;
    }
}
