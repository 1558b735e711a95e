package io.darkroom.resolve;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.ObjectResolution;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.render.SourceFolders;
import io.darkroom.render.colour.NamedProfile;
import java.nio.file.Path;
import java.util.List;

/** A profile by the name that a catalog's map gives it, by its common name, or by its path. Reference: r-icc.md, c-icc-profile-map-reference.md */
final class ProfileLookUp {
    private ProfileLookUp() {
    }

    static NamedProfile find(String name, ObjectResolution resolution, Catalog main, List<Path> roots) {
        return NamedProfile.find(mapped(name, resolution, main, roots), roots);
    }

    /** The path that a catalog's map gives; the name itself where no map knows it. */
    static String mapped(String name, ObjectResolution resolution, Catalog main, List<Path> roots) {
        String path = resolution.profile(ObjectPath.decoded(name), main).file().path();
        return new SourceFolders(roots).lookUp(path, true).isPresent() ? path : name;
    }
}
