package io.darkroom.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A save folder laid out with everything that may lead out of it, and a place outside that must stay as it is. */
final class HostileFolder {
    private final SaveFolder folder = new SaveFolder();
    /** Beside the save folder, so that a step up or a link can reach it. */
    private final Path outside = Darkroom.saved().resolveSibling("outside-of-saved");
    private final Path sibling = Darkroom.saved().resolveSibling(Darkroom.saved().getFileName() + "-2");

    private Map<String, String> pristine = Map.of("not", "yet");

    Path path(String name) {
        return folder.path(name);
    }

    Path outside(String name) {
        return outside.resolve(name);
    }

    /** Lays everything out anew, if something has changed. */
    void layOut() {
        if (!state().equals(pristine)) {
            clear();
            make();
            pristine = state();
        }
    }

    private void make() {
        try {
            Files.createDirectories(outside.resolve("below"));
            Files.createDirectories(sibling);
            Files.writeString(outside.resolve("victim.jpg"), "victim");
            Files.writeString(outside.resolve("hard.jpg"), "hard");
            plainEntries();
            links();
            specialFiles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plainEntries() throws IOException {
        for (String name : new String[] {"a/b", "folder.jpg", "caf\u00e9"}) {
            Files.createDirectories(path(name));
        }
        Files.writeString(path("old.jpg"), "older");
        Files.createLink(path("hard.jpg"), outside.resolve("hard.jpg"));
    }

    private void links() throws IOException {
        Map<String, Path> links = new TreeMap<>();
        links.put("out", outside);
        links.put("up", Path.of(".."));
        links.put("a/up", Path.of("../.."));
        links.put("twice", Path.of("out"));
        links.put("sibling", sibling);
        links.put("root", Path.of("/"));
        links.put("proc", Path.of("/proc/self"));
        links.put("fd.jpg", Path.of("/dev/fd/1"));
        links.put("null.jpg", Path.of("/dev/null"));
        links.put("victim.jpg", outside.resolve("victim.jpg"));
        links.put("dangling.jpg", outside.resolve("not-yet.jpg"));
        links.put("dangling", outside.resolve("not-yet"));
        links.put("loop", Path.of("loop"));
        links.put("ping", Path.of("pong"));
        links.put("pong", Path.of("ping"));
        links.put("inside.jpg", Path.of("old.jpg"));
        links.put("within", Path.of("a/b"));
        links.put("self", Path.of("."));
        for (Map.Entry<String, Path> link : links.entrySet()) {
            Files.createSymbolicLink(path(link.getKey()), link.getValue());
        }
    }

    private void specialFiles() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(Path.of("").toAbsolutePath().relativize(path("socket.jpg").toAbsolutePath())));
        }
        try {
            new ProcessBuilder("mkfifo", path("fifo.jpg").toString()).start().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void clear() {
        folder.clear();
        for (Path tree : new Path[] {outside, sibling}) {
            delete(tree);
        }
    }

    /** Every entry inside and outside, and what tells it from another one: its kind, its content or where it leads. */
    Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        for (Path tree : Stream.of(Darkroom.saved(), outside, sibling).filter(Files::exists).toList()) {
            visit(tree, (file, attributes) -> state.put(tree.getParent().relativize(file).toString(), described(file, attributes)));
        }
        return state;
    }

    private static String described(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            return "-> " + Files.readSymbolicLink(file);
        }
        if (attributes.isDirectory()) {
            return "folder";
        }
        return attributes.isRegularFile() && attributes.size() < 10 ? Files.readString(file) : attributes.isRegularFile() ? "image" : "special";
    }

    private static void delete(Path tree) {
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            Map<String, Path> entries = new TreeMap<>(Comparator.reverseOrder());
            visit(tree, (file, _) -> entries.put(file.toString(), file));
            for (Path entry : entries.values()) {
                try {
                    Files.delete(entry);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private interface Visitor {
        void visit(Path file, BasicFileAttributes attributes) throws IOException;
    }

    private static void visit(Path tree, Visitor visitor) {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                    return visitFile(folder, attributes);
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    visitor.visit(file, attributes);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
