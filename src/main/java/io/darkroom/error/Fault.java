package io.darkroom.error;

/** The one exception of Darkroom: what kind of fault, and a detail that may be shown to the caller. */
public final class Fault extends RuntimeException {
    private final ErrorCode code;

    public Fault(ErrorCode code, String detail) {
        super(detail);
        this.code = code;
    }

    public Fault(ErrorCode code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return getMessage();
    }
}
