package io.darkroom.reply.content;

import io.darkroom.catalog.FilePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds static content below the root that its catalog gives, which is relative to the server's own roots or absolute. Reference: c-static-content-source-data.md */
record ContentFolders(List<Path> roots) {
    /** @param within the folder that must hold it, relative to a root or absolute; a catalog that gives none has no static content but what it names absolutely */
    Optional<ContentFile> open(FilePath file, String within) {
        return within.isEmpty() ? Optional.empty() : roots.stream().flatMap(root -> in(root, file, Optional.of(within)).stream()).findFirst();
    }

    /** A file that a catalog names by its absolute path: whoever writes catalogs may choose every root, too. */
    Optional<ContentFile> openAbsolute(FilePath file) {
        return in(Path.of(""), file, Optional.empty());
    }

    private static Optional<ContentFile> in(Path root, FilePath file, Optional<String> within) {
        try {
            // A link may lead to another folder of the root, but never out of it; what was looked at is what is opened.
            Path real = root.resolve(file.path()).toRealPath();
            boolean inside = within.isEmpty() || real.startsWith(root.resolve(within.get()).toRealPath());
            return inside ? Optional.of(ContentFile.open(real, shown(file))) : Optional.empty();
        } catch (IOException | IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }

    /** Where it lies on the server is nobody's business. */
    private static String shown(FilePath file) {
        return file.absolute() ? file.path().replaceFirst(".*[/\\\\]", "") : file.path();
    }
}
