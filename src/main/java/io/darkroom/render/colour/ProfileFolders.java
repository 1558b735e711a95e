package io.darkroom.render.colour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds profiles among the images, in the root folders in their order and never outside them. Reference: r-object.md */
record ProfileFolders(List<Path> roots) {
    private static final Pattern STEPS = Pattern.compile("(^|.*/)(\\.{0,2})(/.*|$)|.*[\\\\\\p{Cntrl}].*", Pattern.DOTALL);
    private static final int MOST_ENTRIES = 10_000;
    private static final Recent<Listing, List<String>> LISTED = new Recent<>(16);

    /** A folder of many images need not be looked through for every request. */
    private record Listing(Path folder, FileTime changed) {
        List<String> names() {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.limit(MOST_ENTRIES).filter(ProfileFolders::isProfile).map(entry -> entry.getFileName().toString()).toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    static boolean isProfile(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".icc") || name.endsWith(".icm");
    }

    /** The file at a path that a client wrote. */
    Optional<Path> at(String path) {
        if (STEPS.matcher(path).matches()) {
            return Optional.empty();
        }
        return roots.stream().flatMap(root -> inside(root, path).stream()).findFirst();
    }

    /** A file of this name, in whatever case, in the folder of profiles of a root folder or beside it. */
    Optional<Path> named(String file) {
        return roots.stream().flatMap(root -> Stream.of("profiles/", "").flatMap(folder ->
                listed(root.resolve(folder), file).flatMap(name -> inside(root, folder + name).stream()))).findFirst();
    }

    private static Stream<String> listed(Path folder, String file) {
        try {
            var listing = new Listing(folder, Files.getLastModifiedTime(folder));
            List<String> names = FoundFile.isSettled(listing.changed().toInstant()) ? LISTED.get(listing, Listing::names) : listing.names();
            return names.stream().filter(file::equalsIgnoreCase);
        } catch (IOException | UncheckedIOException notThere) {
            return Stream.empty();
        }
    }

    private static Optional<Path> inside(Path root, String path) {
        try {
            // A link may lead from one folder of the root to another, but never out of it.
            Path file = root.resolve(path).toRealPath();
            boolean allowed = isProfile(Path.of(path)) && Files.isRegularFile(file) && file.startsWith(root.toRealPath());
            return allowed ? Optional.of(file) : Optional.empty();
        } catch (IOException | IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }
}
