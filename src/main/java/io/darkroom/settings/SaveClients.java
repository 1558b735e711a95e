package io.darkroom.settings;

import java.net.InetAddress;
import java.util.List;

/** The addresses that may save, as blocks. */
public record SaveClients(List<AddressBlock> blocks) {
    static final String ALLOWED = "'loopback', 'any', IPv4 or IPv6 addresses and CIDR blocks such as 10.1.0.0/16,"
            + " commas between them; no host names";

    public SaveClients {
        blocks = List.copyOf(blocks);
    }

    public static SaveClients parse(String text) {
        List<AddressBlock> blocks = AddressList.parse(text).blocks();
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("Allowed is " + ALLOWED);
        }
        return new SaveClients(blocks);
    }

    public boolean allows(InetAddress address) {
        return new AddressList(blocks).contains(address);
    }

    /** Whether {@code any} is among them. */
    public boolean allowsAnyone() {
        return blocks.containsAll(AddressList.ANY);
    }
}
