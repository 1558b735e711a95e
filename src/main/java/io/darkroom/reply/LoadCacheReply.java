package io.darkroom.reply;

import io.darkroom.render.Scene;
import java.time.Instant;
import java.util.Map;

/** Makes the image and tells no more than how long it is. Reference: r-loadcache.md */
final class LoadCacheReply {
    private LoadCacheReply() {
    }

    static Answer answer(Call call) {
        Scene scene = call.scenes().of(call.resolved());
        String length = Integer.toString(ImgReply.rendered(scene, call.renderLimits()).length);
        return Answer.text(200, "text/plain", PropertiesText.ok(Map.of("image.length", length), Instant.now()), Freshness.NEVER);
    }
}
