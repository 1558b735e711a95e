package io.darkroom.vips;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The values of an enumeration or a set of flags, by the short names that libvips gives them. */
record NickNames(Map<String, Integer> values) {
    private static final Map<Long, NickNames> KNOWN = new ConcurrentHashMap<>();
    private static final long ENTRY = 24;

    static NickNames ofEnum(long type) {
        return KNOWN.computeIfAbsent(type, t -> read(t, 16, 24));
    }

    static NickNames ofFlags(long type) {
        return KNOWN.computeIfAbsent(type, t -> read(t, 12, 16));
    }

    int number(String nick) {
        Integer number = values.get(nick);
        if (number == null) {
            throw new IllegalArgumentException("\"" + nick + "\" is none of " + String.join(", ", values.keySet()));
        }
        return number;
    }

    /** Several flags are written with a bar between them. */
    int bits(String nicks) {
        int bits = 0;
        for (String nick : nicks.split("\\|")) {
            bits |= number(nick.strip());
        }
        return bits;
    }

    String nick(int number) {
        return values.entrySet().stream().filter(entry -> entry.getValue() == number).map(Map.Entry::getKey)
                .findFirst().orElse(Integer.toString(number));
    }

    // GEnumClass and GFlagsClass differ only in what stands before the count and the table.
    private static NickNames read(long type, long countAt, long tableAt) {
        MemorySegment gclass = Native.TYPE_CLASS_REF.call(type).reinterpret(tableAt + 8);
        int count = gclass.get(ValueLayout.JAVA_INT, countAt);
        MemorySegment table = gclass.get(ValueLayout.ADDRESS, tableAt).reinterpret(count * ENTRY);
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String nick = Native.string(table.get(ValueLayout.ADDRESS, i * ENTRY + 16));
            values.putIfAbsent(nick, table.get(ValueLayout.JAVA_INT, i * ENTRY));
        }
        values.remove("last"); // counts the values, is none
        return new NickNames(values);
    }
}
