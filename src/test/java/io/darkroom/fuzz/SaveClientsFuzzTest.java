package io.darkroom.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.darkroom.settings.AddressBlock;
import io.darkroom.settings.SaveClients;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in an access list: it is refused, or lets in exactly the addresses of its blocks. */
class SaveClientsFuzzTest {
    private static final int LONGEST_ADDRESS = 16;

    static Stream<byte[]> seeds() {
        return Stream.of("10.0.0.0/8", "loopback", "any", "::1/128,127.0.0.1", "fe80::/10;192.168.1.7", "::ffff:10.0.0.0/104", "::ffff:1.2.3.4/95", "1.2.3.4/33", "010.0.0.1",
                "1.2.3", "example.com", "[::1]", "1.2.3.4/", "0.0.0.0/0", "2001:db8::/7", "::ffff:7f00:1", "fe80::1%eth0").flatMap(list -> Stream.of(
                        address("0a000001") + list, address("00000000000000000000ffff0a000001") + list, address("00000000000000000000000000000001") + list)).map(Input::bytes);
    }

    /** The first bytes are the address of a caller: 4 or 16, as hexadecimal digits, then a blank. */
    @MethodSource("seeds")
    @FuzzTest
    void letIncludedAddressesInAndNoOther(byte[] data) {
        String text = Input.text(data);
        int blank = text.indexOf(' ');
        InetAddress caller = caller(blank < 0 ? "" : text.substring(0, blank));
        Input.bounded(() -> look(text.substring(blank + 1), caller));
    }

    private static void look(String list, InetAddress caller) {
        SaveClients clients;
        try {
            clients = SaveClients.parse(list);
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertFalse(clients.blocks().isEmpty());
        assertEquals(clients.blocks().stream().anyMatch(block -> contains(block, caller)), clients.allows(caller), () -> clients + " " + caller);
    }

    /** The rule as arithmetic: the numbers are equal once the bits behind the prefix are shifted out. */
    private static boolean contains(AddressBlock block, InetAddress caller) {
        byte[] own = block.network().getAddress();
        byte[] other = caller.getAddress();
        return own.length == other.length && shifted(own, block.prefix()).equals(shifted(other, block.prefix()));
    }

    private static BigInteger shifted(byte[] address, int prefix) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - prefix);
    }

    private static InetAddress caller(String hex) {
        byte[] bytes = new byte[hex.length() > 8 ? LONGEST_ADDRESS : 4];
        byte[] digits = new BigInteger(hex.matches("[0-9a-f]{1,32}") ? hex : "0", LONGEST_ADDRESS).toByteArray();
        int length = Math.min(bytes.length, digits.length);
        System.arraycopy(digits, digits.length - length, bytes, bytes.length - length, length);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError(Arrays.toString(bytes), e);
        }
    }

    private static String address(String hex) {
        return hex + " ";
    }
}
