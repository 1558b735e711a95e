package io.darkroom.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SaveTargetTest {
    @TempDir
    Path temp;
    private Path root;
    private Path outside;

    @BeforeEach
    void makeFolders() throws IOException {
        root = Files.createDirectories(temp.resolve("secret-root"));
        outside = Files.createDirectories(temp.resolve("outside"));
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.save.SaveNameTest#hostile")
    void refuses_every_hostile_name_and_never_shows_the_root(String name) {
        assertFalse(refused(name).contains("secret-root"));
    }

    @Test
    void accepts_new_and_existing_files() throws IOException {
        Files.createDirectories(root.resolve("a/b"));
        Files.writeString(root.resolve("a/b/old.jpg"), "old");
        for (String name : List.of("new.jpg", "a/new", "a/b/old.jpg")) {
            assertEquals(name, SaveTarget.of(root, name).name());
        }
    }

    @Test
    void refuses_a_folder_that_does_not_exist_and_creates_none() throws IOException {
        assertTrue(refused("a/b.jpg").contains("must exist"));
        try (var entries = Files.list(root)) {
            assertEquals(List.of(), entries.toList());
        }
    }

    @Test
    void refuses_a_parent_that_is_a_file() throws IOException {
        Files.writeString(root.resolve("file"), "");
        assertTrue(refused("file/a.jpg").contains("not a folder"));
        assertTrue(refused("file/a/b.jpg").contains("not a folder"));
    }

    @Test
    void refuses_the_name_of_a_folder() throws IOException {
        Files.createDirectories(root.resolve("a/b"));
        assertTrue(refused("a").contains("folder"));
        assertTrue(refused("a/b").contains("folder"));
    }

    @Test
    void follows_a_link_between_folders_inside_of_the_root() throws IOException {
        Files.createDirectories(root.resolve("a/b"));
        Files.createSymbolicLink(root.resolve("link"), Path.of("a/b"));
        assertEquals(Path.of("a/b"), SaveTarget.of(root, "link/x.jpg").folder());
    }

    @Test
    void refuses_a_link_that_leads_out() throws IOException {
        Files.createDirectories(outside.resolve("below"));
        Files.createDirectories(root.resolve("a"));
        Files.createSymbolicLink(root.resolve("absolute"), outside);
        Files.createSymbolicLink(root.resolve("a/relative"), Path.of("../../outside"));
        Files.createSymbolicLink(root.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(root.resolve("twice"), Path.of("absolute"));
        for (String name : List.of("absolute/x.jpg", "a/relative/x.jpg", "up/x.jpg", "twice/x.jpg",
                "absolute/below/x.jpg", "absolute/nothing/x.jpg", "up/secret-root/x.jpg")) {
            assertTrue(refused(name).contains("leads out"), name);
        }
    }

    @Test
    void is_not_fooled_by_a_sibling_whose_name_begins_like_the_root() throws IOException {
        Files.createDirectories(temp.resolve("secret-root-2"));
        Files.createSymbolicLink(root.resolve("link"), temp.resolve("secret-root-2"));
        assertTrue(refused("link/x.jpg").contains("leads out"));
    }

    @Test
    void refuses_a_link_as_the_file_wherever_it_leads() throws IOException {
        Files.writeString(root.resolve("inside.jpg"), "");
        Files.createSymbolicLink(root.resolve("1.jpg"), Path.of("inside.jpg"));
        Files.createSymbolicLink(root.resolve("2.jpg"), outside.resolve("x.jpg"));
        Files.createSymbolicLink(root.resolve("3.jpg"), Path.of("nothing"));
        Files.createSymbolicLink(root.resolve("4.jpg"), Path.of("4.jpg"));
        for (int i = 1; i <= 4; i++) {
            assertTrue(refused(i + ".jpg").contains("symbolic link"));
        }
        assertThrows(Fault.class, () -> SaveTarget.of(root, "4.jpg/x.jpg"));
    }

    @Test
    void accepts_a_root_that_is_a_link_itself() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), root);
        assertEquals("x.jpg", SaveTarget.of(link, "x.jpg").name());
    }

    @Test
    void fails_without_a_save_folder_and_does_not_show_its_path() throws IOException {
        Path file = Files.writeString(temp.resolve("secret-file"), "");
        for (Path bad : List.of(temp.resolve("secret-gone"), file)) {
            Fault fault = assertThrows(Fault.class, () -> SaveTarget.of(bad, "x.jpg"));
            assertEquals(ErrorCode.SAVE_FAILED, fault.code());
            assertFalse(fault.detail().contains("secret"));
        }
    }

    @Test
    void refuses_a_folder_that_can_not_be_written() throws IOException {
        Path folder = Files.createDirectory(root.resolve("a"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(folder), "the superuser may write everywhere");
        assertTrue(refused("a/x.jpg").contains("may not write"));
    }

    @ParameterizedTest
    @CsvSource({"a.jpg,jpg", "a.JPG,jpg", "a/b.c/d.tar.gz,gz", ".htaccess,htaccess", "a,", "a.b/c,", "a.,", "a..png,png"})
    void finds_the_suffix_after_the_last_dot_of_the_file(String name, String suffix) {
        assertEquals(Optional.ofNullable(suffix), SaveTarget.suffix(name));
    }

    private String refused(String name) {
        Fault fault = assertThrows(Fault.class, () -> SaveTarget.of(root, name));
        assertEquals(ErrorCode.SAVE_REFUSED, fault.code());
        return fault.detail();
    }
}
