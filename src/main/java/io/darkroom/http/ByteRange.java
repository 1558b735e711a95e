package io.darkroom.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a request asks for, by RFC 9110. Several parts at once are answered with the whole, as HTTP allows: no browser asks for
 * them, and merging and bounding them would be the larger half of this class.
 */
sealed interface ByteRange {
    Pattern ONE = Pattern.compile("(?i)bytes=[ \\t]*([0-9]*)-([0-9]*)[ \\t]*");
    int MOST_DIGITS = 18;

    /** No range, or one that can't be read, which counts as none. */
    record Whole() implements ByteRange {
    }

    record Part(long first, long length) implements ByteRange {
    }

    /** There is no such part. */
    record Outside() implements ByteRange {
    }

    /** @param header empty when there is none */
    static ByteRange of(String header, long size) {
        Matcher range = ONE.matcher(header);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return new Whole();
        }
        if (range.group(1).isEmpty()) {
            long length = Math.min(number(range.group(2)), size);
            return length == 0 ? new Outside() : new Part(size - length, length);
        }
        long first = number(range.group(1));
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE : number(range.group(2));
        if (last < first) {
            return new Whole();
        }
        return first >= size ? new Outside() : new Part(first, Math.min(last, size - 1) - first + 1);
    }

    /** More digits than any file has bytes mean beyond its end. */
    private static long number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(significant);
    }
}
