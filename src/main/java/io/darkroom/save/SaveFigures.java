package io.darkroom.save;

/**
 * What the saves of this deployment came to.
 *
 * @param waiting saves that no thread has taken up yet
 * @param bytes   written by saves that are done; so are the pixels
 */
public record SaveFigures(long done, long failed, long timedOut, long rejected, int waiting, int running, long bytes, long pixels,
        SaveDurations durations) {
}
