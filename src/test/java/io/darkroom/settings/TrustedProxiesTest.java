package io.darkroom.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "loopback           | 127.0.0.1        | true",
        "loopback           | ::1              | true",
        "loopback           | 10.0.0.1         | false",
        "10.0.0.1           | 10.0.0.1         | true",
        "10.0.0.1           | ::ffff:10.0.0.1  | true",
        "10.0.0.1           | 10.0.0.2         | false",
        "10.0.0.0/8, ::1    | 10.9.9.9         | true",
        "10.0.0.0/8, ::1    | ::1              | true",
        "2001:db8::/32      | 2001:db8:1::9    | true",
        "2001:db8::/32      | 2001:db9::9      | false"})
    void include_the_addresses_of_their_blocks_and_no_others(String proxies, String address, boolean included) {
        assertEquals(included, TrustedProxies.parse(proxies).include(InetAddress.ofLiteral(address)));
    }

    @Test
    void are_none_where_none_is_named() {
        TrustedProxies none = TrustedProxies.parse("");
        assertFalse(none.include(InetAddress.getLoopbackAddress()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "0.0.0.0/0", "::/0", "10.0.0.1, any", "proxy.example", "localhost", "10.0.0.0/33", "*"})
    void are_neither_everybody_nor_names(String text) {
        assertThrows(IllegalArgumentException.class, () -> TrustedProxies.parse(text));
    }
}
