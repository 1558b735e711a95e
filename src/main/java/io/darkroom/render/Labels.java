package io.darkroom.render;

import io.darkroom.render.encode.Encoding;
import io.darkroom.render.encode.PrintResolution;
import io.darkroom.vips.VipsImage;
import java.util.Map;

/** What a reply says about itself beside its pixels: its resolution, its profile, and what was asked for of its source's metadata. */
record Labels(Rendering rendering) {
    static Labels of(Rendering rendering) {
        return new Labels(rendering);
    }

    VipsImage on(VipsImage image) {
        double pixelsPerMillimetre = PrintResolution.perMillimetre(rendering.printResolution());
        VipsImage labelled = image.call("copy", Map.of("xres", pixelsPerMillimetre, "yres", pixelsPerMillimetre));
        // Nothing that layers brought along reaches the reply; the picture stands upright by now, and some encoders would turn it once more.
        labelled.fields().forEach(labelled::remove);
        labelled.set("concurrency", rendering.onlyDecodes() ? 1 : RenderSlots.threadsForOne());
        Encoding encoding = rendering.encoding();
        if (encoding.iccEmbed()) {
            rendering.output().space().profile().ifPresent(profile -> labelled.set("icc-profile-data", profile.bytes()));
        }
        if (encoding.xmpEmbed()) {
            rendering.composition().baseFile().flatMap(Source::xmp).ifPresent(xmp -> labelled.set("xmp-data", xmp));
        }
        if (encoding.pathEmbed()) {
            byte[] paths = EmbeddedPaths.of(rendering);
            if (paths.length > 0) {
                encoding.embedPaths(labelled, paths);
            }
        }
        return labelled;
    }
}
