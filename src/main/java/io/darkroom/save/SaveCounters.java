package io.darkroom.save;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts saves as they end. */
final class SaveCounters {
    private final AtomicLongArray outcomes = new AtomicLongArray(SaveOutcome.values().length);
    private final AtomicLongArray slots = new AtomicLongArray(SaveDurations.BOUNDS.size() + 1);
    private final LongAdder nanos = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder pixels = new LongAdder();

    void add(SaveOutcome outcome, long duration) {
        outcomes.incrementAndGet(outcome.ordinal());
        // What was never begun took no time worth a place among the others.
        if (outcome != SaveOutcome.REJECTED) {
            slots.incrementAndGet(slot(duration));
            nanos.add(duration);
        }
    }

    void add(SavedImage saved) {
        bytes.add(saved.file().length());
        pixels.add(saved.pixels());
    }

    SaveFigures figures(int waiting, int running) {
        return new SaveFigures(count(SaveOutcome.DONE), count(SaveOutcome.FAILED), count(SaveOutcome.TIMEOUT),
                count(SaveOutcome.REJECTED), waiting, running, bytes.sum(), pixels.sum(), durations());
    }

    private long count(SaveOutcome outcome) {
        return outcomes.get(outcome.ordinal());
    }

    private SaveDurations durations() {
        List<Long> counts = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < SaveDurations.BOUNDS.size(); i++) {
            sum += slots.get(i);
            counts.add(sum);
        }
        return new SaveDurations(counts, sum + slots.get(SaveDurations.BOUNDS.size()), nanos.sum() / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private static int slot(long duration) {
        int slot = 0;
        while (slot < SaveDurations.BOUNDS.size() && duration > SaveDurations.BOUNDS.get(slot) * TimeUnit.SECONDS.toNanos(1)) {
            slot++;
        }
        return slot;
    }
}
