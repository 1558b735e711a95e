package io.darkroom.save;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * A folder known by its path alone, for file systems that can't hold one open.
 *
 * <p>Weaker: whoever may rename folders at the very moment between a check and a step can lead that step elsewhere.
 */
record NamedFolder(Path path, DirectoryStream<Path> stream) implements Folder {
    @Override
    public Folder enter(Path element) throws IOException {
        requireFolder(element);
        Path below = path.resolve(element);
        return new NamedFolder(below, Files.newDirectoryStream(below));
    }

    @Override
    public BasicFileAttributes attributes(Path entry) throws IOException {
        return Folder.attributesOf(path.resolve(entry));
    }

    @Override
    public FileChannel open(Path entry, Set<OpenOption> options) throws IOException {
        return FileChannel.open(path.resolve(entry), options);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Files.move(path.resolve(from), path.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path entry) throws IOException {
        Files.delete(path.resolve(entry));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
