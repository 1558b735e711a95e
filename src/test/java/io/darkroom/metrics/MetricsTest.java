package io.darkroom.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.cache.ReplyCache;
import io.darkroom.save.SaveDurations;
import io.darkroom.save.SaveFigures;
import io.darkroom.vips.TestVips;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a monitor reads is well formed and holds the figures that the rooms gave. */
class MetricsTest {
    private static final SaveFigures SAVES = new SaveFigures(7, 2, 1, 4, 5, 3, 12_345_678_901L, 98_765_432_109L,
            new SaveDurations(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 9L), 10, 75.25));

    private final RepliesByStatus replies = new RepliesByStatus();

    @TempDir
    private Path folder;

    private ReplyCache cache;

    @BeforeEach
    void anEmptyCache() {
        cache = new ReplyCache(folder, 1_000_000);
    }

    @Test
    void repliesFromTheCacheAreCounted() {
        for (int i = 0; i < 3; i++) {
            cache.reply("0123456789abcdef", ReplyCache.Use.READ_AND_KEEP, () -> new byte[1], _ -> Optional.empty());
        }
        Exposition metrics = Exposition.parse(Metrics.text(SAVES, replies, cache));
        assertEquals(2, metrics.value("darkroom_cache_hits_total"));
        assertEquals(1, metrics.value("darkroom_cache_misses_total"));
    }

    @Test
    void theFiguresOfSavesAreThere() {
        Exposition metrics = Exposition.parse(Metrics.text(SAVES, replies, cache));
        assertEquals(7, metrics.value("darkroom_saves_total{outcome=\"done\"}"));
        assertEquals(2, metrics.value("darkroom_saves_total{outcome=\"failed\"}"));
        assertEquals(1, metrics.value("darkroom_saves_total{outcome=\"timeout\"}"));
        assertEquals(4, metrics.value("darkroom_saves_total{outcome=\"rejected\"}"));
        assertEquals(5, metrics.value("darkroom_saves_waiting"));
        assertEquals(3, metrics.value("darkroom_saves_running"));
        assertEquals(12_345_678_901L, metrics.value("darkroom_saved_bytes_total"));
        assertEquals(98_765_432_109L, metrics.value("darkroom_saved_pixels_total"));
    }

    @Test
    void theHistogramOfDurationsIsCumulative() {
        Exposition metrics = Exposition.parse(Metrics.text(SAVES, replies, cache));
        assertEquals(1, metrics.value("darkroom_save_duration_seconds_bucket{le=\"0.05\"}"));
        assertEquals(5, metrics.value("darkroom_save_duration_seconds_bucket{le=\"1\"}"));
        assertEquals(9, metrics.value("darkroom_save_duration_seconds_bucket{le=\"60\"}"));
        assertEquals(10, metrics.value("darkroom_save_duration_seconds_bucket{le=\"+Inf\"}"));
        assertEquals(75.25, metrics.value("darkroom_save_duration_seconds_sum"));
    }

    @Test
    void repliesAreCountedByResourceAndStatus() {
        replies.add("image", 200);
        replies.add("image", 304);
        replies.add("image", 200);
        replies.add("jobs", 200);
        Exposition metrics = Exposition.parse(Metrics.text(SAVES, replies, cache));
        assertEquals(2, metrics.value("darkroom_replies_total{resource=\"image\",status=\"200\"}"));
        assertEquals(1, metrics.value("darkroom_replies_total{resource=\"image\",status=\"304\"}"));
        assertEquals(1, metrics.value("darkroom_replies_total{resource=\"jobs\",status=\"200\"}"));
        assertFalse(metrics.has("darkroom_replies_total{resource=\"jobs\",status=\"304\"}"));
    }

    @Test
    void slotsAndNativeMemoryAreThere() {
        TestVips.load();
        Exposition metrics = Exposition.parse(Metrics.text(SAVES, replies, cache));
        assertTrue(metrics.value("darkroom_render_slots") >= 2);
        assertEquals(0, metrics.value("darkroom_render_slots_used"));
        assertEquals(0, metrics.value("darkroom_render_queue_length"));
        assertEquals(1, metrics.value("darkroom_libvips_info{version=\"" + TestVips.load().version() + "\"}"));
        assertTrue(metrics.has("darkroom_native_objects") && metrics.has("darkroom_native_memory_bytes"));
    }

    @Test
    void whatALabelMayHoldIsEscaped() {
        String text = new PrometheusText().family("a", "gauge", "one\\two\nthree").sample("a", Map.of("l", "q\"b\\n\nx"), 1).toString();
        assertEquals("# HELP a one\\\\two\\nthree\n# TYPE a gauge\na{l=\"q\\\"b\\\\n\\nx\"} 1\n", text);
        Exposition.parse(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 100", "0.05, 0.05", "1e15, 1000000000000000", "0.000012, 0.000012", "-1.5, -1.5"})
    void numbersHaveNoExponent(double value, String written) {
        assertEquals(written, PrometheusText.number(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 1\n", "# HELP a x\n# TYPE a gauge\na 1", "# HELP a x\n# TYPE a gauge\na 1\na 2\n", "# HELP a x\n# TYPE b gauge\n",
        "# HELP a x\n# TYPE a counter\na 1\n", "# HELP a x\n# TYPE a gauge\na{b=c} 1\n", "# HELP a x\n# TYPE a gauge\na  1\n", "\n",
        "# HELP h x\n# TYPE h histogram\nh_bucket{le=\"1\"} 2\nh_bucket{le=\"+Inf\"} 1\nh_sum 1\nh_count 1\n"})
    void theCheckOfTheFormatSeesWhatIsWrong(String wrong) {
        assertThrows(AssertionError.class, () -> Exposition.parse(wrong));
    }
}
