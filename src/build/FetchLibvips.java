import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Takes the prebuilt libvips of the wanted platforms from npm and lays it out as PLATFORM/libvips-cpp.so.VERSION with its notices.
 * Arguments: the folder of package.json and its lock file, the target folder, the platforms ("this" or a comma-separated list).
 */
void main(String[] args) throws Exception {
    Path lock = Path.of(args[0]);
    Path target = Path.of(args[1]);
    for (String platform : (args[2].equals("this") ? thisPlatform() : args[2]).split(",")) {
        if (!isThere(target.resolve(platform), lock)) {
            fetch(platform, lock, target);
        }
    }
}

String thisPlatform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String cpu = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm64" : "x64";
    boolean musl = Files.exists(Path.of("/lib/ld-musl-x86_64.so.1")) || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1"));
    return (os.contains("mac") ? "darwin" : musl ? "linuxmusl" : "linux") + "-" + cpu;
}

boolean isThere(Path folder, Path lock) throws IOException {
    Path stamp = folder.resolve("package-lock.json");
    return Files.exists(stamp) && Files.mismatch(stamp, lock.resolve("package-lock.json")) == -1;
}

void fetch(String platform, Path lock, Path target) throws Exception {
    Path work = Files.createDirectories(target.resolveSibling("npm").resolve(platform));
    for (String file : List.of("package.json", "package-lock.json")) {
        Files.copy(lock.resolve(file), work.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    String[] parts = platform.split("-");
    List<String> command = new ArrayList<>(List.of("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error",
            "--os=" + parts[0].replace("linuxmusl", "linux"), "--cpu=" + parts[1]));
    if (parts[0].startsWith("linux")) {
        command.add("--libc=" + (parts[0].equals("linuxmusl") ? "musl" : "glibc"));
    }
    int exit;
    try {
        exit = new ProcessBuilder(command).directory(work.toFile()).inheritIO().start().waitFor();
    } catch (IOException noNpm) {
        IO.println("npm was not found: the WAR carries no libvips and will use the system's (8.17 or later, libvips.so.42).");
        Files.createDirectories(target);
        return;
    }
    if (exit != 0) {
        throw new IllegalStateException("npm could not fetch libvips for " + platform + " (exit code " + exit + ")");
    }
    copy(work.resolve("node_modules/@img/sharp-libvips-" + platform), target.resolve(platform), lock);
}

void copy(Path npmPackage, Path folder, Path lock) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.list(folder)) {
        old.forEach(this::delete);
    }
    try (Stream<Path> libraries = Files.list(npmPackage.resolve("lib"))) {
        for (Path library : libraries.filter(file -> file.getFileName().toString().startsWith("libvips-cpp")).toList()) {
            Files.copy(library, folder.resolve(library.getFileName().toString()));
        }
    }
    Files.copy(npmPackage.resolve("README.md"), folder.resolve("NOTICE.md"));
    Files.copy(npmPackage.resolve("versions.json"), folder.resolve("versions.json"));
    Files.copy(lock.resolve("package-lock.json"), folder.resolve("package-lock.json"));
}

void delete(Path file) {
    try {
        Files.delete(file);
    } catch (IOException e) {
        throw new UncheckedIOException(e);
    }
}
