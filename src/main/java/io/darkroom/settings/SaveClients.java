package io.darkroom.settings;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The addresses that may save, as blocks; reading them never asks a name server. */
public record SaveClients(List<AddressBlock> blocks) {
    static final String ALLOWED = "'loopback', 'any', IPv4 or IPv6 addresses and CIDR blocks such as 10.1.0.0/16,"
            + " commas between them; no host names";

    private static final List<AddressBlock> LOOPBACK = blocks("127.0.0.0/8", "::1/128");
    private static final List<AddressBlock> ANY = blocks("0.0.0.0/0", "::/0");

    public SaveClients {
        blocks = List.copyOf(blocks);
    }

    /** Reads a list whose entries stand between commas, semicolons or white space. */
    public static SaveClients parse(String text) {
        List<AddressBlock> blocks = new ArrayList<>();
        for (String word : text.split("[,;\\s]+")) {
            switch (word.toLowerCase(Locale.ROOT)) {
                case "" -> { }
                case "loopback" -> blocks.addAll(LOOPBACK);
                case "any" -> blocks.addAll(ANY);
                default -> blocks.add(AddressBlock.parse(word));
            }
        }
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("Allowed is " + ALLOWED);
        }
        return new SaveClients(blocks);
    }

    public boolean allows(InetAddress address) {
        byte[] bytes = AddressBlock.unmapped(address.getAddress());
        return blocks.stream().anyMatch(block -> block.contains(bytes));
    }

    /** Whether {@code any} is among them. */
    public boolean allowsAnyone() {
        return blocks.containsAll(ANY);
    }

    private static List<AddressBlock> blocks(String... texts) {
        return Stream.of(texts).map(AddressBlock::parse).toList();
    }
}
