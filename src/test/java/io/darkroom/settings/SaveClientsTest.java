package io.darkroom.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaveClientsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "loopback            | 127.0.0.1        | true",
        "loopback            | 127.9.8.7        | true",
        "loopback            | ::1              | true",
        "loopback            | ::ffff:127.0.0.1 | true",
        "loopback            | 128.0.0.1        | false",
        "loopback            | ::2              | false",
        "loopback            | 10.0.0.1         | false",
        "LoopBack            | 127.0.0.1        | true",
        "any                 | 203.0.113.9      | true",
        "any                 | 2001:db8::1      | true",
        "10.1.2.3            | 10.1.2.3         | true",
        "10.1.2.3            | ::ffff:10.1.2.3  | true",
        "10.1.2.3            | 10.1.2.4         | false",
        "10.1.2.3            | 127.0.0.1        | false",
        "10.1.0.0/16         | 10.1.255.255     | true",
        "10.1.0.0/16         | 10.2.0.0         | false",
        "10.1.2.3/16         | 10.1.9.9         | true",
        "172.16.0.0/12       | 172.31.255.255   | true",
        "172.16.0.0/12       | 172.32.0.0       | false",
        "192.168.1.128/25    | 192.168.1.127    | false",
        "192.168.1.128/25    | 192.168.1.128    | true",
        "192.168.1.7/32      | 192.168.1.7      | true",
        "192.168.1.7/32      | 192.168.1.6      | false",
        "0.0.0.0/0           | 8.8.8.8          | true",
        "0.0.0.0/0           | 2001:db8::1      | false",
        "::/0                | 8.8.8.8          | false",
        "2001:db8::/33       | 2001:db8:7fff::1 | true",
        "2001:db8::/33       | 2001:db8:8000::1 | false",
        "2001:DB8::5         | 2001:db8::5      | true",
        "::ffff:10.1.0.0/112 | 10.1.3.4         | true",
        "::ffff:10.1.0.0/112 | 10.2.3.4         | false",
        "10.0.0.1 10.0.0.2   | 10.0.0.2         | true",
        "10.0.0.1;10.0.0.2,  | 10.0.0.2         | true",
        "loopback, 10.0.0.0/8| 10.200.0.1       | true",
        "loopback, 10.0.0.0/8| 127.0.0.1        | true"})
    void allows_the_addresses_of_its_blocks_and_no_others(String clients, String address, boolean allowed) {
        assertEquals(allowed, SaveClients.parse(clients).allows(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ;", "localhost", "example.com", "all", "*", "10.1", "10", "1.2.3.4.5", "256.1.1.1",
        "010.0.0.1", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/08", "10.0.0.0/8/8", "::1/129", ":::1",
        "fe80::1%lo", "[::1]", "::ffff:10.0.0.0/95", "0x7f.0.0.1", "12345::", "loopback 10.0.0.300"})
    void refuses_what_is_no_literal_address_or_block(String text) {
        assertThrows(IllegalArgumentException.class, () -> SaveClients.parse(text));
    }

    @Test
    void knows_a_mapped_address_that_was_left_in_its_long_form() throws Exception {
        byte[] mapped = HexFormat.of().parseHex("00000000000000000000ffff7f000001");
        assertTrue(SaveClients.parse("127.0.0.1").allows(Inet6Address.getByAddress(null, mapped, -1)));
    }
}
