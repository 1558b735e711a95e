package io.darkroom.reply;

import io.darkroom.command.ImageRequest;
import io.darkroom.render.Limits;
import io.darkroom.render.SourceFile;
import io.darkroom.render.SourceFolders;
import io.darkroom.save.ImageSaver;
import io.darkroom.settings.Settings;

/**
 * A request with everything that a reply needs to answer it.
 *
 * @param fingerprint the URL as it was written; two calls with the same one ask for the same thing
 * @param hints       what the client says about itself
 * @param id          tells this call apart in the log
 */
public record Call(ImageRequest request, String fingerprint, String id, Caller caller, Hints hints, Settings settings, ImageSaver saver) {
    SourceFolders folders() {
        return new SourceFolders(settings.rootPath());
    }

    /** The file that the URL names. */
    SourceFile source() {
        return folders().find(request.object());
    }


    Limits renderLimits() {
        return new Limits(settings.maxRenderPixels(), settings.maxSourcePixels());
    }
}
