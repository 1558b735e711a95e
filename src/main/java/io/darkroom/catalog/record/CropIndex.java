package io.darkroom.catalog.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Finds the rows of the named crops of an image: their ids are its own, a colon and a name.
 *
 * @param rows those whose ids have a colon in them, in the order of their ids
 * @param ids  of a row, as UTF-8
 */
record CropIndex(int[] rows, IntFunction<byte[]> ids) {
    private record Id(byte[] bytes, int row) implements Comparable<Id> {
        boolean hasColon() {
            return IntStream.range(0, bytes.length).anyMatch(at -> bytes[at] == ':');
        }

        @Override
        public int compareTo(Id other) {
            return Arrays.compareUnsigned(bytes, other.bytes);
        }
    }

    static CropIndex of(int size, IntFunction<byte[]> ids) {
        return new CropIndex(IntStream.range(0, size).mapToObj(row -> new Id(ids.apply(row), row)).filter(Id::hasColon).sorted().mapToInt(Id::row).toArray(), ids);
    }

    IntStream of(String image) {
        byte[] prefix = (image + ':').getBytes(StandardCharsets.UTF_8);
        return Arrays.stream(rows, first(prefix), rows.length).takeWhile(row -> startsWith(ids.apply(row), prefix));
    }

    /** The first place whose id does not come before the prefix. */
    private int first(byte[] prefix) {
        int from = 0;
        for (int to = rows.length; from < to;) {
            int middle = from + to >>> 1;
            if (Arrays.compareUnsigned(ids.apply(rows[middle]), prefix) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static boolean startsWith(byte[] id, byte[] prefix) {
        return id.length >= prefix.length && Arrays.equals(id, 0, prefix.length, prefix, 0, prefix.length);
    }
}
