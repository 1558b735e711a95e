package io.darkroom.metrics;

import io.darkroom.save.SaveDurations;
import io.darkroom.save.SaveFigures;
import java.util.List;
import java.util.Map;

/** What became of the saves. */
final class SaveMetrics {
    private static final String SAVES = "darkroom_saves_total";
    private static final String DURATION = "darkroom_save_duration_seconds";

    private SaveMetrics() {
    }

    static void write(SaveFigures saves, PrometheusText text) {
        text.family(SAVES, "counter", "Saves that have ended, by outcome.")
                .sample(SAVES, Map.of("outcome", "done"), saves.done())
                .sample(SAVES, Map.of("outcome", "failed"), saves.failed())
                .sample(SAVES, Map.of("outcome", "timeout"), saves.timedOut())
                .sample(SAVES, Map.of("outcome", "rejected"), saves.rejected())
                .gauge("darkroom_saves_waiting", "Saves that wait for a thread.", saves.waiting())
                .gauge("darkroom_saves_running", "Saves that a thread works at.", saves.running())
                .counter("darkroom_saved_bytes_total", "Bytes of all saved files.", saves.bytes())
                .counter("darkroom_saved_pixels_total", "Pixels of all saved images.", saves.pixels());
        durations(saves.durations(), text);
    }

    private static void durations(SaveDurations durations, PrometheusText text) {
        text.family(DURATION, "histogram", "Time from a request to its answer, of saves that were not rejected.");
        List<Double> bounds = SaveDurations.BOUNDS;
        for (int i = 0; i < bounds.size(); i++) {
            text.sample(DURATION + "_bucket", Map.of("le", PrometheusText.number(bounds.get(i))), durations.counts().get(i));
        }
        text.sample(DURATION + "_bucket", Map.of("le", "+Inf"), durations.count())
                .sample(DURATION + "_sum", Map.of(), durations.seconds())
                .sample(DURATION + "_count", Map.of(), durations.count());
    }
}
