package io.darkroom.foreign;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.List;

/** What the machine knows of the network around it. */
interface Network {
    Network OF_THIS_MACHINE = new Network() {
        @Override
        public List<InetAddress> resolve(String host) throws UnknownHostException {
            return List.of(InetAddress.getAllByName(host));
        }

        @Override
        public boolean isOwn(InetAddress address) throws IOException {
            return NetworkInterface.getByInetAddress(address) != null;
        }
    };

    List<InetAddress> resolve(String host) throws UnknownHostException;

    boolean isOwn(InetAddress address) throws IOException;
}
