package io.darkroom.resolve;

import io.darkroom.catalog.ResolvedObject;
import io.darkroom.command.ImageRequest;
import io.darkroom.command.Layer;
import io.darkroom.command.request.Icc;
import io.darkroom.command.source.ImageObject;
import io.darkroom.command.source.Mask;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.Wording;
import io.darkroom.render.Drawing;
import io.darkroom.render.LayerSource;
import io.darkroom.render.Scene;
import io.darkroom.render.SourceFolders;
import io.darkroom.render.colour.NamedProfile;
import io.darkroom.render.svg.SvgVariables;
import io.darkroom.render.Sources;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds everything that a resolved request is drawn from, nested requests and all. Reference: r-object.md, r-request-nesting-and-embedding.md */
final class SceneFinder {
    private static final int DEEPEST = 20;
    private static final int MOST_OBJECTS = 1_000;
    private static final long MOST_PARTS = 100_000;

    private final Resolver resolver;
    private final SourceFolders folders;
    private final FileLookUp files;
    private final ForeignSources foreign;
    private final MissingImages missing;
    private final Said said = new Said();
    private int objects;
    private long parts;

    SceneFinder(Resolver resolver, SourceFolders folders, ForeignSources foreign, MissingImages missing) {
        this.resolver = resolver;
        this.folders = folders;
        this.files = new FileLookUp(folders);
        this.foreign = foreign;
        this.missing = missing;
    }

    Scene find(Resolved resolved) {
        said.take(resolver.catalogs().defaults());
        return find(resolved, 0);
    }

    /** About all that was found so far. */
    Said said() {
        return said;
    }

    private Scene find(Resolved resolved, int depth) {
        if (depth > DEEPEST) {
            throw new Fault(ErrorCode.BAD_REQUEST, "requests are nested more than " + DEEPEST + " levels deep");
        }
        count(resolved);
        said.take(resolved);
        resolved.request().layers().forEach(layer -> LayerRecords.of(layer, resolved).ifPresent(said::take));
        ImageRequest request = withMappedProfile(resolved).withLayers(layer -> LayerRecords.applied(layer, resolved));
        var found = new LinkedHashMap<ImageObject, LayerSource>();
        for (Layer layer : request.layers()) {
            request.sourceOf(layer).ifPresent(object -> found.computeIfAbsent(object, each -> source(each, resolved, depth, files::find)));
        }
        // A record that is shown must have an image; one that is a mask alone need not, so those come last.
        for (Layer layer : request.layers()) {
            layer.value(Mask.COMMAND).map(Mask::object).ifPresent(object -> found.computeIfAbsent(object, each -> source(each, resolved, depth, files::findMask)));
        }
        Optional<Scene> watermark = depth == 0 ? new Watermarks(resolver, this).of(resolved) : Optional.empty();
        Optional<NamedProfile> profile = request.value(Icc.COMMAND).map(icc -> NamedProfile.find(icc.object(), folders.roots()));
        return new Scene(request, new Sources(found, profile), SceneDefaults.of(resolved, folders.roots()).with(watermark));
    }

    /** Every nested request knows all variables of those around it, and so does the record of every layer: that grows faster than the query. */
    private void count(Resolved resolved) {
        parts += resolved.modifiers().size() + (long) resolved.variables().size() * resolved.request().layers().size();
        if (parts > MOST_PARTS) {
            throw new Fault(ErrorCode.BAD_REQUEST, "the request and those within it have more than %d modifiers, with all variables once for each layer".formatted(MOST_PARTS));
        }
    }

    private ImageRequest withMappedProfile(Resolved resolved) {
        ImageRequest request = resolved.request();
        return request.value(Icc.COMMAND).map(icc -> request.with(Icc.COMMAND, new Icc(
                ProfileLookUp.mapped(icc.object(), resolved.resolution(), resolved.main(), folders.roots()), icc.intent(), icc.blackPoint(), icc.dither())))
                .orElse(request);
    }

    private LayerSource source(ImageObject object, Resolved resolved, int depth, Function<ResolvedObject, Optional<LayerSource.OfFile>> file) {
        countObject();
        return switch (object) {
            case ImageObject.Named(ObjectPath path) -> named(path, resolved, depth, file);
            case ImageObject.Nested(String text) -> new LayerSource.OfScene(nested(text, resolved, depth));
            case ImageObject.Foreign(String url) -> drawn(foreign.fetch(url, resolved), Variables.ofDrawing(Optional.empty(), resolved), resolved, depth);
        };
    }

    private void countObject() {
        if (++objects > MOST_OBJECTS) {
            throw new Fault(ErrorCode.BAD_REQUEST, "the request shows more than " + MOST_OBJECTS + " images");
        }
    }

    private LayerSource.OfFile named(ObjectPath path, Resolved resolved, int depth, Function<ResolvedObject, Optional<LayerSource.OfFile>> file) {
        boolean ofUrl = path.equals(resolved.object()) && path.equals(resolved.request().object());
        ResolvedObject object = ofUrl ? resolved.source().orElseThrow() : resolved.resolution().ofCommand(path, resolved.main());
        said.expires(object, resolved);
        LayerSource.OfFile found = file.apply(object).or(() -> missing.instead(path, resolved, files)).orElseThrow(() -> missing(path));
        return drawn(found, Variables.ofDrawing(Resolver.entry(object), resolved), resolved, depth);
    }

    /** An SVG file takes the variables of its request, and shows requests as its images. Reference: r-svg-support.md */
    private LayerSource.OfFile drawn(LayerSource.OfFile source, SvgVariables variables, Resolved resolved, int depth) {
        return source.with(Drawing.read(source.file(), variables).map(drawing -> {
            var images = new HashMap<String, Scene>();
            for (String request : drawing.requests()) {
                countObject();
                images.put(request, nested(request, resolved.forDrawing(), depth));
            }
            return drawing.with(images);
        }));
    }

    private Scene nested(String text, Resolved outer, int depth) {
        int question = text.indexOf('?');
        String path = question < 0 ? text : text.substring(0, question);
        Resolved inner = resolver.resolve(new Asked("/" + path.strip(), question < 0 ? "" : text.substring(question + 1), outer.client()), Optional.of(outer));
        return find(inner.with(inner.request().nested()), depth + 1);
    }

    /** What a catalog names to be laid over its images. */
    Scene standing(ObjectPath object, Resolved around) {
        return find(resolver.standing(object, around, List.of()), 1);
    }

    static Fault missing(ObjectPath object) {
        return new Fault(ErrorCode.IMAGE_NOT_FOUND, object.isEmpty()
                ? "the URL names no image; expected /is/image/FOLDER/NAME" : "no image is named \"" + Wording.excerpt(object.toString()) + "\"");
    }
}
