package io.darkroom.metrics;

import io.darkroom.cache.ReplyCache;
import io.darkroom.render.RenderSlots;
import io.darkroom.save.SaveFigures;
import io.darkroom.vips.Vips;
import java.util.Map;

/** The one list of metrics. */
public final class Metrics {
    public static final String TYPE = PrometheusText.TYPE;

    private Metrics() {
    }

    public static String text(SaveFigures saves, RepliesByStatus replies, ReplyCache cache) {
        PrometheusText text = new PrometheusText();
        SaveMetrics.write(saves, text);
        replies.writeTo(text);
        text.counter("darkroom_cache_hits_total", "Replies that came from the cache, or that another request was just rendering.", cache.hits())
                .counter("darkroom_cache_misses_total", "Replies that could have come from the cache and had to be rendered.", cache.misses());
        text.gauge("darkroom_render_slots", "Replies that may be rendered at once.", RenderSlots.all())
                .gauge("darkroom_render_slots_used", "Replies that are being rendered.", RenderSlots.used())
                .gauge("darkroom_render_queue_length", "Replies that wait for a slot, or for another request that renders the same.", RenderSlots.waiting());
        if (Vips.isLoaded()) {
            library(Vips.loaded(), text);
        }
        return text.toString();
    }

    private static void library(Vips vips, PrometheusText text) {
        text.family("darkroom_libvips_info", "gauge", "Always 1; the label tells the version.")
                .sample("darkroom_libvips_info", Map.of("version", vips.version()), 1)
                .gauge("darkroom_native_objects", "Objects of libvips that are not freed yet.", vips.liveObjects())
                .gauge("darkroom_native_memory_bytes", "Pixel memory that libvips holds.", vips.trackedMemory());
    }
}
