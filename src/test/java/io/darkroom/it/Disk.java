package io.darkroom.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small disk of a test's own, mounted on a folder; where the test may not mount, it is skipped. */
final class Disk implements AutoCloseable {
    private final Path folder;
    private final List<String> source;
    private final Thread leftMounted = new Thread(this::unmount);

    private Disk(Path folder, List<String> source) {
        this.folder = folder;
        this.source = source;
        assumeTrue(new Command("test", "-w", "/dev/loop-control").succeeds(), "this test needs the right to mount file systems");
        Runtime.getRuntime().addShutdownHook(leftMounted);
        mount();
    }

    /** Held in memory, with these options of tmpfs. */
    static Disk inMemory(Path folder, String options) {
        return new Disk(folder, List.of("-t", "tmpfs", "-o", options, "darkroom-test"));
    }

    /** In a file beside the folder. */
    static Disk ext4(Path folder, int megabytes, String mountOptions, String... mkfsOptions) {
        Path image = folder.resolveSibling(folder.getFileName() + ".ext4");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(megabytes * 1024L * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> make = Stream.of(Stream.of("mkfs.ext4", "-qF", "-Elazy_itable_init=0,lazy_journal_init=0"), Stream.of(mkfsOptions),
                Stream.of(image.toString())).flatMap(words -> words).toList();
        assumeTrue(new Command(make).succeeds(), "this test needs mkfs.ext4");
        return new Disk(folder, List.of("-t", "ext4", "-o", "loop," + mountOptions, image.toString()));
    }

    Path folder() {
        return folder;
    }

    void mount() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Command(Stream.of(Stream.of("mount"), source.stream(), Stream.of(folder.toString())).flatMap(words -> words).toList()).run();
    }

    /** Changes the options of the mount, such as "ro". */
    void remount(String options) {
        new Command("mount", "-o", "remount," + options, folder.toString()).run();
    }

    void freeze() {
        new Command("fsfreeze", "--freeze", folder.toString()).run();
    }

    void thaw() {
        new Command("fsfreeze", "--unfreeze", folder.toString()).run();
    }

    /** From now on nothing reaches the disk, and all that is asked of it fails; mounted again, it has what reached it before. */
    void cutPower() {
        PowerCut.at(folder);
    }

    /** Fails as long as a file of it is open. */
    void mountAgain() {
        new Command("umount", folder.toString()).run();
        mount();
    }

    private void unmount() {
        new Command("fsfreeze", "--unfreeze", folder.toString()).succeeds();
        new Command("umount", "-l", folder.toString()).succeeds();
    }

    @Override
    public void close() {
        unmount();
        Runtime.getRuntime().removeShutdownHook(leftMounted);
    }
}
