package io.darkroom.reply;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.record.Fields;
import io.darkroom.render.Evaluation;
import io.darkroom.render.Renderer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The image map of a request: what catalogs say about its images, moved along with them. Reference: r-map-req.md, r-image-maps.md */
final class MapReply {
    /** What leaves the map of a record as it stands there. */
    private static final Set<String> OF_THE_REPLY = Set.of("req", "id", "handler", "locale");

    private MapReply() {
    }

    static Answer answer(Call call) {
        Freshness freshness = call.lifetimes().ofImage();
        if (call.resolved().entry().isPresent() && call.resolved().saysOnly(OF_THE_REPLY)) {
            return MapText.unmodified(call.request(), localized(call, call.resolved().entry().orElseThrow()), freshness);
        }
        Map<Integer, String> maps = new HashMap<>();
        call.scenes().records(call.resolved()).forEach((layer, entry) -> maps.put(layer, localized(call, entry)));
        try (Evaluation evaluation = new Evaluation()) {
            return MapText.answer(call.request(), Renderer.plan(call.scenes().of(call.resolved()), call.renderLimits(), evaluation).imageMap(maps), freshness);
        }
    }

    private static String localized(Call call, Entry entry) {
        return call.resolved().localization().map(entry.value(Fields.MAP));
    }
}
