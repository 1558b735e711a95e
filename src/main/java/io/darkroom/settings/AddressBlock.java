package io.darkroom.settings;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CIDR block: the addresses of one family whose first bits are alike; a single address is the smallest block. */
public record AddressBlock(InetAddress network, int prefix) {
    // No leading zeros: some readers take 010 for octal, and an access list must mean one thing.
    private static final String BYTE = "(?:0|[1-9]\\d{0,2})";
    private static final Pattern BLOCK = Pattern.compile(
            "(" + BYTE + "(?:\\." + BYTE + "){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]+)(?:/(0|[1-9]\\d{0,2}))?");
    private static final int MAPPED_BITS = 96;
    private static final byte[] MAPPED = HexFormat.of().parseHex("00000000000000000000ffff");

    static AddressBlock parse(String text) {
        Matcher block = BLOCK.matcher(text);
        if (!block.matches()) {
            throw new IllegalArgumentException("Not an address or a CIDR block: " + text);
        }
        InetAddress network = InetAddress.ofLiteral(block.group(1));
        boolean mapped = block.group(1).contains(":") && network.getAddress().length == 4;
        int whole = network.getAddress().length * Byte.SIZE;
        int prefix = block.group(2) == null ? whole
                : Integer.parseInt(block.group(2)) - (mapped ? MAPPED_BITS : 0);
        if (prefix < 0 || prefix > whole) {
            throw new IllegalArgumentException("Prefix out of range: " + text);
        }
        return new AddressBlock(network, prefix);
    }

    /** Reads one address that stands there as a literal, alone; never asks a name server. */
    public static InetAddress address(String text) {
        AddressBlock block = parse(text);
        if (text.contains("/")) {
            throw new IllegalArgumentException("Not an address: " + text);
        }
        return block.network();
    }

    /** Takes the address as {@link #unmapped} gives it. */
    boolean contains(byte[] address) {
        byte[] own = network.getAddress();
        if (own.length != address.length) {
            return false;
        }
        int whole = prefix / Byte.SIZE;
        int rest = Byte.SIZE - prefix % Byte.SIZE;
        return Arrays.equals(own, 0, whole, address, 0, whole)
                && (rest == Byte.SIZE || (own[whole] ^ address[whole]) >> rest == 0);
    }

    /** The four bytes of an IPv4 address that is wrapped into an IPv6 one; other addresses as they are. */
    static byte[] unmapped(byte[] address) {
        boolean mapped = address.length == 16
                && Arrays.equals(address, 0, MAPPED.length, MAPPED, 0, MAPPED.length);
        return mapped ? Arrays.copyOfRange(address, MAPPED.length, address.length) : address;
    }
}
