package io.darkroom.jobs;

/** A line that asks for nothing that could be done, and why. */
public record RefusedLine(int line, String message) {
}
