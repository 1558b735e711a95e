package io.darkroom.render.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileFilesTest {
    private static Profile profile(int number) {
        return Profile.read(ProfileWriter.gray("number " + number, 2.2), "test");
    }

    private static Path file(Profile profile) {
        return ProfileFiles.with(profile, file -> file);
    }

    @Test
    void aProfileIsWrittenOnceForItsOwnerOnly() throws IOException {
        Path file = file(profile(0));
        assertArrayEquals(profile(0).bytes(), Files.readAllBytes(file));
        assertEquals(file, file(profile(0)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFileThatWasTidiedAwayIsWrittenAgain() throws IOException {
        Files.delete(file(profile(0)));
        assertArrayEquals(profile(0).bytes(), Files.readAllBytes(file(profile(0))));
    }

    @Test
    void profilesAboveTheNumberThatIsKeptLiveForOneCall() {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 2 * ProfileFiles.MOST_KEPT; i++) {
            Profile profile = profile(i);
            files.add(ProfileFiles.with(profile, file -> {
                assertTrue(Files.isRegularFile(file));
                return file;
            }));
        }
        assertTrue(files.stream().filter(Files::exists).count() <= ProfileFiles.MOST_KEPT);
        assertFalse(Files.exists(files.getLast()));
        assertThrows(IllegalStateException.class, () -> ProfileFiles.with(profile(1000), file -> {
            files.add(file);
            throw new IllegalStateException();
        }));
        assertFalse(Files.exists(files.getLast()));
    }
}
