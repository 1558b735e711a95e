package io.darkroom.resolve;

import io.darkroom.catalog.value.Attributes;
import io.darkroom.command.request.Req;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.render.Scene;
import java.util.Optional;

/** The record that is laid over all images of a catalog. Reference: r-watermarks.md, r-watermark.md */
record Watermarks(Resolver resolver, SceneFinder finder) {
    Optional<Scene> of(Resolved resolved) {
        String id = resolved.attributes().value(Attributes.WATERMARK);
        boolean image = resolved.request().value(Req.COMMAND, Req.DEFAULT).type().equals("img")
                || resolved.request().value(Req.COMMAND, Req.DEFAULT).type().equals("saveToFile");
        return id.isBlank() || !image ? Optional.empty() : Optional.of(finder.standing(ObjectPath.decoded(id), resolved));
    }
}
