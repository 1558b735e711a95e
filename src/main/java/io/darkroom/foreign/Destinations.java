package io.darkroom.foreign;

import io.darkroom.error.ErrorCode;
import io.darkroom.settings.ForeignNetworks;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The addresses of a host that may be connected to. They are looked up once, so that what is checked is what is connected to. */
record Destinations(Network network, Supplier<ForeignNetworks> allowed) {
    private static final int MOST_ADDRESSES = 4;

    List<InetAddress> of(String host) throws FetchFailure, IOException {
        var permitted = new ArrayList<InetAddress>();
        ForeignNetworks networks = allowed.get();
        for (InetAddress address : network.resolve(host)) {
            // A service of this very machine would take the request for one of the machine's own, on whatever address it listens.
            if (networks.include(address) || PublicInternet.contains(address) && !network.isOwn(address)) {
                permitted.add(address);
            }
        }
        if (permitted.isEmpty()) {
            throw new FetchFailure(ErrorCode.REQUEST_REFUSED, "it lies on a network that images may not be fetched from");
        }
        return permitted.subList(0, Math.min(permitted.size(), MOST_ADDRESSES));
    }
}
