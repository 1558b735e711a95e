package io.darkroom.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SaveFailureTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IOException("No space left on device"), "the disk is full"),
                Arguments.of(failed("No space left on device"), "the disk is full"),
                Arguments.of(failed("Disk quota exceeded"), "quota exceeded"),
                Arguments.of(failed("Read-only file system"), "read-only file system"),
                Arguments.of(failed("Operation not permitted"), "no permission to write"),
                Arguments.of(failed("Is a directory"), "a folder has taken its place"),
                Arguments.of(failed("File too large"), "the file is too large for the disk"),
                Arguments.of(failed("Too many levels of symbolic links"), "the folder has gone"),
                Arguments.of(failed("Something of /srv/secret"), "the file system reported an error"),
                Arguments.of(failed(null), "the file system reported an error"),
                Arguments.of(new IOException(), "the file system reported an error"),
                Arguments.of(new AccessDeniedException("/srv/secret"), "no permission to write"),
                Arguments.of(new NoSuchFileException("/srv/secret"), "the folder has gone"),
                Arguments.of(new ClosedByInterruptException(), "the save was interrupted"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void names_the_cause_in_plain_words_and_no_path(IOException cause, String words) {
        Fault fault = SaveFailure.of("a/b.jpg", cause);
        assertEquals(ErrorCode.SAVE_FAILED, fault.code());
        assertEquals("name=a/b.jpg: " + words + "; nothing was saved", fault.detail());
        assertFalse(fault.detail().contains("secret"));
    }

    private static IOException failed(String reason) {
        return new FileSystemException("/srv/secret/a", "/srv/secret/b", reason);
    }
}
