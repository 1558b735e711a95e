package io.darkroom.reply;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.settings.Settings;

/** Who may save: the one decision, for single saves and for jobs. */
public final class SavePermission {
    private SavePermission() {
    }

    /** @throws Fault when this caller may not save */
    public static void require(Caller caller, Settings settings) {
        // Behind a proxy on the server's own host the whole world has a loopback address.
        boolean near = settings.saveClients().allows(caller.address()) && !caller.forwarded();
        boolean known = (near || settings.saveClients().allowsAnyone())
                && settings.saveRole().map(caller.hasRole()::test).orElse(true);
        if (!known) {
            throw new Fault(ErrorCode.SAVE_REFUSED, "this caller may not save: darkroom.SaveClients and darkroom.SaveRole say who may");
        }
    }
}
