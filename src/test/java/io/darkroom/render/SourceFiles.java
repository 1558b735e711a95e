package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Icc;
import io.darkroom.command.source.ImageObject;
import io.darkroom.command.source.Mask;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.render.colour.NamedProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files that tests have for the objects of a request, without any catalog. */
public record SourceFiles(Map<ObjectPath, SourceFile> files, List<Path> roots) {
    static SourceFiles of(ImageRequest request, SourceFolders folders) {
        var files = new HashMap<ObjectPath, SourceFile>();
        request.layers().forEach(layer -> Stream.concat(request.sourceOf(layer).stream(), layer.value(Mask.COMMAND).map(Mask::object).stream()).forEach(object -> {
            ObjectPath path = ((ImageObject.Named) object).path();
            files.put(path, folders.lookUp(path.toString(), false).orElseThrow(() -> new AssertionError("no file for " + path)));
        }));
        return new SourceFiles(files, folders.roots());
    }

    public Scene scene(ImageRequest request) {
        var found = new HashMap<ImageObject, LayerSource>();
        files.forEach((object, file) -> found.put(new ImageObject.Named(object), LayerSource.OfFile.plain(file)));
        return new Scene(request, new Sources(found, request.value(Icc.COMMAND).map(icc -> NamedProfile.find(icc.object(), roots))), Defaults.NONE);
    }
}
