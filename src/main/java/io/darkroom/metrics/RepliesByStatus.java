package io.darkroom.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts replies by the resource that gave them and by their status. */
public final class RepliesByStatus {
    private final Map<Key, LongAdder> counts = new ConcurrentSkipListMap<>();

    private record Key(String resource, int status) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = resource.compareTo(other.resource);
            return order != 0 ? order : Integer.compare(status, other.status);
        }
    }

    public void add(String resource, int status) {
        counts.computeIfAbsent(new Key(resource, status), _ -> new LongAdder()).increment();
    }

    void writeTo(PrometheusText text) {
        String name = "darkroom_replies_total";
        text.family(name, "counter", "Replies by resource and HTTP status.");
        counts.forEach((key, count) -> text.sample(name,
                Labels.of("resource", key.resource(), "status", Integer.toString(key.status())), count.sum()));
    }
}
