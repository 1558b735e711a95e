package io.darkroom.reply.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFileTest {
    private static final Instant CHANGED = Instant.parse("2024-05-01T12:00:00Z");

    @TempDir
    private Path folder;

    private Path write(String name, String text, Instant changed) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    private static String content(ContentFile file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(100);
        file.channel().read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    private String version(Path file, String name) throws IOException {
        try (ContentFile open = ContentFile.open(file, name)) {
            return open.version();
        }
    }

    @Test
    void whatIsKnownIsOfTheFileThatIsOpen() throws IOException {
        Path path = write("a.txt", "first", CHANGED);
        try (ContentFile file = ContentFile.open(path, "a.txt")) {
            assertEquals(5, file.size());
            assertEquals(CHANGED, file.modified());
            Files.move(write("b.txt", "second", CHANGED), path, StandardCopyOption.REPLACE_EXISTING);
            assertEquals("first", content(file));
        }
    }

    @Test
    void everyChangeIsAnotherVersion() throws IOException {
        String version = version(write("a.txt", "first", CHANGED), "a.txt");
        assertEquals(version, version(folder.resolve("a.txt"), "a.txt"));
        assertNotEquals(version, version(folder.resolve("a.txt"), "other.txt"));
        assertNotEquals(version, version(write("a.txt", "other", CHANGED.plusNanos(1_000)), "a.txt"));
        assertNotEquals(version, version(write("a.txt", "longer", CHANGED), "a.txt"));
    }

    @Test
    void aLinkOrAFolderIsNoFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), write("a.txt", "first", CHANGED));
        assertThrows(IOException.class, () -> ContentFile.open(link, "link"));
        assertThrows(IOException.class, () -> ContentFile.open(folder, "folder"));
    }

    @Test
    void whatIsClosedIsLetGo() throws IOException {
        ContentFile file = ContentFile.open(write("a.txt", "first", CHANGED), "a.txt");
        file.close();
        assertFalse(file.channel().isOpen());
    }
}
