package io.darkroom.resolve;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.ResolvedObject;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.TimeToLive;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.foreign.ForeignImages;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.render.LayerSource;
import io.darkroom.render.Scene;
import io.darkroom.render.SourceFolders;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From requests to what they are drawn from. */
public record Scenes(Resolver resolver, SourceFolders folders, ForeignSources foreign) {
    /** @param roots the folders of source images */
    public static Scenes in(List<Path> roots, Resolver resolver, ForeignImages foreign) {
        return new Scenes(resolver, new SourceFolders(roots), new ForeignSources(foreign));
    }

    /**
     * @param replaced   whether the default image stands for one that is missing
     * @param version    changes with the files and with all that catalogs say about the request
     * @param expiration how long the reply may be kept, which is the shortest time of all its layers
     * @param modified   when the last of the files was changed, or the last of the records. Reference: r-uselastmodified.md
     */
    public record Found(Scene scene, Resolved resolved, boolean replaced, String version, TimeToLive expiration, Instant modified) {
        private static Found of(Scene scene, Resolved resolved, boolean replaced, Said said) {
            return new Found(scene, resolved, replaced, scene.version() + " " + said.version(),
                    said.expiration().orElseGet(() -> resolved.attributes().value(Attributes.EXPIRATION)),
                    scene.modified().isAfter(said.modified()) ? scene.modified() : said.modified());
        }
    }

    /** All images of the request; an error if one is missing. */
    public Scene of(Resolved resolved) {
        return finder(new MissingImages(resolved)).find(resolved);
    }

    private SceneFinder finder(MissingImages missing) {
        return new SceneFinder(resolver, folders, foreign, missing);
    }

    /** The same, but the default image may stand for the request or for one of its layers. Reference: r-is-http-defaultimage.md */
    public Found orDefault(Resolved resolved) {
        var missing = new MissingImages(resolved);
        SceneFinder finder = finder(missing);
        try {
            return Found.of(finder.find(resolved), resolved, missing.wereReplaced(), finder.said());
        } catch (Fault fault) {
            Optional<ObjectPath> instead = fault.code() == ErrorCode.IMAGE_NOT_FOUND ? missing.standIn(resolved.object(), resolved) : Optional.empty();
            Resolved other = resolver.instead(resolved, instead.orElseThrow(() -> fault));
            SceneFinder standing = finder(MissingImages.none());
            return Found.of(standing.find(other), other, true, standing.said());
        }
    }

    /** The image that the catalog has for errors, with the size and form that the request wants. Reference: r-errorimage.md */
    public Optional<Resolved> ofError(Resolved failed, String title, String message) {
        ObjectPath image = ObjectPath.decoded(failed.attributes().value(Attributes.ERROR_IMAGE));
        return image.isEmpty() ? Optional.empty() : Optional.of(resolver.forError(failed, image, title, message));
    }

    /** The records of the objects that layers show, by the numbers of the layers. */
    public Map<Integer, Entry> records(Resolved resolved) {
        var records = new HashMap<Integer, Entry>();
        resolved.request().layers().forEach(layer -> LayerRecords.of(layer, resolved).ifPresent(entry -> records.put(layer.number(), entry)));
        return records;
    }

    /** The file that the object of the URL is, for replies about the file itself. */
    public Optional<LayerSource.OfFile> file(Resolved resolved) {
        return resolved.source().flatMap(this::file);
    }

    /** Whether it is one that its catalog serves; no error if the catalog serves none by their paths. */
    public boolean hasFile(Resolved resolved) {
        return resolved.source().filter(FileLookUp::isAllowed).flatMap(this::file).isPresent();
    }

    public Optional<LayerSource.OfFile> file(ResolvedObject object) {
        return new FileLookUp(folders).find(object);
    }

    public LayerSource.OfFile requireFile(Resolved resolved) {
        return file(resolved).orElseThrow(() -> SceneFinder.missing(resolved.object()));
    }
}
