package io.darkroom.foreign;

import io.darkroom.settings.AddressList;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells the addresses that everybody on the internet can reach from those that mean something else on each network (RFC 6890). */
final class PublicInternet {
    /** The last single address is that of the host agent of a large cloud: only guests see it, and it hands out secrets. */
    private static final AddressList SPECIAL_IPV4 = AddressList.parse("""
            0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24
            192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3 168.63.129.16""");
    private static final AddressList GLOBAL_IPV6 = AddressList.parse("2000::/3");
    /** Teredo and 6to4 among them: both are out of use, and both would lead to IPv4 addresses of any kind. */
    private static final AddressList SPECIAL_IPV6 = AddressList.parse("2001::/23 2001:db8::/32 2002::/16 3fff::/20");
    private static final AddressList TRANSLATED = AddressList.parse("64:ff9b::/96");
    private static final int IPV4_BYTES = 4;

    private PublicInternet() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return !SPECIAL_IPV4.contains(address);
        }
        // A translator (NAT64) makes an IPv4 address of the last bytes: the other end is what counts.
        return TRANSLATED.contains(address) ? contains(ipv4(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length)))
                : GLOBAL_IPV6.contains(address) && !SPECIAL_IPV6.contains(address);
    }

    private static InetAddress ipv4(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
