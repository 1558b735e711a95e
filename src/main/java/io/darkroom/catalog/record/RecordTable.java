package io.darkroom.catalog.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The records of one file, found by their id. Each lies packed in one array of bytes, behind an index of plain numbers: a map of objects would
 * take several times the memory of the file.
 */
public final class RecordTable {
    private byte[][] rows = new byte[16][];
    /** A row's number plus one at the place that the hash of its id points to, or the next free one. */
    private int[] index = new int[64];
    private int size;
    private CropIndex crops = CropIndex.of(0, this::key);

    RecordTable() {}

    public int size() {
        return size;
    }

    public Optional<CatalogRecord> find(String id) {
        int row = index[slot(id.getBytes(StandardCharsets.UTF_8))] - 1;
        return row < 0 ? Optional.empty() : Optional.of(unpacked(rows[row]));
    }

    /** The records of the named crops of an image: their ids are its own, a colon and a name. */
    public List<CatalogRecord> crops(String id) {
        return crops.of(id).mapToObj(row -> unpacked(rows[row])).toList();
    }

    /** A later record takes the place of an earlier one with the same id. */
    void put(String id, String[] texts) {
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        int slot = slot(key);
        if (index[slot] > 0) {
            rows[index[slot] - 1] = packed(key, texts);
            return;
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size + (size >> 1));
        }
        rows[size] = packed(key, texts);
        index[slot] = ++size;
        if (size > index.length / 2) {
            widen();
        }
    }

    RecordTable trimmed() {
        rows = Arrays.copyOf(rows, size);
        crops = CropIndex.of(size, this::key);
        return this;
    }

    private byte[] key(int row) {
        int at = start(rows[row]);
        return Arrays.copyOfRange(rows[row], at, at + length(rows[row], 0));
    }

    private void widen() {
        index = new int[index.length * 2];
        for (int row = 0; row < size; row++) {
            index[slot(key(row))] = row + 1;
        }
    }

    /** Where the row with this key is noted, or would be. */
    private int slot(byte[] key) {
        int hash = Arrays.hashCode(key) * 0x9E3779B9;
        int slot = hash >>> Integer.numberOfLeadingZeros(index.length) + 1;
        while (index[slot] > 0 && !isKey(rows[index[slot] - 1], key)) {
            slot = slot + 1 & index.length - 1;
        }
        return slot;
    }

    private static boolean isKey(byte[] row, byte[] key) {
        int at = start(row);
        return length(row, 0) == key.length && Arrays.equals(row, at, at + key.length, key, 0, key.length);
    }

    /** The key and then each field that is not empty: its place, the length of its text and the text. */
    private static byte[] packed(byte[] key, String[] texts) {
        var row = new ByteArrayOutputStream(128);
        append(row, key);
        for (int place = 0; place < texts.length; place++) {
            if (texts[place] != null) {
                row.write(place);
                append(row, texts[place].getBytes(StandardCharsets.UTF_8));
            }
        }
        return row.toByteArray();
    }

    private static void append(ByteArrayOutputStream row, byte[] text) {
        int rest = text.length;
        for (; rest > 127; rest >>>= 7) {
            row.write(rest & 127 | 128);
        }
        row.write(rest);
        row.writeBytes(text);
    }

    private static CatalogRecord unpacked(byte[] row) {
        var texts = new String[Fields.ALL.size()];
        int at = start(row);
        String id = new String(row, at, length(row, 0), StandardCharsets.UTF_8);
        at += length(row, 0);
        while (at < row.length) {
            int place = row[at++];
            int length = length(row, at);
            at = behindLength(row, at);
            texts[place] = new String(row, at, length, StandardCharsets.UTF_8);
            at += length;
        }
        return new CatalogRecord(id, texts);
    }

    private static int start(byte[] row) {
        return behindLength(row, 0);
    }

    private static int length(byte[] row, int at) {
        int length = 0;
        for (int shift = 0; ; shift += 7, at++) {
            length |= (row[at] & 127) << shift;
            if (row[at] >= 0) {
                return length;
            }
        }
    }

    private static int behindLength(byte[] row, int at) {
        while (row[at] < 0) {
            at++;
        }
        return at + 1;
    }
}
