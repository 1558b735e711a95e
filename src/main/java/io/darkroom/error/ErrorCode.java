package io.darkroom.error;

/** Everything that can go wrong, with the HTTP status and the public title of each kind. Reference: r-errors.md */
public enum ErrorCode {
    BAD_REQUEST(403, "Bad request"),
    BAD_VALUE(403, "Bad command value"),
    NOT_SUPPORTED(403, "Not supported"),
    IMAGE_NOT_FOUND(403, "Image not found"),
    CONTENT_NOT_FOUND(403, "Content not found"),
    SOURCE_UNREADABLE(403, "Image can't be read"),
    /** The title is a contract: viewers look for these words and fall back to tiles. */
    IMAGE_TOO_LARGE(403, "illegal image size"),
    REQUEST_REFUSED(403, "Request refused"),
    SAVE_REFUSED(403, "Save refused"),
    SAVE_FAILED(403, "Save failed"),
    TIMED_OUT(403, "Timed out"),
    NO_SUCH_JOB(404, "No such job"),
    JOB_CONFLICT(409, "Not in this state of the job"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    OVERLOADED(503, "Server is busy"),
    NOT_READY(503, "Server is not ready"),
    INTERNAL(500, "Internal error");

    private final int httpStatus;
    private final String title;

    ErrorCode(int httpStatus, String title) {
        this.httpStatus = httpStatus;
        this.title = title;
    }

    public int httpStatus() {
        return httpStatus;
    }

    public String title() {
        return title;
    }
}
