package io.darkroom.save;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Names the cause of a failed write in plain words, without any path. */
public final class SaveFailure {
    private static final String DISK_ERROR = "the disk has an error";
    private static final Map<String, String> CAUSES = Map.ofEntries(
            Map.entry("no space left", "the disk is full"),
            Map.entry("not enough space", "the disk is full"),
            Map.entry("quota exceeded", "quota exceeded"),
            Map.entry("permission denied", "no permission to write"),
            Map.entry("operation not permitted", "no permission to write"),
            Map.entry("read-only file system", "read-only file system"),
            Map.entry("no such file", "the folder has gone"),
            Map.entry("not a directory", "the folder has gone"),
            Map.entry("symbolic link", "the folder has gone"),
            Map.entry("stale file handle", "the folder has gone"),
            Map.entry("is a directory", "a folder has taken its place"),
            Map.entry("file too large", "the file is too large for the disk"),
            Map.entry("too many open files", "the server has too many open files"),
            Map.entry("file name too long", "the name is too long for the disk"),
            Map.entry("input/output error", DISK_ERROR));

    private SaveFailure() {
    }

    /** The fault of an exception that came up while the file of that name was written. */
    public static Fault of(String name, IOException cause) {
        return new Fault(ErrorCode.SAVE_FAILED,
                "name=" + SaveName.shown(name) + ": " + words(cause) + "; nothing was saved", cause);
    }

    /** Whether the disk itself has failed, rather than refused. */
    static boolean isDiskError(IOException cause) {
        return words(cause).equals(DISK_ERROR);
    }

    static String words(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "no permission to write";
            case NoSuchFileException _, FileNotFoundException _, NotDirectoryException _ -> "the folder has gone";
            case ClosedChannelException _ -> "the save was interrupted";
            case FileSystemException failed -> byReason(failed.getReason());
            default -> byReason(cause.getMessage());
        };
    }

    private static String byReason(String reason) {
        String text = Objects.requireNonNullElse(reason, "").toLowerCase(Locale.ROOT);
        return CAUSES.entrySet().stream().filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse("the file system reported an error");
    }
}
