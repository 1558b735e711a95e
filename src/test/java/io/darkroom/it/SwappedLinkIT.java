package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links that come and go while saves run: whatever a save finds at its beginning, its file ends below the save folder or nowhere. */
class SwappedLinkIT extends DeployedWar {
    private static final int SAVES = 500;

    private final HostileFolder folder = new HostileFolder();

    @BeforeEach
    void layOut() {
        folder.layOut();
    }

    @AfterEach
    void clear() {
        folder.clear();
    }

    @Test
    void aFolderThatTurnsIntoALinkTakesNoFileOut() throws Exception {
        Path real = Files.createDirectories(folder.path("flip"));
        Path parked = folder.path("parked");
        Path link = Files.createSymbolicLink(folder.path("link"), folder.outside(""));
        long done = saves(i -> "flip/" + i + ".jpg", () -> {
            move(real, parked);
            move(link, real);
            move(real, link);
            move(parked, real);
        });
        assertOutsideIsAsItWas();
        assertEquals(done, count(real), "files for those that were told so");
        assertTrue(done > 0 && done < SAVES, done + " of " + SAVES);
    }

    @Test
    void aFileThatTurnsIntoALinkIsNotWrittenThrough() throws Exception {
        Path real = Files.writeString(folder.path("flip.jpg"), "older");
        Path link = Files.createSymbolicLink(folder.path("link.jpg"), folder.outside("victim.jpg"));
        long done = saves(_ -> "flip.jpg", () -> {
            Files.deleteIfExists(real);
            Files.createSymbolicLink(folder.path("new.jpg"), Files.readSymbolicLink(link));
            move(folder.path("new.jpg"), real);
        });
        assertOutsideIsAsItWas();
        assertTrue(done > 0, "none was saved");
    }

    private interface Swap {
        void run() throws IOException;
    }

    private interface Name {
        String of(int save);
    }

    /** How many were told that they are done. */
    private static long saves(Name name, Swap swap) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService clients = Executors.newFixedThreadPool(5)) {
            Future<Integer> swapper = clients.submit(() -> {
                int swaps = 0;
                for (; !over.get(); swaps++) {
                    swap.run();
                }
                return swaps;
            });
            List<Future<Reply>> replies = IntStream.range(0, SAVES)
                    .mapToObj(i -> clients.submit(() -> Darkroom.get("testcard?wid=8&req=saveToFile&name=" + name.of(i)))).toList();
            long done = 0;
            try {
                for (Future<Reply> each : replies) {
                    Reply reply = each.get();
                    assertTrue(reply.status() == 200 || reply.status() == 403 && reply.properties().getProperty("status").equals("failed"), reply::text);
                    done += reply.status() == 200 ? 1 : 0;
                }
            } finally {
                over.set(true);
            }
            assertTrue(swapper.get() > SAVES / 10, "the links were hardly swapped");
            return done;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private void assertOutsideIsAsItWas() throws IOException {
        assertEquals("victim", Files.readString(folder.outside("victim.jpg")));
        assertEquals("hard", Files.readString(folder.outside("hard.jpg")));
        assertEquals(3, count(folder.outside("")), "below, hard.jpg and victim.jpg");
        assertTrue(new SaveFolder().names().stream().noneMatch(name -> name.contains(".darkroom-")), () -> new SaveFolder().names().toString());
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
