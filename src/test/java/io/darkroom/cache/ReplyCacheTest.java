package io.darkroom.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.cache.ReplyCache.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyCacheTest {
    private static final String VERSION = "0123456789abcdef0123456789abcdef";
    private static final Supplier<byte[]> NEVER = () -> {
        throw new AssertionError("the reply is here, and need not be made");
    };

    @TempDir
    private Path folder;

    @Test
    void aReplyIsMadeOnce() {
        ReplyCache cache = cache(1_000_000);
        assertArrayEquals(bytes(1, 1000), reply(cache, VERSION, Use.READ_AND_KEEP, () -> bytes(1, 1000)));
        assertArrayEquals(bytes(1, 1000), reply(cache, VERSION, Use.READ_AND_KEEP, NEVER));
        assertEquals(List.of(1L, 1L), List.of(cache.hits(), cache.misses()));
    }

    @Test
    void itOutlivesTheServer() {
        reply(cache(1_000_000), VERSION, Use.READ_AND_KEEP, () -> bytes(1, 1000));
        assertArrayEquals(bytes(1, 1000), reply(cache(1_000_000), VERSION, Use.READ_AND_KEEP, NEVER));
    }

    @Test
    void otherVersionsAreOtherReplies() {
        ReplyCache cache = cache(1_000_000);
        reply(cache, VERSION, Use.READ_AND_KEEP, () -> bytes(1, 10));
        String other = VERSION.replace('f', 'e');
        assertArrayEquals(bytes(2, 10), reply(cache, other, Use.READ_AND_KEEP, () -> bytes(2, 10)));
    }

    @Test
    void aRequestMayWantItMadeAnew() {
        ReplyCache cache = cache(1_000_000);
        reply(cache, VERSION, Use.READ_AND_KEEP, () -> bytes(1, 10));
        assertArrayEquals(bytes(2, 20), reply(cache, VERSION, Use.KEEP_ANEW, () -> bytes(2, 20)));
        assertArrayEquals(bytes(2, 20), reply(cache, VERSION, Use.READ_AND_KEEP, NEVER));
    }

    @Test
    void aRequestMayWantNothingOfIt() throws IOException {
        ReplyCache cache = cache(1_000_000);
        reply(cache, VERSION, Use.NONE, () -> bytes(1, 10));
        assertEquals(List.of(), files());
        reply(cache, VERSION, Use.READ_AND_KEEP, () -> bytes(1, 10));
        assertArrayEquals(bytes(2, 20), reply(cache, VERSION, Use.NONE, () -> bytes(2, 20)));
        assertArrayEquals(bytes(1, 10), reply(cache, VERSION, Use.READ_AND_KEEP, NEVER));
    }

    @Test
    void aCacheOfNoBytesKeepsNothing() throws IOException {
        ReplyCache none = cache(0);
        AtomicInteger made = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            reply(none, VERSION, Use.READ_AND_KEEP, () -> bytes(made.incrementAndGet(), 10));
        }
        assertEquals(2, made.get());
        assertEquals(List.of(), files());
    }

    @Test
    void whatFailsIsNotKept() throws IOException {
        ReplyCache cache = cache(1_000_000);
        assertThrows(IllegalStateException.class, () -> reply(cache, VERSION, Use.READ_AND_KEEP, () -> {
            throw new IllegalStateException("no image");
        }));
        assertEquals(List.of(), files());
    }

    @Test
    void aTornFileIsNeverServed() throws IOException {
        ReplyCache cache = cache(1_000_000);
        for (int length : new int[] {0, 3, 4, 5, 500, 1003}) {
            reply(cache, VERSION, Use.KEEP_ANEW, () -> bytes(1, 1000));
            Path file = files().getFirst();
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
            assertArrayEquals(bytes(2, 1000), reply(cache, VERSION, Use.READ_AND_KEEP, () -> bytes(2, 1000)), length + " bytes were left");
        }
        Path file = files().getFirst();
        byte[] flipped = Files.readAllBytes(file);
        flipped[700] ^= 1;
        Files.write(file, flipped);
        assertArrayEquals(bytes(3, 1000), reply(cache, VERSION, Use.READ_AND_KEEP, () -> bytes(3, 1000)));
    }

    @Test
    void itsSizeIsBoundedAndWhatWasReadLastStays() throws IOException {
        ReplyCache cache = cache(16 * 10_000);
        for (int i = 0; i < 5; i++) {
            reply(cache, version(i), Use.READ_AND_KEEP, () -> bytes(1, 1900));
        }
        // They were written in this order, long ago; then the first one was read.
        for (int i = 0; i < 5; i++) {
            Files.setLastModifiedTime(file(i), FileTime.from(Instant.now().minusSeconds(10_000 - i)));
        }
        reply(cache, version(0), Use.READ_AND_KEEP, NEVER);
        reply(cache, version(5), Use.READ_AND_KEEP, () -> bytes(1, 1900));
        assertTrue(Files.exists(file(0)), "the one that was read");
        assertTrue(Files.exists(file(5)), "the new one");
        assertTrue(Files.notExists(file(1)), "the oldest one made room");
        for (int i = 6; i < 100; i++) {
            reply(cache, version(i), Use.READ_AND_KEEP, () -> bytes(1, 1900));
            assertTrue(files().stream().mapToLong(ReplyCacheTest::length).sum() <= 10_000);
        }
    }

    @Test
    void theBoundHoldsForFilesOfEarlierServers() throws IOException {
        for (int i = 0; i < 5; i++) {
            reply(cache(16 * 10_000), version(i), Use.READ_AND_KEEP, () -> bytes(1, 1900));
        }
        reply(cache(16 * 5_000), version(5), Use.READ_AND_KEEP, () -> bytes(1, 1900));
        assertTrue(files().stream().mapToLong(ReplyCacheTest::length).sum() <= 5_000, () -> "too much is left");
        assertTrue(Files.exists(file(5)));
    }

    @Test
    void aReplyThatWouldFillHalfOfAShelfIsNotKept() throws IOException {
        ReplyCache cache = cache(16 * 10_000);
        reply(cache, VERSION, Use.READ_AND_KEEP, () -> bytes(1, 5_000));
        assertEquals(List.of(), files());
    }

    @Test
    void leftOversOfACrashAreRemoved() throws IOException {
        Path part = Files.createDirectories(folder.resolve("0")).resolve(VERSION + "." + UUID.randomUUID() + ".part");
        Files.write(part, bytes(1, 10));
        Files.setLastModifiedTime(part, FileTime.from(Instant.EPOCH));
        reply(cache(1_000_000), VERSION, Use.READ_AND_KEEP, () -> bytes(1, 10));
        assertEquals(List.of(file(VERSION)), files());
    }

    @Test
    void whatIsNotItsOwnIsNeverRemoved() throws IOException {
        Path shelf = Files.createDirectories(folder.resolve("0"));
        for (String name : List.of("photo.tif", "letter.part", "0123", VERSION + ".tif")) {
            Files.setLastModifiedTime(Files.write(shelf.resolve(name), bytes(1, 20_000)), FileTime.from(Instant.EPOCH));
        }
        ReplyCache cache = cache(16 * 10_000);
        for (int i = 0; i < 20; i++) {
            reply(cache, version(i), Use.READ_AND_KEEP, () -> bytes(1, 1900));
        }
        assertEquals(4, files().stream().filter(file -> length(file) == 20_000).count());
    }

    @Test
    void aFolderThatCantBeWrittenCostsNoReply() throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes(1, 1));
        ReplyCache cache = new ReplyCache(file, 1_000_000);
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(bytes(1, 10), reply(cache, VERSION, Use.READ_AND_KEEP, () -> bytes(1, 10)));
        }
    }

    @Test
    void manyReadersAndWritersSeeWholeReplies() throws Exception {
        ReplyCache cache = cache(16 * 40_000);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> tasks = IntStream.range(0, 2_000).<Callable<Boolean>>mapToObj(i -> () -> {
                int which = i % 40;
                return Arrays.equals(bytes(which, 3000), cache.reply(version(which), i % 7 == 0 ? Use.KEEP_ANEW : Use.READ_AND_KEEP,
                        () -> bytes(which, 3000), ReplyCacheTest::joined));
            }).toList();
            for (Future<Boolean> whole : threads.invokeAll(tasks)) {
                assertTrue(whole.get());
            }
        }
        assertTrue(files().stream().mapToLong(ReplyCacheTest::length).sum() <= 40_000);
        assertTrue(files().stream().noneMatch(file -> file.toString().endsWith(".part")));
    }

    private static Optional<byte[]> joined(Future<byte[]> another) {
        try {
            return Optional.of(another.get());
        } catch (InterruptedException | ExecutionException noReply) {
            throw new AssertionError(noReply);
        }
    }

    private static byte[] reply(ReplyCache cache, String version, Use use, Supplier<byte[]> maker) {
        return cache.reply(version, use, maker, _ -> {
            throw new AssertionError("nobody else is making it");
        });
    }

    private ReplyCache cache(long bytes) {
        return new ReplyCache(folder, bytes);
    }

    /** All on one shelf. */
    private static String version(int i) {
        return "0%031x".formatted(i);
    }

    private Path file(int i) {
        return file(version(i));
    }

    private Path file(String version) {
        return folder.resolve("0").resolve(version);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static long length(Path file) {
        return file.toFile().length();
    }

    private static byte[] bytes(int value, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
