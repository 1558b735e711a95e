package io.darkroom.settings;

import java.net.InetAddress;
import java.util.List;

/** The private networks that images may be fetched from; none unless the administrator names them. */
public record ForeignNetworks(List<AddressBlock> blocks) {
    static final String ALLOWED = TrustedProxies.ALLOWED;

    public ForeignNetworks {
        blocks = List.copyOf(blocks);
    }

    /** Whoever opens everything opens, among others, the service that hands out a cloud server's credentials. */
    public static ForeignNetworks parse(String text) {
        List<AddressBlock> blocks = AddressList.parse(text).blocks();
        if (blocks.stream().anyMatch(block -> block.prefix() == 0)) {
            throw new IllegalArgumentException("Allowed is " + ALLOWED);
        }
        return new ForeignNetworks(blocks);
    }

    public boolean include(InetAddress address) {
        return new AddressList(blocks).contains(address);
    }
}
