package io.darkroom.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Why nothing can be saved into a folder; looked at only, so that asking again and again writes nothing. */
public final class SaveFolderFault {
    private SaveFolderFault() {
    }

    public static Optional<String> of(Path folder) {
        if (Files.notExists(folder)) {
            return Optional.of(folder + " does not exist");
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(folder + " is not a folder, or the server may not look at it");
        }
        if (Files.isWritable(folder)) {
            return Files.isExecutable(folder) ? Optional.empty() : Optional.of(folder + " may not be entered by the server's user");
        }
        return Optional.of(folder + (isReadOnly(folder) ? " is on a read-only file system" : " may not be written by the server's user"));
    }

    private static boolean isReadOnly(Path folder) {
        try {
            return Files.getFileStore(folder).isReadOnly();
        } catch (IOException unknown) {
            return false;
        }
    }
}
