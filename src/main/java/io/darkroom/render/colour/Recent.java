package io.darkroom.render.colour;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The values that were asked for last, up to a number; the one that nobody asked for the longest goes first. */
public final class Recent<K, V> {
    private final Map<K, V> values; // guarded by itself

    public Recent(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Two that ask at once for what is not there yet may both make it; neither waits for the other. */
    public V get(K key, Function<K, V> make) {
        synchronized (values) {
            V known = values.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = make.apply(key);
        synchronized (values) {
            values.put(key, made);
        }
        return made;
    }
}
