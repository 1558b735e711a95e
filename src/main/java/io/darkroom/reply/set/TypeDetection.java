package io.darkroom.reply.set;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.record.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds out what a set is, or an item of one. Reference: r-media-set-requests.md, r-assettype-cat.md */
final class TypeDetection {
    private static final Set<String> VIDEO_SUFFIXES = Set.of("mp3", "mp4", "flv", "f4v", "swf", "xml");

    private final References references;
    private final SetBudget budget;

    TypeDetection(References references, SetBudget budget) {
        this.references = references;
        this.budget = budget;
    }

    SetType of(SetReference reference, Nesting within) {
        return isSet(reference, within)
                ? said(reference).orElseGet(() -> of(budget.items(reference.imageSet().orElseThrow()), within.into(reference.entry())))
                : ofOne(reference);
    }

    /** What the record of a set says that it is. */
    static Optional<SetType> said(SetReference reference) {
        return reference.entry().flatMap(entry -> entry.value(Fields.ASSET_TYPE)).map(SetType::of);
    }

    /** @param within the set that has these items */
    SetType of(List<List<String>> items, Nesting within) {
        if (items.stream().flatMap(List::stream).anyMatch(field -> ImageSetText.pages(field).size() > 1)) {
            return SetType.ECAT;
        }
        int semicolons = items.stream().mapToInt(fields -> fields.size() - 1).max().orElse(0);
        if (semicolons > 0) {
            return semicolons > 1 ? SetType.MEDIA_SET : SetType.IMG_SET;
        }
        return items.stream().map(List::getFirst).anyMatch(field -> namesSet(field, within)) ? SetType.SPIN : SetType.UNKNOWN;
    }

    private boolean namesSet(String field, Nesting within) {
        return ImageSetText.inline(field).isPresent() || isSet(references.of(field), within);
    }

    /** A record may stand in its own set; there it is an image. */
    private static boolean isSet(SetReference reference, Nesting within) {
        return reference.imageSet().isPresent() && reference.entry().filter(within::isDefinedBy).isEmpty();
    }

    /** What an object is, whether it has a set or not. */
    static SetType ofOne(SetReference reference) {
        boolean image = reference.entry().isPresent();
        Optional<Entry> statics = reference.statics();
        if (statics.isEmpty()) {
            return !image && isVideo(reference.name()) ? SetType.VIDEO : SetType.IMG;
        }
        String path = statics.get().value(Fields.PATH);
        if (isVideo(path.isEmpty() ? reference.name() : path)) {
            return SetType.VIDEO;
        }
        return image ? SetType.IMG : SetType.STATIC;
    }

    private static boolean isVideo(String path) {
        return VIDEO_SUFFIXES.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
