package io.darkroom.save;

import io.darkroom.error.Fault;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process of its own that saves a file: prints a line once it holds it, waits for a line, and tells the outcome. */
final class OtherServer {
    private OtherServer() {
    }

    /** Takes the save folder, the name and the number of bytes. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        try (AtomicFile file = AtomicFile.create(SaveTarget.of(root, arguments[1]))) {
            System.out.println("open");
            System.in.read();
            try {
                ByteBuffer bytes = ByteBuffer.allocate(Integer.parseInt(arguments[2]));
                while (bytes.hasRemaining()) {
                    file.channel().write(bytes);
                }
            } catch (IOException failed) {
                throw SaveFailure.of(arguments[1], failed);
            }
            System.out.println("saved " + file.commit().length());
        } catch (Fault fault) {
            System.out.println(fault.detail());
        }
        System.out.println("entries " + root.toFile().list().length);
    }

    static ProcessBuilder command(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", classPath(), OtherServer.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder.redirectErrorStream(true);
    }

    private static String classPath() {
        return Stream.of(OtherServer.class, AtomicFile.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())))
                .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
