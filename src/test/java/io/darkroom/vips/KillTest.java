package io.darkroom.vips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KillTest {
    private static final Duration GENEROUS = Duration.ofSeconds(20);

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    /** A hundred megapixels of noise: minutes of work when it is blurred. */
    private static VipsImage large(VipsScope scope) {
        return scope.call("gaussnoise", 10_000, 10_000, Map.of("mean", 128.0, "sigma", 60.0))
                .call("cast", "uchar");
    }

    private static VipsImage slow(VipsScope scope) {
        VipsImage image = large(scope);
        for (int i = 0; i < 5; i++) {
            image = image.call("gaussblur", 30.0);
        }
        return image;
    }

    /** Runs work in another thread, kills its scope once the work is on its way and answers how it ended. */
    private static Throwable killed(Function<VipsScope, Function<WritableFile, Object>> prepare, boolean afterFirstByte)
            throws InterruptedException {
        AtomicReference<Throwable> end = new AtomicReference<>();
        AtomicReference<VipsScope> running = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        Thread worker = Thread.ofPlatform().start(() -> {
            try (VipsScope scope = new VipsScope()) {
                running.set(scope);
                Function<WritableFile, Object> work = prepare.apply(scope);
                if (!afterFirstByte) {
                    started.countDown();
                }
                work.apply(new Latch(started));
            } catch (Throwable e) {
                end.set(e);
            }
        });
        assertTrue(started.await(GENEROUS.toSeconds(), TimeUnit.SECONDS));
        if (!afterFirstByte) {
            awaitPixels(worker);
        }
        running.get().kill();
        assertTrue(worker.join(GENEROUS), "still at work");
        return end.get();
    }

    /** Pixel buffers tell that the work is under way: a kill must not only be seen at its start. */
    private static void awaitPixels(Thread worker) {
        long giveUp = System.nanoTime() + GENEROUS.toNanos();
        while (Vips.loaded().trackedMemory() < 1_000_000 && worker.isAlive() && System.nanoTime() < giveUp) {
            Thread.yield();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpegsave_target", "pngsave_target", "webpsave_target", "tiffsave_target",
            "gifsave_target"})
    void anEncodingOfASlowImageEnds(String saver) throws InterruptedException {
        Throwable end = killed(scope -> {
            VipsImage image = slow(scope);
            return file -> image.encode(saver, Map.of());
        }, false);
        assertTrue(end instanceof VipsException e && e.killed(), String.valueOf(end));
    }

    @Test
    void pixelsOfASlowImageEnd() throws InterruptedException {
        Throwable end = killed(scope -> {
            VipsImage image = slow(scope);
            return file -> image.pixels();
        }, false);
        assertTrue(end instanceof VipsException e && e.killed(), String.valueOf(end));
    }

    @Test
    void anOperationThatComputesAtOnceEnds() throws InterruptedException {
        Throwable end = killed(scope -> {
            VipsImage image = slow(scope);
            return file -> image.callAll("avg");
        }, false);
        assertTrue(end instanceof VipsException e && e.killed(), String.valueOf(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpegsave_target", "pngsave_target", "tiffsave_target"})
    void anEncodingThatIsBeingWrittenEnds(String saver) throws InterruptedException {
        Throwable end = killed(scope -> {
            VipsImage image = large(scope);
            return file -> {
                image.encodeTo(file, saver, Map.of());
                return null;
            };
        }, true);
        assertTrue(end instanceof VipsException e && e.killed(), String.valueOf(end));
    }

    @Test
    void aKilledScopeRefusesMoreWork() {
        try (VipsScope scope = new VipsScope()) {
            VipsImage image = scope.call("black", 10, 10);
            scope.kill();
            assertTrue(scope.killed());
            for (var attempt : new Runnable[] {() -> image.call("invert"), image::pixels,
                    () -> image.encode("pngsave_target", Map.of()), () -> scope.call("black", 1, 1),
                    () -> scope.fromMemory(new byte[1], 1, 1, 1)}) {
                assertTrue(assertThrows(VipsException.class, attempt::run).killed());
            }
            assertEquals(10, image.width());
        }
    }

    @Test
    void anotherScopeGoesOn() {
        try (VipsScope one = new VipsScope(); VipsScope other = new VipsScope()) {
            one.call("black", 10, 10);
            VipsImage image = other.fromMemory(new byte[] {5}, 1, 1, 1);
            one.kill();
            assertArrayEquals(new byte[] {5}, image.pixels());
        }
    }

    /** Tells when the first byte has come. */
    private record Latch(CountDownLatch started) implements WritableFile {
        @Override
        public void write(ByteBuffer bytes) {
            started.countDown();
        }

        @Override
        public long seek(long offset, int whence) {
            return offset;
        }

        @Override
        public int read(ByteBuffer bytes) {
            return -1;
        }
    }
}
