package io.darkroom.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaveFolderFaultTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderThatMayBeWrittenHasNone() throws IOException {
        assertEquals(Optional.empty(), SaveFolderFault.of(folder));
        assertEquals(Optional.empty(), SaveFolderFault.of(Files.createSymbolicLink(folder.resolve("link"), folder)));
    }

    @Test
    void aMissingFolderIsNamed() {
        Path missing = folder.resolve("missing");
        assertEquals(Optional.of(missing + " does not exist"), SaveFolderFault.of(missing));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(Optional.of(file + " is not a folder, or the server may not look at it"), SaveFolderFault.of(file));
    }

    @ParameterizedTest
    @CsvSource({"r-xr-xr-x, may not be written by the server's user", "rw-rw-rw-, may not be entered by the server's user"})
    void aFolderWithoutPermissionIsNamed(String permissions, String fault) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        try {
            assumeFalse(Files.isWritable(folder) && Files.isExecutable(folder), "this user may do everything");
            assertEquals(Optional.of(folder + " " + fault), SaveFolderFault.of(folder));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aReadOnlyFileSystemIsNamed() {
        Path readOnly = Path.of("/sys/kernel");
        assumeFalse(Files.notExists(readOnly) || Files.isWritable(readOnly), "this machine has none");
        assertEquals(Optional.of("/sys/kernel is on a read-only file system"), SaveFolderFault.of(readOnly));
    }
}
