package io.darkroom.reply;

import java.time.Instant;
import java.util.Map;

/** Makes the image for those who will ask for it, and tells no more than how long it is. Reference: r-loadcache.md */
final class LoadCacheReply {
    private LoadCacheReply() {
    }

    static Answer answer(Call call) {
        String length = Integer.toString(ImgReply.image(call).body().get().length);
        return Answer.text(200, "text/plain", PropertiesText.ok(Map.of("image.length", length), Instant.now()), Freshness.NEVER);
    }
}
