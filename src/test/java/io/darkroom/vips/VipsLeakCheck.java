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
        if (vips.liveObjects() > 0 || vips.trackedMemory() > 0) {
            throw new AssertionError("the tests left " + vips.liveObjects() + " objects and "
                    + vips.trackedMemory() + " bytes in libvips: a scope was not closed");
        }
    }
}
