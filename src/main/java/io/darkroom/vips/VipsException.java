package io.darkroom.vips;

/** libvips could not do an operation, or was stopped in the middle of it. */
public final class VipsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final boolean killed;

    VipsException(String operation, String reason, boolean killed) {
        super(operation + ": " + (killed ? "stopped" : reason));
        this.operation = operation;
        this.killed = killed;
    }

    public String operation() {
        return operation;
    }

    /** True when the scope was killed: the failure says nothing about the image. */
    public boolean killed() {
        return killed;
    }
}
