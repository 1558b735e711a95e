package io.darkroom.catalog.value;

import io.darkroom.settings.AddressBlock;
import io.darkroom.settings.AddressList;
import java.net.InetAddress;
import java.util.Optional;

/** The clients that a catalog or a rule serves. Reference: r-clientaddressfilter.md */
public record AddressFilter(AddressList addresses) {
    public static final AddressFilter EVERYBODY = new AddressFilter(AddressList.parse("any"));

    /** Empty when the text is no list of addresses; an empty list restricts nobody. */
    public static Optional<AddressFilter> read(String text) {
        try {
            AddressList list = AddressList.parse(text);
            // The reference knows IPv4 alone, and 0.0.0.0/0 as its way to write that nobody is shut out.
            boolean open = list.blocks().isEmpty() || list.blocks().stream().anyMatch(AddressFilter::isWhole);
            return Optional.of(open ? EVERYBODY : new AddressFilter(list));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(AddressBlock block) {
        return block.prefix() == 0 && block.network().getAddress().length == 4;
    }

    public boolean allows(InetAddress client) {
        return addresses.contains(client);
    }

    public boolean restricts() {
        return !equals(EVERYBODY);
    }
}
