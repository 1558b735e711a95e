package io.darkroom.vips;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Fails the whole run when a test left an image of libvips behind. */
public final class VipsLeakCheck implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Vips vips;
        try {
            vips = Vips.loaded();
        } catch (IllegalStateException noTestUsedIt) {
            return;
        }
        // The threads of libvips put away their last buffers after an evaluation that was stopped has returned.
        long end = System.nanoTime() + 5_000_000_000L;
        while (held(vips) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        if (held(vips)) {
            throw new AssertionError("the tests left " + vips.liveObjects() + " objects and "
                    + vips.trackedMemory() + " bytes in libvips: a scope was not closed");
        }
    }

    private static boolean held(Vips vips) {
        return vips.liveObjects() > 0 || vips.trackedMemory() > 0;
    }
}
