package io.darkroom.resolve;

import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.MissingImage;
import io.darkroom.command.request.DefaultImage;
import io.darkroom.command.request.Req;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.render.LayerSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What stands for images that can't be found. Reference: r-is-http-defaultimage.md, r-is-cat-defaultimage.md, r-defaultimagemode.md */
final class MissingImages {
    private static final Set<String> REPLACED = Set.of("img", "tmb");

    private final boolean replacing;
    private boolean used;

    /** Nothing stands for what is missing in a default image itself. */
    private MissingImages() {
        replacing = false;
    }

    static MissingImages none() {
        return new MissingImages();
    }

    /** @param whole the request that replies: what is nested in it has no say */
    MissingImages(Resolved whole) {
        replacing = REPLACED.contains(whole.request().value(Req.COMMAND, Req.DEFAULT).type());
    }

    /** The image that the request or its catalog names for this; drawings have none, nor has a reply that tells about an image or saves it. */
    Optional<ObjectPath> standIn(ObjectPath missing, Resolved resolved) {
        boolean drawing = missing.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        Optional<DefaultImage> asked = resolved.request().value(DefaultImage.COMMAND);
        Optional<ObjectPath> named = asked.isPresent() ? asked.get().object()
                : Optional.of(ObjectPath.decoded(resolved.attributes().value(Attributes.DEFAULT_IMAGE))).filter(path -> !path.isEmpty());
        return drawing || !replacing ? Optional.empty() : named;
    }

    /** For one layer, where the catalog wants the others to stay. */
    Optional<LayerSource.OfFile> instead(ObjectPath missing, Resolved resolved, FileLookUp files) {
        if (resolved.attributes().value(Attributes.DEFAULT_IMAGE_MODE) != MissingImage.LAYER) {
            return Optional.empty();
        }
        Optional<LayerSource.OfFile> found = standIn(missing, resolved).flatMap(path -> files.find(resolved.resolution().ofCommand(path, resolved.main())));
        used |= found.isPresent();
        return found;
    }

    /** Whether any image was replaced. */
    boolean wereReplaced() {
        return used;
    }
}
