package io.darkroom.reply.set;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.ResolvedObject;
import io.darkroom.protocol.ObjectPath;
import java.util.Optional;

/**
 * An image, a video or a set that a set names.
 *
 * @param name      under which a client gets it from this server, whatever the catalog that named it
 * @param modifiers that are to be added to requests for it; empty when there are none
 * @param entry     its record, if it is no file
 * @param statics   its record of static content, if there is one
 * @param imageSet  the set that its record defines
 * @param map       the image map of its record; empty when there is none
 */
record SetReference(String name, String modifiers, ResolvedObject object, Optional<Entry> entry, Optional<Entry> statics,
        Optional<String> imageSet, FieldText userData, String map) {
    SetReference modified(String more) {
        return new SetReference(name, more, object, entry, statics, imageSet, userData, map);
    }

    /** The path behind which the same object is found again, with the name of its catalog in front. */
    static String name(ObjectPath path, ResolvedObject object) {
        String whole = path.toString();
        String root = object.catalog().rootId();
        if (root.isEmpty()) {
            return path.leadingSlash() ? "/" + whole : whole;
        }
        // An id may begin like the name of its catalog; one in the locale of the request has a suffix besides.
        boolean isId = object instanceof ResolvedObject.OfRecord(Entry entry) && entry.id().startsWith(whole);
        return whole.startsWith(root + "/") && !isId ? whole : root + "/" + whole;
    }
}
