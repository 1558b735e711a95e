package io.darkroom.http;

import io.darkroom.cache.ReplyCache;
import io.darkroom.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;

/** The one cache of replies of this deployment; another one once the settings want it elsewhere or of another size. */
@ApplicationScoped
public class ServerCache {
    private ReplyCache replies;

    synchronized ReplyCache replies(Settings settings) {
        if (replies == null || !replies.is(settings.cachePath(), settings.cacheBytes())) {
            replies = new ReplyCache(settings.cachePath(), settings.cacheBytes());
        }
        return replies;
    }
}
