package io.darkroom.save;

import io.darkroom.error.Fault;

/** How a save may end. */
public enum SaveOutcome {
    DONE,
    FAILED,
    TIMEOUT,
    /** It was never begun: the caller, the name or the request is not allowed, or the server is busy. */
    REJECTED;

    static SaveOutcome of(Throwable failure) {
        if (!(failure instanceof Fault fault)) {
            return FAILED;
        }
        return switch (fault.code()) {
            case TIMED_OUT -> TIMEOUT;
            case SAVE_REFUSED, METHOD_NOT_ALLOWED, OVERLOADED, NOT_READY -> REJECTED;
            default -> FAILED;
        };
    }
}
