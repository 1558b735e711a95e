package io.darkroom.render;

import io.darkroom.protocol.ObjectPath;
import io.darkroom.vips.VipsScope;

/** Opens the sources of one request. */
record Opening(SourceFiles files, Filter filter, Limits limits, VipsScope scope) {
    Drawable picture(ObjectPath object) {
        Source source = Source.open(files.of(object), scope);
        if (!source.levels().isPyramid()) {
            limits.checkSource(source.stored(), source.isHeldWhole());
        }
        return new SourcePicture(source, new Decoder(source, scope, filter), filter, true);
    }
}
