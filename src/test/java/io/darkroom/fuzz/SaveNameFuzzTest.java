package io.darkroom.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.darkroom.error.Fault;
import io.darkroom.save.AtomicFile;
import io.darkroom.save.SaveTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in name=: it is refused and nothing changes, or exactly that file comes to be, below the save folder. */
class SaveNameFuzzTest {
    @TempDir
    Path temp;
    private Path root;
    private List<String> before;

    static Stream<byte[]> seeds() {
        return Stream.of("a.jpg", "a/b/c.jpg", "a/b", "../x", "out/x.jpg", "a/../x", "loop/x", "link.jpg", "old.jpg", "old.jpg/x", "a//x", "a/.", "x.jpg:y", "NUL.jpg",
                "COM\u00b9", "e\u0301", "\u202egpj", "~/x", ".darkroom-1.tmp", "$x`y`;z", "%2e%2e%2fx", "\ud83c\udf88.webp", "\u00e9/\u00fc.png",
                "a".repeat(255), "a/".repeat(300) + "x", "inside/c.jpg").map(Input::bytes);
    }

    @BeforeEach
    void makeFolders() throws IOException {
        root = Files.createDirectories(temp.resolve("saved"));
        Files.createDirectories(root.resolve("a/b"));
        Files.writeString(root.resolve("old.jpg"), "older");
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.createSymbolicLink(root.resolve("out"), outside);
        Files.createSymbolicLink(root.resolve("inside"), Path.of("a/b"));
        Files.createSymbolicLink(root.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(root.resolve("link.jpg"), outside.resolve("not-yet.jpg"));
        before = tree();
    }

    @MethodSource("seeds")
    @FuzzTest
    void isRefusedOrNamesOneFileBelowTheFolder(byte[] data) {
        String name = Input.text(data);
        Input.bounded(() -> look(name));
    }

    private void look(String name) {
        try (AtomicFile file = AtomicFile.create(SaveTarget.of(root, name))) {
            file.channel().write(ByteBuffer.wrap(new byte[] {1}));
            file.commit();
        } catch (Fault refused) {
            // The fuzzer may guess the folder; then it is the caller's own word that comes back.
            assertTrue(refused.detail().contains("name=") && (name.contains(temp.toString()) || !refused.detail().contains(temp.toString())), refused.detail());
            assertTrue(refused.detail().chars().noneMatch(Character::isISOControl), refused.detail());
            assertEquals(before, tree());
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertSaved(name);
    }

    private void assertSaved(String name) {
        try {
            Path file = root.resolve(name);
            assertTrue(file.normalize().equals(file) && file.startsWith(root), name);
            assertTrue(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == 1, name);
            assertTrue(file.toRealPath().startsWith(root.toRealPath()), name);
            String saved = temp.toRealPath().relativize(file.toRealPath()).toString();
            assertEquals(Stream.concat(before.stream(), Stream.of(saved)).distinct().sorted().toList(), tree());
            restore(file, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restore(Path file, String name) throws IOException {
        if (name.equals("old.jpg")) {
            Files.writeString(file, "older");
        } else {
            Files.delete(file);
        }
    }

    private List<String> tree() {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.map(file -> temp.relativize(file).toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
