package io.darkroom.foreign;

import io.darkroom.error.ErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** The folder of fetched images. A file has its final name once it is whole. */
record ImageFolder(Path folder) {
    private static final String FILES = "foreign-*.{image,part}";
    private static final int BUFFER = 64 * 1024;
    private static final int VERSION_BYTES = 16;

    /** Removes what servers before this one have left; a second application of this server may use the folder, too. */
    void clear() {
        Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(start)) {
                    Files.delete(file);
                }
            }
        } catch (IOException | DirectoryIteratorException notNow) {
            // There is no folder yet, or the next start tries again.
        }
    }

    /** The image is held by the caller. */
    StoredImage store(Body body, long limit, Instant modified) throws IOException, FetchFailure {
        if (body.length().orElse(0) > limit) {
            throw tooLarge(limit);
        }
        String name = "foreign-" + UUID.randomUUID();
        Path part = folder.resolve(name + ".part");
        try (OutputStream out = create(part)) {
            MessageDigest digest = sha256();
            long length = copy(body, limit, out, digest);
            Path file = moved(out, part, folder.resolve(name + ".image"));
            return new StoredImage(file, length, HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), VERSION_BYTES)), modified);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long copy(Body body, long limit, OutputStream out, MessageDigest digest) throws IOException, FetchFailure {
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            length += count;
            if (length > limit) {
                throw tooLarge(limit);
            }
            digest.update(buffer, 0, count);
            write(out, buffer, count);
        }
        if (length == 0) {
            throw FetchFailure.unreadable("its server sends an empty file");
        }
        return length;
    }

    private OutputStream create(Path part) throws FetchFailure {
        try {
            Files.createDirectories(folder);
            return Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int count) throws FetchFailure {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    /** A disk may be full as late as when a file is closed. */
    private static Path moved(OutputStream out, Path part, Path file) throws FetchFailure {
        try {
            out.close();
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private static FetchFailure tooLarge(long limit) {
        return FetchFailure.unreadable("the file is larger than " + limit / 1_000_000 + " MB");
    }

    private static FetchFailure notKept(IOException e) {
        return new FetchFailure(ErrorCode.INTERNAL, "this server has no place to keep the file", e);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
