package io.darkroom.render.colour;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A profile that a request or a catalog names, as it was found when the request came. Reference: r-icc.md
 *
 * @param file none for a profile that is built in, or that is not there
 */
public record NamedProfile(String name, Optional<FoundFile> file) {
    /** @param roots the folders of source images */
    public static NamedProfile find(String name, List<Path> roots) {
        return new NamedProfile(name, Profiles.file(name, new ProfileFolders(roots), InstalledProfiles.ofServer()));
    }

    /** Refuses one that is not there or can't be used. */
    public Profile profile() {
        return file.map(found -> Profiles.read(found, name)).orElseGet(() -> Profiles.builtIn(name));
    }
}
