package io.darkroom.cache;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * One folder of the cache. A file has its final name once it is whole; as it is not forced to disk, a power cut may tear it all the same, so it begins with
 * a checksum. What was not read for the longest time makes room.
 */
final class Shelf {
    private static final int CHECKSUM = Integer.BYTES;
    private static final String PART = ".part";
    /** Whatever else lies in the folder belongs to somebody else. */
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern OUR_PART = Pattern.compile(OURS + "\\.[0-9a-f-]{36}" + Pattern.quote(PART));
    /** To note every reading would cost more than it tells. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private record Kept(Path file, long length, Instant read) {}

    private final Path folder;
    private final long limit;
    /** Of all files; below zero until they are counted. Guarded by itself, like every change of the folder. */
    private long total = -1;

    Shelf(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    Optional<byte[]> read(String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
            if (content.remaining() > CHECKSUM && content.getInt() == checksum(content)) {
                noteReading(file);
                byte[] reply = new byte[content.remaining()];
                content.get(reply);
                return Optional.of(reply);
            }
            Files.deleteIfExists(file);
            return Optional.empty();
        } catch (NoSuchFileException notHere) {
            return Optional.empty();
        }
    }

    private static void noteReading(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(NOTED))) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    /** One that would fill more than half of the shelf is not worth the others. */
    void write(String name, byte[] reply) throws IOException {
        long length = CHECKSUM + (long) reply.length;
        if (length > limit / 2) {
            return;
        }
        Files.createDirectories(folder);
        Path part = folder.resolve(name + "." + UUID.randomUUID() + PART);
        try {
            fill(part, reply);
            place(part, folder.resolve(name), length);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void fill(Path part, byte[] reply) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(reply);
        ByteBuffer checksum = ByteBuffer.allocate(CHECKSUM).putInt(0, checksum(content));
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (checksum.hasRemaining() || content.hasRemaining()) {
                out.write(new ByteBuffer[] {checksum, content});
            }
        }
    }

    private synchronized void place(Path part, Path file, long length) throws IOException {
        if (total < 0) {
            removeLeftOvers();
            total = kept().stream().mapToLong(Kept::length).sum();
        }
        if (total + length > limit) {
            makeRoom(length);
        }
        long replaced = Files.exists(file) ? Files.size(file) : 0;
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        total += length - replaced;
    }

    /** A tenth more than is needed, or every reply would have to look through the folder. */
    private void makeRoom(long length) throws IOException {
        List<Kept> files = kept();
        total = files.stream().mapToLong(Kept::length).sum();
        for (Kept oldest : files) {
            if (total + length <= limit - limit / 10) {
                break;
            }
            Files.deleteIfExists(oldest.file());
            total -= oldest.length();
        }
    }

    /** What was read last comes last. */
    private List<Kept> kept() throws IOException {
        List<Kept> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, file -> OURS.matcher(file.getFileName().toString()).matches())) {
            for (Path file : all) {
                attributes(file).ifPresent(of -> files.add(new Kept(file, of.size(), of.lastModifiedTime().toInstant())));
            }
        }
        files.sort(Comparator.comparing(Kept::read));
        return files;
    }

    /** Another thread may have found the file damaged and removed it. */
    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** Of servers before this one. */
    private void removeLeftOvers() throws IOException {
        Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, file -> OUR_PART.matcher(file.getFileName().toString()).matches())) {
            for (Path part : parts) {
                if (attributes(part).filter(of -> of.lastModifiedTime().toInstant().isBefore(start)).isPresent()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** Of what remains of the buffer, which is left as it is. */
    private static int checksum(ByteBuffer content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content.duplicate());
        return (int) checksum.getValue();
    }
}
