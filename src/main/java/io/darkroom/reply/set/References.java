package io.darkroom.reply.set;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.ResolvedObject;
import io.darkroom.catalog.record.Fields;
import io.darkroom.protocol.ObjectPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what sets refer to, everything once: a long set may name the same record in each of its items. Reference: r-imageset-cat.md, r-object.md */
final class References {
    private final SetSources sources;
    private final Map<ObjectPath, SetReference> found = new HashMap<>();

    References(SetSources sources) {
        this.sources = sources;
    }

    /** The object of the request's path; none when that names a catalog at most. */
    Optional<SetReference> ofPath(ObjectPath path) {
        return sources.resolution().ofPath(path).map(object -> reference(path, object));
    }

    /** What a field of an image set refers to, with the modifiers that stand behind a question mark. */
    SetReference of(String field) {
        int mark = field.indexOf('?');
        ObjectPath path = ObjectPath.decoded(ImageSetText.decoded((mark < 0 ? field : field.substring(0, mark)).strip()));
        if (path.isEmpty()) {
            throw ImageSetText.fault(field, "an item needs the path of an image, a video or another set");
        }
        SetReference reference = found.computeIfAbsent(path, object -> reference(path, sources.resolution().ofCommand(object, sources.main())));
        return mark < 0 ? reference : reference.modified(field.substring(mark + 1).strip());
    }

    Optional<String> label(SetReference reference) {
        return sources.labelKey().map(key -> reference.userData().properties().get(key));
    }

    private SetReference reference(ObjectPath path, ResolvedObject object) {
        String name = SetReference.name(path, object);
        Optional<Entry> entry = object instanceof ResolvedObject.OfRecord(Entry record) ? Optional.of(record) : Optional.empty();
        String imageSet = FieldText.imageSet(entry, sources.texts()).text();
        return new SetReference(name, "", object, entry, sources.resolution().staticContent(ObjectPath.decoded(name)),
                imageSet.isBlank() ? Optional.empty() : Optional.of(imageSet), FieldText.userData(entry, sources.texts()),
                entry.map(record -> sources.texts().map(record.value(Fields.MAP))).orElse(""));
    }

    /** The named crops of an image that say something about themselves. */
    List<SetReference> crops(SetReference image) {
        return image.entry().map(Entry::crops).orElse(List.of()).stream()
                .map(crop -> reference(ObjectPath.decoded(crop.id()), new ResolvedObject.OfRecord(crop)))
                .filter(crop -> !crop.userData().text().isBlank()).toList();
    }
}
