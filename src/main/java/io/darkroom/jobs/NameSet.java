package io.darkroom.jobs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Remembers which names it has seen by 64 bits of each: a million of them fit into 16 megabytes. */
final class NameSet {
    private long[] slots = new long[1 << 10];
    private int size;

    /** False if it was there. */
    boolean add(String name) {
        if (size * 2 >= slots.length) {
            grow();
        }
        boolean added = put(mark(name));
        size += added ? 1 : 0;
        return added;
    }

    private boolean put(long mark) {
        int at = (int) (mark & (slots.length - 1));
        while (slots[at] != 0) {
            if (slots[at] == mark) {
                return false;
            }
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = mark;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long mark : old) {
            if (mark != 0) {
                put(mark);
            }
        }
    }

    private static long mark(String name) {
        try {
            long mark = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8))).getLong();
            return mark == 0 ? 1 : mark;
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }
}
