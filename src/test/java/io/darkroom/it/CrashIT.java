package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed (kill -9) again and again at random moments while clients save. Longer, alone:
 * {@code mvn verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=CrashIT -Dkills=200}, {@code -Dseed=…} to repeat a run.
 *
 * <p>The operating system goes on, and with it its cache of the disk: see PowerLossIT for the rest.
 */
class CrashIT {
    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final int MOST_SAVES_BEFORE = 40;
    private static final int MOST_MILLIS_AFTER = 300;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final SaveHistory history = new SaveHistory();
    private long cutOff;
    private long leftOver;
    private long checked;

    @TempDir
    private Path folder;

    @Test
    void aKilledServerLosesNoAcknowledgedSaveAndLeavesNoneTorn() throws Exception {
        IO.println("CrashIT: -Dseed=" + seed);
        Files.writeString(folder.resolve("old.jpg"), "older");
        FileTime old = Files.getLastModifiedTime(folder.resolve("old.jpg"));
        try (WildFlyProcess server = new WildFlySetup().property("darkroom.SavePath", folder)
                .property("darkroom.RootPath", Darkroom.images() + ";" + folder).option("-XX:TieredStopAtLevel=1").start()) {
            SavedPictures pictures = new SavedPictures(folder, server.site(), history);
            pictures.makeFolders();
            for (int kill = 1; kill <= KILLS; kill++) {
                killWhileSaving(server);
                cutOff += history.cutOff();
                leftOver += pictures.temporaryFiles().size();
                server.start();
                assertEquals(List.of(), pictures.temporaryFiles(), "left-over files are gone after the restart");
                checked += pictures.check();
                IO.println("CrashIT: %d kills, %d saves acknowledged, %d cut off; %d temporary files removed, %d pictures found whole"
                        .formatted(kill, history.acknowledged(), cutOff, leftOver, checked));
            }
        }
        assertEquals("older", Files.readString(folder.resolve("old.jpg")));
        assertEquals(old, Files.getLastModifiedTime(folder.resolve("old.jpg")));
        assertFalse(cutOff == 0, "the kills met no save at all");
    }

    private void killWhileSaving(WildFlyProcess server) throws InterruptedException {
        // A server that has just started is slow: by saves rather than by the clock, the moments spread.
        long saves = history.acknowledged() + random.nextInt(MOST_SAVES_BEFORE);
        int millis = random.nextInt(MOST_MILLIS_AFTER);
        try (SavingClients _ = new SavingClients(server.site(), history, random)) {
            history.awaitAcknowledged(saves, Duration.ofMinutes(5));
            CompletableFuture.runAsync(server::kill, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)).join();
        }
    }
}
