package io.darkroom.reply;

import io.darkroom.cache.ReplyCache;
import io.darkroom.command.ImageRequest;
import io.darkroom.render.Limits;
import io.darkroom.resolve.Resolved;
import io.darkroom.resolve.Scenes;
import io.darkroom.save.ImageSaver;
import io.darkroom.settings.Settings;

/**
 * A request with everything that a reply needs to answer it.
 *
 * @param scenes      finds what images are drawn from
 * @param path        what follows /is/image as it was written
 * @param query       of the URL as it was written, and of a form
 * @param id          tells this call apart in the log
 * @param hints       what the client says about itself
 */
public record Call(Resolved resolved, Scenes scenes, String path, String query, String id, Caller caller, Hints hints, Settings settings, ImageSaver saver, ReplyCache cache) {
    public ImageRequest request() {
        return resolved.request();
    }

    /** Whether the request names no object and describes no image: then it only asks whether anyone is there. */
    boolean asksForNothing() {
        return resolved.object().isEmpty() && request().describesNothing();
    }

    Limits renderLimits() {
        return new Limits(settings.maxRenderPixels(), settings.maxSourcePixels());
    }

    Lifetimes lifetimes() {
        return new Lifetimes(resolved);
    }
}
