package io.darkroom.save;

import java.util.List;

/**
 * How long saves took, from the request to the answer, as a cumulative histogram.
 *
 * @param counts how many took at most the bound of the same place in {@link #BOUNDS}
 */
public record SaveDurations(List<Long> counts, long count, double seconds) {
    /** In seconds. */
    public static final List<Double> BOUNDS = List.of(0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0);
}
