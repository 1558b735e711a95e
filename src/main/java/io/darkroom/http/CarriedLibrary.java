package io.darkroom.http;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The libvips that the WAR carries for this platform, laid out on the disk where the system's loader can reach it.
 * Its place depends on its content alone: a second deployment loads the same file, and so the same library.
 */
record CarriedLibrary(ServletContext context) {
    Optional<Path> path() {
        Set<String> entries = context.getResourcePaths("/WEB-INF/native/" + platform() + "/");
        return entries == null ? Optional.empty()
                : entries.stream().filter(entry -> entry.contains("libvips-cpp")).findFirst().map(this::onDisk);
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String cpu = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm64" : "x64";
        boolean musl = Files.exists(Path.of("/lib/ld-musl-x86_64.so.1")) || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1"));
        return (os.contains("mac") ? "darwin" : musl ? "linuxmusl" : "linux") + "-" + cpu;
    }

    private Path onDisk(String entry) {
        Path folder = Path.of(System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir")), "darkroom-native");
        try {
            Path file = Files.createDirectories(folder.resolve(digest(entry))).resolve(entry.substring(entry.lastIndexOf('/') + 1));
            if (Files.notExists(file)) {
                Path part = Files.createTempFile(file.getParent(), "part", null);
                try (InputStream in = context.getResourceAsStream(entry)) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("libvips could not be laid out in the server's data directory", e);
        }
    }

    private String digest(String entry) throws IOException {
        try (DigestInputStream in = new DigestInputStream(context.getResourceAsStream(entry), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }
}
