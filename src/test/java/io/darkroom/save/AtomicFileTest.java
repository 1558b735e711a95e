package io.darkroom.save;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path temp;
    private Path root;
    private Path outside;

    @BeforeEach
    void makeFolders() throws IOException {
        root = Files.createDirectories(temp.resolve("secret-root"));
        Files.createDirectories(root.resolve("a/b"));
        outside = Files.createDirectories(temp.resolve("outside"));
    }

    @Test
    void puts_a_new_file_in_place_and_tells_its_time_and_length() throws IOException {
        Saved saved = save("a/b/x.jpg", "hello");
        Path file = root.resolve("a/b/x.jpg");
        assertEquals("hello", Files.readString(file));
        assertEquals(5, saved.length());
        assertEquals(Files.getLastModifiedTime(file).toInstant(), saved.lastModified());
        assertEquals(List.of("x.jpg"), names(root.resolve("a/b")));
    }

    @Test
    void gives_the_file_the_permissions_of_any_new_file() throws IOException {
        save("x.jpg", "1");
        Path plain = Files.writeString(root.resolve("plain"), "1");
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(root.resolve("x.jpg")));
    }

    @Test
    void can_be_written_read_and_sought() throws IOException {
        try (AtomicFile file = AtomicFile.create(SaveTarget.of(root, "x.jpg"))) {
            SeekableByteChannel channel = file.channel();
            write(channel, "..llo");
            channel.position(0);
            write(channel, "he");
            ByteBuffer read = ByteBuffer.allocate(5);
            channel.position(0);
            channel.read(read);
            assertArrayEquals("hello".getBytes(), read.array());
            file.commit();
        }
        assertEquals("hello", Files.readString(root.resolve("x.jpg")));
    }

    @Test
    void leaves_nothing_without_a_commit_and_the_older_file_as_it_was() throws IOException {
        Files.writeString(root.resolve("x.jpg"), "old");
        try (AtomicFile file = AtomicFile.create(SaveTarget.of(root, "x.jpg"))) {
            write(file.channel(), "new");
            assertEquals("old", Files.readString(root.resolve("x.jpg")));
            assertEquals(3, names(root).size());
            file.close();
        }
        assertEquals(List.of("a", "x.jpg"), names(root));
        assertEquals("old", Files.readString(root.resolve("x.jpg")));
    }

    @Test
    void keeps_a_reader_of_the_older_file_undisturbed() throws IOException {
        save("x.jpg", "old");
        try (SeekableByteChannel reader = Files.newByteChannel(root.resolve("x.jpg"))) {
            save("x.jpg", "new!");
            ByteBuffer read = ByteBuffer.allocate(9);
            reader.read(read);
            assertEquals("old", new String(read.array(), 0, read.position()));
        }
    }

    @Test
    void does_not_write_through_a_hard_link() throws IOException {
        Path other = Files.writeString(outside.resolve("other"), "old");
        Files.createLink(root.resolve("x.jpg"), other);
        save("x.jpg", "new");
        assertEquals("old", Files.readString(other));
    }

    @Test
    void is_not_created_in_a_folder_that_was_swapped_for_a_link() throws IOException {
        SaveTarget target = SaveTarget.of(root, "a/b/x.jpg");
        Files.createDirectories(outside.resolve("b"));
        Files.move(root.resolve("a"), root.resolve("moved"));
        Files.createSymbolicLink(root.resolve("a"), outside);
        failed(assertThrows(Fault.class, () -> AtomicFile.create(target)), "the folder has gone");
        assertEquals(List.of(), names(outside.resolve("b")));
        assertEquals(List.of(), names(root.resolve("moved/b")));
    }

    @Test
    void is_not_created_in_a_folder_that_has_gone_or_become_a_file() throws IOException {
        SaveTarget target = SaveTarget.of(root, "a/b/x.jpg");
        Files.delete(root.resolve("a/b"));
        failed(assertThrows(Fault.class, () -> AtomicFile.create(target)), "the folder has gone");
        Files.writeString(root.resolve("a/b"), "");
        failed(assertThrows(Fault.class, () -> AtomicFile.create(target)), "the folder has gone");
    }

    @Test
    void is_not_committed_when_its_folder_was_swapped_for_a_link() throws IOException {
        refusesCommit("a/b/x.jpg", "the folder has gone", () -> {
            Files.move(root.resolve("a/b"), root.resolve("moved"));
            Files.createSymbolicLink(root.resolve("a/b"), outside);
        });
        assertEquals(List.of(), names(outside));
        assertEquals(List.of(), names(root.resolve("moved")));
    }

    @Test
    void is_not_committed_when_its_folder_was_swapped_for_another() throws IOException {
        refusesCommit("a/b/x.jpg", "the folder has been replaced", () -> {
            Files.move(root.resolve("a/b"), root.resolve("moved"));
            Files.createDirectory(root.resolve("a/b"));
        });
        assertEquals(List.of(), names(root.resolve("a/b")));
        assertEquals(List.of(), names(root.resolve("moved")));
    }

    @Test
    void is_not_committed_when_its_temporary_file_has_gone() throws IOException {
        Files.writeString(root.resolve("a/b/x.jpg"), "old");
        refusesCommit("a/b/x.jpg", "", () -> {
            for (String name : names(root.resolve("a/b"))) {
                if (name.startsWith(AtomicFile.PREFIX)) {
                    Files.delete(root.resolve("a/b").resolve(name));
                }
            }
        });
        assertEquals("old", Files.readString(root.resolve("a/b/x.jpg")));
    }

    @Test
    void is_not_committed_over_a_folder_or_a_link() throws IOException {
        refusesCommit("x", "folder", () -> Files.createDirectory(root.resolve("x")));
        refusesCommit("y", "symbolic link", () -> Files.createSymbolicLink(root.resolve("y"), outside.resolve("z")));
        assertEquals(List.of("a", "x", "y"), names(root));
        assertEquals(List.of(), names(outside));
    }

    @Test
    void is_not_stopped_by_an_interruption_after_the_decision_to_commit() throws IOException {
        try (AtomicFile file = AtomicFile.create(SaveTarget.of(root, "x.jpg"))) {
            write(file.channel(), "whole");
            Thread.currentThread().interrupt();
            file.commit();
            assertTrue(Thread.interrupted());
        }
        assertEquals("whole", Files.readString(root.resolve("x.jpg")));
    }

    @Test
    void leaves_nothing_when_an_interruption_stops_the_writing() throws IOException {
        try (AtomicFile file = AtomicFile.create(SaveTarget.of(root, "x.jpg"))) {
            Thread.currentThread().interrupt();
            assertThrows(ClosedByInterruptException.class, () -> write(file.channel(), "part"));
            assertTrue(Thread.interrupted());
            failed(assertThrows(Fault.class, file::commit), "interrupted");
        }
        assertEquals(List.of("a"), names(root));
    }

    @Test
    void leaves_one_whole_file_when_many_threads_save_to_one_name() throws Exception {
        int threads = 32;
        CyclicBarrier start = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Saved>> saves = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String content = Character.toString('A' + i).repeat(100_000 + i);
                saves.add(pool.submit(() -> {
                    start.await();
                    return save("a/x.jpg", content);
                }));
            }
            for (int i = 0; i < threads; i++) {
                assertEquals(100_000 + i, saves.get(i).get().length());
            }
        }
        String last = Files.readString(root.resolve("a/x.jpg"));
        assertEquals(1, last.chars().distinct().count());
        assertEquals(100_000 + last.charAt(0) - 'A', last.length());
        assertEquals(List.of("b", "x.jpg"), names(root.resolve("a")));
    }

    private interface Step {
        void run() throws IOException;
    }

    private void refusesCommit(String name, String words, Step meanwhile) throws IOException {
        try (AtomicFile file = AtomicFile.create(SaveTarget.of(root, name))) {
            write(file.channel(), "new");
            meanwhile.run();
            Fault fault = assertThrows(Fault.class, file::commit);
            assertTrue(fault.detail().contains(words), fault.detail());
            assertFalse(fault.detail().contains("secret"));
        }
    }

    private static void failed(Fault fault, String words) {
        assertEquals(ErrorCode.SAVE_FAILED, fault.code());
        assertTrue(fault.detail().contains(words), fault.detail());
        assertFalse(fault.detail().contains("secret"));
    }

    private Saved save(String name, String content) throws IOException {
        try (AtomicFile file = AtomicFile.create(SaveTarget.of(root, name))) {
            write(file.channel(), content);
            return file.commit();
        }
    }

    private static void write(SeekableByteChannel channel, String content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content.getBytes());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static List<String> names(Path folder) {
        return Arrays.stream(folder.toFile().list()).sorted().toList();
    }
}
