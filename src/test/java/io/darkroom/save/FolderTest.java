package io.darkroom.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FolderTest {
    private static final Path A = Path.of("a");
    private static final Path B = Path.of("b");

    enum Kind {
        BEST, NAMED;

        Folder open(Path path) throws IOException {
            return switch (this) {
                case BEST -> Folder.open(path);
                case NAMED -> new NamedFolder(path, Files.newDirectoryStream(path));
            };
        }
    }

    @TempDir
    Path root;

    @BeforeEach
    void makeEntries() throws IOException {
        Files.createDirectories(root.resolve("a"));
        Files.writeString(root.resolve("b"), "b");
        Files.createSymbolicLink(root.resolve("link"), A);
        Files.createSymbolicLink(root.resolve("loose"), Path.of("nothing"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void is_held_by_its_descriptor_where_the_system_can() throws IOException {
        try (Folder folder = Folder.open(root)) {
            assertInstanceOf(HeldFolder.class, folder);
        }
    }

    @ParameterizedTest
    @EnumSource
    void enters_folders_but_neither_links_nor_files(Kind kind) throws IOException {
        try (Folder folder = kind.open(root)) {
            folder.enter(A).close();
            assertThrows(NotDirectoryException.class, () -> folder.enter(B));
            assertThrows(NotDirectoryException.class, () -> folder.enter(Path.of("link")));
            assertThrows(IOException.class, () -> folder.enter(Path.of("nothing")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void creates_replaces_and_deletes(Kind kind) throws IOException {
        try (Folder top = kind.open(root); Folder folder = top.enter(A)) {
            try (FileChannel channel = folder.open(Path.of("new"), Folder.CREATE)) {
                assertEquals(0, channel.size());
            }
            Files.writeString(root.resolve("a/old"), "old");
            folder.replace(Path.of("new"), Path.of("old"));
            assertEquals("", Files.readString(root.resolve("a/old")));
            folder.force();
            folder.delete(Path.of("old"));
            assertEquals(Optional.empty(), folder.attributesIfAny(Path.of("old")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void opens_no_link_and_creates_over_nothing(Kind kind) throws IOException {
        try (Folder folder = kind.open(root)) {
            for (String taken : new String[] {"b", "link", "loose"}) {
                assertThrows(FileAlreadyExistsException.class, () -> folder.open(Path.of(taken), Folder.CREATE));
            }
            assertThrows(IOException.class, () -> folder.open(Path.of("loose"), Folder.WRITE));
            assertFalse(Files.exists(root.resolve("nothing")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void lists_the_own_names_and_looks_at_links_themselves(Kind kind) throws IOException {
        try (Folder folder = kind.open(root); var names = folder.names()) {
            assertEquals("a b link loose", names.map(Path::toString).sorted().collect(Collectors.joining(" ")));
            assertTrue(folder.attributes(Path.of("link")).isSymbolicLink());
            assertTrue(folder.attributes(Path.of("")).isDirectory());
        }
    }
}
