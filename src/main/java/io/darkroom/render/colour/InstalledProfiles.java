package io.darkroom.render.colour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The profiles that the operating system has in its usual folders, by file name; looked through once. */
record InstalledProfiles(Map<String, Path> files) {
    private static final List<Path> FOLDERS = Stream.of("/usr/share/color/icc", "/usr/local/share/color/icc",
            "/Library/ColorSync/Profiles", "/Library/Application Support/Adobe/Color/Profiles").map(Path::of).toList();
    private static final int DEEPEST = 4;
    private static final int MOST = 5000;

    /** Loaded when the first request needs it. */
    private static final class Server {
        private static final InstalledProfiles PROFILES = in(FOLDERS);
    }

    static InstalledProfiles ofServer() {
        return Server.PROFILES;
    }

    static InstalledProfiles in(List<Path> folders) {
        var files = new HashMap<String, Path>();
        for (Path folder : folders) {
            try (Stream<Path> found = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
                found.limit(MOST).filter(ProfileFolders::isProfile).forEach(file -> files.putIfAbsent(key(file.getFileName().toString()), file));
            } catch (IOException | UncheckedIOException notThereOrPartly) {
                // What was found until then is enough to go on with.
            }
        }
        return new InstalledProfiles(Map.copyOf(files));
    }

    Optional<Path> named(String file) {
        return Optional.ofNullable(files.get(key(file)));
    }

    private static String key(String file) {
        return file.toLowerCase(Locale.ROOT);
    }
}
