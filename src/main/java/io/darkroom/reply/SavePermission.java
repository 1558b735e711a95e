package io.darkroom.reply;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.settings.SaveClients;
import io.darkroom.settings.Settings;
import java.net.InetAddress;

/** Who may save: the one decision, for single saves and for jobs. */
public final class SavePermission {
    private SavePermission() {
    }

    /**
     * The role comes last, so that nobody can try passwords from a place, or through a browser, that may not save anyway.
     *
     * @throws Fault when this caller may not save
     */
    public static void require(Caller caller, Settings settings) {
        requireAddress(caller.sender(), settings.saveClients());
        caller.provenance().objection().ifPresent(SavePermission::refuse);
        if (settings.saveRole().isEmpty()) {
            requireFixedHost(caller, settings.saveClients());
        }
        if (!settings.saveRole().map(caller.hasRole()::test).orElse(true)) {
            refuseCaller();
        }
    }

    private static void requireAddress(Sender sender, SaveClients clients) {
        switch (sender) {
            case Sender.Known known when clients.allows(known.address()) -> { }
            case Sender.Unknown _ when clients.allowsAnyone() -> { }
            case Sender.Unclear unclear -> refuse(unclear.why());
            case Sender.Known _, Sender.Unknown _ -> refuseCaller();
        }
    }

    /** Where the address alone decides, it must not be that of somebody else's browser, or of a proxy that keeps quiet. */
    private static void requireFixedHost(Caller caller, SaveClients clients) {
        Provenance provenance = caller.provenance();
        if (provenance.mayBeRebound()) {
            refuse("a browser may save over https, or over http by 'localhost' or an address in place of a host name,"
                    + " or where darkroom.SaveRole is set");
        }
        boolean here = caller.sender() instanceof Sender.Known(InetAddress address) && address.isLoopbackAddress();
        if (here && !clients.allowsAnyone() && provenance.own().map(origin -> !origin.isFixed()).orElse(false)) {
            refuse("a save from the server's own host goes to 'localhost' or an address, not to the name " + provenance.own().get().host());
        }
    }

    private static void refuseCaller() {
        refuse("this caller may not save: darkroom.SaveClients and darkroom.SaveRole say who may");
    }

    private static void refuse(String why) {
        throw new Fault(ErrorCode.SAVE_REFUSED, why);
    }
}
