package io.darkroom.save;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** A folder held by its descriptor: whatever its path may become, entries are those of this folder. */
record HeldFolder(SecureDirectoryStream<Path> stream) implements Folder {
    @Override
    public Folder enter(Path element) throws IOException {
        requireFolder(element);
        return new HeldFolder(stream.newDirectoryStream(element, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public BasicFileAttributes attributes(Path entry) throws IOException {
        BasicFileAttributeView view = entry.toString().isEmpty()
                ? stream.getFileAttributeView(BasicFileAttributeView.class)
                : stream.getFileAttributeView(entry, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view.readAttributes();
    }

    @Override
    public FileChannel open(Path entry, Set<OpenOption> options) throws IOException {
        return (FileChannel) stream.newByteChannel(entry, options);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        stream.move(from, stream, to);
    }

    @Override
    public void delete(Path entry) throws IOException {
        stream.deleteFile(entry);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
