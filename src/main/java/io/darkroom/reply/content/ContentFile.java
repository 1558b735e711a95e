package io.darkroom.reply.content;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A file that is open: what is known about it stays true although another may take its name meanwhile.
 *
 * @param name as catalog or URL name it, which may be told
 * @param size of the content that is sent, whatever is added to the file meanwhile
 */
public record ContentFile(String name, FileChannel channel, long size, Instant modified, String version) implements AutoCloseable {
    private static final int TRIES = 5;

    /** @param real without links, as it was looked at */
    static ContentFile open(Path real, String name) throws IOException {
        BasicFileAttributes before = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        for (int i = 0; i < TRIES && before.isRegularFile(); i++) {
            FileChannel channel = FileChannel.open(real, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
            try {
                BasicFileAttributes after = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (same(before, after) && channel.size() == after.size()) {
                    return new ContentFile(name, channel, after.size(), after.lastModifiedTime().toInstant(), version(name, after));
                }
                before = after;
            } catch (IOException gone) {
                channel.close();
                throw gone;
            }
            channel.close();
        }
        throw new NoSuchFileException(name);
    }

    private static boolean same(BasicFileAttributes one, BasicFileAttributes other) {
        return one.size() == other.size() && one.lastModifiedTime().equals(other.lastModifiedTime());
    }

    private static String version(String name, BasicFileAttributes file) {
        return "%x-%x-%x".formatted(file.lastModifiedTime().to(TimeUnit.NANOSECONDS), file.size(), name.hashCode());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException neverWritten) {
            // Nothing is lost: it was open for reading alone.
        }
    }
}
