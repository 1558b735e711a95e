package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves that the disk does not take: the client is told why, the older file stays as it was, and nothing else is left. */
class DiskIT {
    /** Takes long enough to write for something to happen meanwhile, and some megabytes. */
    private static final String SLOW = "shoes/boot?wid=4000&fmt=png";
    private static final String LARGE = "shoes/boot?wid=2000&fmt=tif";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path parent;
    private static Path root;
    private static WildFlyProcess server;

    @BeforeAll
    static void startTheServer() throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        root = Files.createDirectory(parent.resolve("saved"));
        open(root);
        WildFlySetup setup = new WildFlySetup().property("darkroom.SavePath", root);
        // What a folder's permissions forbid, root may do.
        server = new Command("id", "-u").run().strip().equals("0") ? unprivileged(setup).start() : setup.start();
    }

    private static WildFlySetup unprivileged(WildFlySetup setup) {
        assumeTrue(new Command("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "test", "-r", System.getProperty("war.file")).succeeds(),
                "as root, this test needs a project folder that others may read");
        return setup.user("nobody");
    }

    @AfterAll
    static void stopTheServer() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aFullDiskKeepsTheOlderFile() throws IOException {
        try (Disk disk = Disk.inMemory(root.resolve("full"), "size=2m,mode=777")) {
            older(disk.folder(), "x.tif");
            assertRefused(LARGE, "full/x.tif", "the disk is full");
            assertOnlyOlder(disk.folder(), "x.tif");
            server.site().ok("testcard?req=saveToFile&name=full/small.jpg");
        }
    }

    @Test
    void aFullDiskThatTellsSoLateKeepsTheOlderFile() throws IOException {
        try (Disk disk = Disk.ext4(root.resolve("ext4"), 8, "noatime")) {
            open(disk.folder());
            Files.delete(disk.folder().resolve("lost+found"));
            older(disk.folder(), "x.tif");
            assertRefused(LARGE, "ext4/x.tif", "the disk is full");
            assertOnlyOlder(disk.folder(), "x.tif");
            server.site().ok("testcard?req=saveToFile&name=ext4/small.jpg");
        }
    }

    @Test
    void aDiskWithoutRoomForAnotherFileKeepsTheOlderOne() throws IOException {
        try (Disk disk = Disk.inMemory(root.resolve("inodes"), "nr_inodes=2,mode=777")) {
            older(disk.folder(), "x.jpg");
            assertRefused("testcard", "inodes/x.jpg", "the disk is full");
            assertOnlyOlder(disk.folder(), "x.jpg");
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsSaidSo() throws IOException {
        Path folder = Files.createDirectory(root.resolve("locked"));
        older(folder, "x.jpg");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertRefused("testcard", "locked/x.jpg", "the server may not write into this folder");
        assertOnlyOlder(folder, "x.jpg");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        assertRefused("testcard", "locked/x.jpg", "the server may not enter this folder");
        open(folder);
        assertOnlyOlder(folder, "x.jpg");
    }

    @Test
    void aReadOnlyFileSystemIsSaidSo() throws IOException {
        try (Disk disk = Disk.inMemory(root.resolve("readonly"), "size=2m,mode=777")) {
            older(disk.folder(), "x.jpg");
            disk.remount("ro");
            assertRefused("testcard", "readonly/x.jpg", "read-only file system");
            assertOnlyOlder(disk.folder(), "x.jpg");
            disk.remount("rw");
            server.site().ok("testcard?req=saveToFile&name=readonly/x.jpg");
        }
    }

    @Test
    void aFolderThatWasRemovedIsSaidSo() throws IOException {
        Path folder = open(Files.createDirectory(root.resolve("gone")));
        server.site().ok("testcard?req=saveToFile&name=gone/x.jpg");
        Files.delete(folder.resolve("x.jpg"));
        Files.delete(folder);
        assertRefused("testcard", "gone/x.jpg", "the folder \"gone\" must exist");
        Path away = parent.resolve("away");
        Files.move(root, away);
        assertRefused("testcard", "x.jpg", "save folder does not exist");
        Files.move(away, root);
        server.site().ok("testcard?req=saveToFile&name=x.jpg");
    }

    @Test
    void aFolderThatWasReplacedByALinkIsNotFollowed() throws IOException {
        Path outside = open(Files.createDirectory(parent.resolve("outside")));
        Path folder = open(Files.createDirectory(root.resolve("swapped")));
        server.site().ok("testcard?req=saveToFile&name=swapped/x.jpg");
        Files.move(folder, parent.resolve("swapped-away"));
        Files.createSymbolicLink(folder, outside);
        assertRefused("testcard", "swapped/x.jpg", "\"swapped\" leads out of the save folder");
        assertEquals(List.of(), names(outside));
    }

    @Test
    void aFolderThatIsReplacedByALinkDuringASaveIsNotFollowed() throws IOException {
        Path outside = open(Files.createDirectory(parent.resolve("elsewhere")));
        Path folder = open(Files.createDirectory(root.resolve("raced")));
        older(folder, "x.png");
        CompletableFuture<Reply> reply = saving("raced");
        Path moved = parent.resolve("raced-away");
        Files.move(folder, moved);
        Files.createSymbolicLink(folder, outside);
        assertRefused(reply.join(), "gone", "replaced");
        assertEquals(List.of(), names(outside));
        assertOnlyOlder(moved, "x.png");
    }

    @Test
    void aFolderThatIsRemovedDuringASaveIsSaidSo() throws IOException {
        Path folder = open(Files.createDirectory(root.resolve("vanishing")));
        CompletableFuture<Reply> reply = saving("vanishing");
        new Command("rm", "-r", folder.toString()).run();
        assertRefused(reply.join(), "the folder has gone");
        assertFalse(Files.exists(folder));
    }

    @Test
    void aNameThatBecomesAFolderDuringASaveIsSaidSo() throws IOException {
        Path folder = open(Files.createDirectory(root.resolve("taken")));
        CompletableFuture<Reply> reply = saving("taken");
        Files.createDirectory(folder.resolve("x.png"));
        assertRefused(reply.join(), "that is a folder");
        assertEquals(List.of("x.png"), names(folder));
    }

    @Test
    void aFolderOfTenThousandFilesTakesOneMore() throws IOException {
        Path folder = open(Files.createDirectory(root.resolve("crowd")));
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(folder.resolve(i + ".jpg"));
        }
        server.site().ok("testcard?req=saveToFile&name=crowd/x.jpg");
        server.site().ok("testcard?req=saveToFile&name=crowd/77.jpg");
        assertEquals(10_001, names(folder).size());
        assertEquals(Files.size(folder.resolve("x.jpg")), Files.size(folder.resolve("77.jpg")));
    }

    @Test
    void aSaveToAnotherFileSystemThanItsRootIsMovedWithinThatOne() throws IOException {
        try (Disk disk = Disk.inMemory(root.resolve("mounted"), "size=20m,mode=777")) {
            CompletableFuture<Reply> reply = saving("mounted");
            assertEquals(200, reply.join().status(), reply.join()::text);
            assertEquals(List.of("x.png"), names(disk.folder()));
        }
    }

    @Test
    void aDiskThatHangsDoesNotHoldTheCaller() throws IOException {
        try (Disk disk = Disk.ext4(root.resolve("hanging"), 60, "noatime")) {
            open(disk.folder());
            Files.delete(disk.folder().resolve("lost+found"));
            older(disk.folder(), "x.tif");
            disk.freeze();
            long least = Stream.generate(() -> overshoot(1000)).limit(3).min(Long::compare).orElseThrow();
            // The others on this machine may delay one answer, hardly all.
            assertTrue(least < 250, "the least of three answers came " + least + " ms after its time-out");
            assertEquals(200, server.site().get("testcard?wid=50").status(), "who does not save is served");
            disk.thaw();
            SaveFolder.await("nothing is left", SOON, () -> names(disk.folder()).equals(List.of("x.tif")));
            assertOnlyOlder(disk.folder(), "x.tif");
            server.site().ok(LARGE + "&req=saveToFile&name=hanging/x.tif");
        }
    }

    @Test
    void aDiskWithErrorsIsSaidSo() throws IOException {
        try (Disk disk = Disk.ext4(root.resolve("broken"), 60, "noatime")) {
            open(disk.folder());
            Files.delete(disk.folder().resolve("lost+found"));
            older(disk.folder(), "x.png");
            new Command("sync", "-f", disk.folder().toString()).run();
            CompletableFuture<Reply> reply = saving("broken");
            disk.cutPower();
            assertRefused(reply.join(), "the disk has an error");
            assertRefused("testcard", "broken/y.jpg", "the disk has an error");
            disk.mountAgain();
            assertEquals("older", Files.readString(disk.folder().resolve("x.png")));
        }
    }

    /** Milliseconds between the end of its time and its answer. */
    private long overshoot(int timeout) {
        long start = System.nanoTime();
        Reply reply = server.site().get(LARGE + "&req=saveToFile&name=hanging/x.tif&timeout=" + timeout);
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        assertEquals("timeout", reply.properties().getProperty("status"), reply.text());
        return millis - timeout;
    }

    /** A save of x.png that has begun to write. */
    private CompletableFuture<Reply> saving(String folder) {
        CompletableFuture<Reply> reply = server.site().later(SLOW + "&req=saveToFile&name=" + folder + "/x.png");
        SaveFolder.await("a temporary file", SOON,
                () -> reply.isDone() || names(root.resolve(folder)).stream().anyMatch(name -> name.startsWith(".darkroom-")));
        assertFalse(reply.isDone(), () -> "the save was too quick: " + reply.join().text());
        return reply;
    }

    private void assertRefused(String request, String name, String why) {
        assertRefused(server.site().get(request + (request.contains("?") ? "&" : "?") + "req=saveToFile&name=" + name), why);
    }

    private void assertRefused(Reply reply, String... anyOf) {
        assertEquals(403, reply.status(), reply::text);
        assertTrue(Stream.of(anyOf).anyMatch(reply.properties().getProperty("error.message")::contains), reply.text());
        assertFalse(reply.text().contains(parent.toString()), reply.text());
    }

    private static Path open(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static void older(Path folder, String name) throws IOException {
        Files.writeString(folder.resolve(name), "older");
    }

    private static void assertOnlyOlder(Path folder, String name) throws IOException {
        assertEquals(List.of(name), names(folder));
        assertEquals("older", Files.readString(folder.resolve(name)));
    }

    private static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? List.of() : Stream.of(names).sorted().toList();
    }
}
