package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that forgets, again and again at random moments while clients save, all that was not forced to it: what was acknowledged must be there.
 * Longer, alone: {@code mvn verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=PowerLossIT -Dlosses=200}.
 *
 * <p>ext4 is mounted without its own remedies for programs that forget to force their files. What a disk does with its own cache when it is told to
 * write it out is beyond this test.
 */
class PowerLossIT {
    private static final int LOSSES = Integer.getInteger("losses", 10);
    private static final int MOST_SAVES_BEFORE = 20;
    private static final int MOST_MILLIS_AFTER = 150;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final SaveHistory history = new SaveHistory();
    private long cutOff;
    private long checked;

    @TempDir
    private Path parent;

    @Test
    void whatWasAcknowledgedSurvivesTheLossOfPower() throws Exception {
        IO.println("PowerLossIT: -Dseed=" + seed);
        try (Disk disk = Disk.ext4(parent.resolve("disk"), 400, "noauto_da_alloc,data=writeback");
                WildFlyProcess server = new WildFlySetup().property("darkroom.SavePath", disk.folder())
                        .property("darkroom.RootPath", Darkroom.images() + ";" + disk.folder()).start()) {
            SavedPictures pictures = new SavedPictures(disk.folder(), server.site(), history);
            pictures.makeFolders();
            disk.mountAgain();
            for (int loss = 1; loss <= LOSSES; loss++) {
                losePowerWhileSaving(disk, server.site());
                cutOff += history.cutOff();
                disk.mountAgain();
                checked += pictures.check();
                IO.println("PowerLossIT: %d losses, %d saves acknowledged, %d cut off; %d pictures found whole"
                        .formatted(loss, history.acknowledged(), cutOff, checked));
            }
            server.kill();
            server.start();
            assertEquals(List.of(), pictures.temporaryFiles(), "left-over files are gone after the restart");
        }
        assertTrue(checked > 0, "no picture was there to be looked at");
    }

    private void losePowerWhileSaving(Disk disk, Site site) throws InterruptedException {
        long saves = history.acknowledged() + random.nextInt(MOST_SAVES_BEFORE);
        int millis = random.nextInt(MOST_MILLIS_AFTER);
        try (SavingClients clients = new SavingClients(site, history, random)) {
            history.awaitAcknowledged(saves, Duration.ofMinutes(5));
            CompletableFuture.runAsync(() -> {
                disk.cutPower();
                clients.stop();
            }, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)).join();
        }
    }
}
