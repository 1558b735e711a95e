package io.darkroom.settings;

import java.net.InetAddress;
import java.util.List;

/** The proxies whose word about a caller's address is taken; none unless the administrator names them. */
public record TrustedProxies(List<AddressBlock> blocks) {
    static final String ALLOWED = "empty, 'loopback', IPv4 or IPv6 addresses and CIDR blocks such as 10.1.0.0/16,"
            + " commas between them; neither host names nor everybody";

    public TrustedProxies {
        blocks = List.copyOf(blocks);
    }

    /** Whoever trusts everybody lets every caller choose its own address. */
    public static TrustedProxies parse(String text) {
        List<AddressBlock> blocks = AddressList.parse(text).blocks();
        if (blocks.stream().anyMatch(block -> block.prefix() == 0)) {
            throw new IllegalArgumentException("Allowed is " + ALLOWED);
        }
        return new TrustedProxies(blocks);
    }

    public boolean include(InetAddress address) {
        return new AddressList(blocks).contains(address);
    }
}
