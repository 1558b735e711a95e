package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies in a save folder after a crash, held against the history. The server must serve the folder's pictures, too. */
record SavedPictures(Path folder, Site site, SaveHistory history) {
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
    }

    /** Fails unless each name has a whole picture of a save that may be there; returns how many there are. */
    int check() throws IOException {
        int there = 0;
        for (String name : Names.ALL) {
            Optional<SaveHistory.Save> found = Optional.empty();
            if (Files.exists(folder.resolve(name))) {
                found = Optional.of(whole(name));
                there++;
            }
            assertEquals(Optional.empty(), history.wrong(name, found));
            history.settle(name, found);
        }
        return there;
    }

    // The bytes of the same picture, asked for now, are those of a whole file.
    private SaveHistory.Save whole(String name) throws IOException {
        int width = site.ok(name + "?req=imageprops").number("image.width");
        SaveHistory.Save save = history.find(name, width).orElseThrow(() -> new AssertionError(name + ": nobody saved a picture of width " + width));
        assertArrayEquals(site.ok(save.picture()).body(), Files.readAllBytes(folder.resolve(name)), () -> save + " is not whole");
        return save;
    }

    List<String> temporaryFiles() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.startsWith(".")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
