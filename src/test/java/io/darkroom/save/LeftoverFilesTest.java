package io.darkroom.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverFilesTest {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @TempDir
    Path root;

    @Test
    void removes_old_temporary_files_in_all_folders() throws IOException {
        old(temporary("."));
        old(temporary("a/b/c"));
        Path kept = old(Files.writeString(root.resolve("a/image.jpg"), ""));
        assertEquals(2, LeftoverFiles.remove(root));
        assertTrue(Files.exists(kept));
        assertEquals(0, LeftoverFiles.remove(root));
    }

    @Test
    void keeps_files_that_only_look_alike() throws IOException {
        for (String name : List.of(".darkroom-notes.txt", ".darkroom-.tmp", "x.darkroom-1.tmp")) {
            old(Files.writeString(root.resolve(name), ""));
        }
        assertEquals(0, LeftoverFiles.remove(root));
    }

    @Test
    void keeps_a_file_that_this_server_is_writing() {
        try (AtomicFile file = AtomicFile.create(SaveTarget.of(root, "x.jpg"))) {
            assertEquals(0, LeftoverFiles.remove(root));
            file.commit();
        }
    }

    @Test
    void keeps_a_file_that_another_server_is_writing_however_old() throws Exception {
        Process other = OtherServer.command(root.toString(), "x.jpg", "10").start();
        try (var lines = other.inputReader()) {
            assertEquals("open", lines.readLine());
            for (String name : root.toFile().list()) {
                old(root.resolve(name));
            }
            assertEquals(0, LeftoverFiles.remove(root));
            other.getOutputStream().close();
            assertEquals("saved 10", lines.readLine());
        } finally {
            other.destroy();
        }
    }

    @Test
    void removes_the_file_of_a_server_that_died() throws Exception {
        Process other = OtherServer.command(root.toString(), "x.jpg", "10").start();
        try (var lines = other.inputReader()) {
            assertEquals("open", lines.readLine());
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertEquals(0, LeftoverFiles.remove(root), "it is younger than this server");
        assertEquals(1, LeftoverFiles.remove(root, Instant.now().plusSeconds(60)));
        assertEquals(0, root.toFile().list().length);
    }

    @Test
    void follows_no_link(@TempDir Path outside) throws IOException {
        Path foreign = old(Files.writeString(outside.resolve(name()), ""));
        Files.createSymbolicLink(root.resolve("folder"), outside);
        Path link = Files.createSymbolicLink(root.resolve(name()), foreign);
        assertEquals(0, LeftoverFiles.remove(root));
        assertTrue(Files.exists(foreign));
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void does_nothing_without_a_folder() {
        assertEquals(0, LeftoverFiles.remove(root.resolve("nothing")));
        assertFalse(Files.exists(root.resolve("nothing")));
    }

    private Path temporary(String folder) throws IOException {
        return Files.writeString(Files.createDirectories(root.resolve(folder)).resolve(name()), "part");
    }

    private static String name() {
        return AtomicFile.PREFIX + UUID.randomUUID() + AtomicFile.SUFFIX;
    }

    private static Path old(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }
}
