package io.darkroom.settings;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Addresses as an administrator lists them; reading them never asks a name server. */
public record AddressList(List<AddressBlock> blocks) {
    static final List<AddressBlock> ANY = blocks("0.0.0.0/0", "::/0");
    private static final List<AddressBlock> LOOPBACK = blocks("127.0.0.0/8", "::1/128");

    public AddressList {
        blocks = List.copyOf(blocks);
    }

    /** Reads a list whose entries stand between commas, semicolons or white space. */
    public static AddressList parse(String text) {
        List<AddressBlock> blocks = new ArrayList<>();
        for (String word : text.split("[,;\\s]+")) {
            switch (word.toLowerCase(Locale.ROOT)) {
                case "" -> { }
                case "loopback" -> blocks.addAll(LOOPBACK);
                case "any" -> blocks.addAll(ANY);
                default -> blocks.add(AddressBlock.parse(word));
            }
        }
        return new AddressList(blocks);
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = AddressBlock.unmapped(address.getAddress());
        return blocks.stream().anyMatch(block -> block.contains(bytes));
    }

    private static List<AddressBlock> blocks(String... texts) {
        return Stream.of(texts).map(AddressBlock::parse).toList();
    }
}
