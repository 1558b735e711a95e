package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.source.ImageObject;
import io.darkroom.protocol.ObjectPath;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files that tests have for the objects of a request, without any catalog. */
public record SourceFiles(Map<ObjectPath, SourceFile> files, List<Path> roots) {
    public Scene scene(ImageRequest request) {
        var found = new HashMap<ImageObject, LayerSource>();
        files.forEach((object, file) -> found.put(new ImageObject.Named(object), LayerSource.OfFile.plain(file)));
        return new Scene(request, new Sources(found, roots), Defaults.NONE);
    }
}
