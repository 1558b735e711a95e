package io.darkroom.metrics;

import java.util.LinkedHashMap;
import java.util.Map;

/** Labels in the order in which they are named. */
final class Labels {
    private Labels() {
    }

    static Map<String, String> of(String... namesAndValues) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            labels.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return labels;
    }
}
