package io.darkroom.vips;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorBufferTest {
    @Test
    void foldersOfTheServerAreNotShown() {
        assertEquals("VipsJpeg: the file: Not a JPEG", tidy("VipsJpeg: /data/a/b.jpg: Not a JPEG\n"));
        assertEquals("the file is not known", tidy("\"/data/with space/b.jpg\" is not known\n"));
        assertEquals("killed for image \"the file\"".replace("\"", ""), tidy("killed for image \"/tmp/x.jpg\"\n"));
        assertEquals("unable to open the file", tidy("unable to open file:///etc/passwd\n"));
    }

    @Test
    void aKnownNameIsNotShownHoweverItIsWritten() {
        assertEquals("read of the file failed",
                ErrorBuffer.tidy("read of /data/with space (1).jpg failed\n", List.of("/data/with space (1).jpg")));
    }

    @Test
    void whatOnlyLooksLikeAPathStays() {
        assertEquals("a 1/2 and 3 / 4", tidy("a 1/2 and 3 / 4\n"));
    }

    @Test
    void linesBecomeOneAndRepetitionsGo() {
        assertEquals("a: b; c", tidy("a: b\na: b\nc\n\n"));
    }

    @Test
    void silenceIsCalledSo() {
        assertEquals("failed without a reason", tidy(""));
    }

    private static String tidy(String text) {
        return ErrorBuffer.tidy(text, List.of());
    }
}
