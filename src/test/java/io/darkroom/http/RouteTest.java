package io.darkroom.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.reply.Origin;
import io.darkroom.reply.Sender;
import io.darkroom.settings.TrustedProxies;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From whom a request comes, by its connection and by what proxies say. */
class RouteTest {
    /** Two proxies are trusted: 10.0.0.1 and all of 10.0.9.x. */
    private static final TrustedProxies TRUSTED = TrustedProxies.parse("10.0.0.1, 10.0.9.0/24, 2001:db8:9::/48");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "192.0.2.7                                   | 192.0.2.7",
        "192.0.2.7:4711                              | 192.0.2.7",
        "2001:db8::7                                 | 2001:db8::7",
        "[2001:db8::7]                               | 2001:db8::7",
        "[2001:db8::7]:4711                          | 2001:db8::7",
        "::ffff:192.0.2.7                            | 192.0.2.7",
        "[::ffff:192.0.2.7]:80                       | 192.0.2.7",
        "127.0.0.1, 192.0.2.7                        | 192.0.2.7",
        "127.0.0.1,127.0.0.1,192.0.2.7               | 192.0.2.7",
        "192.0.2.7, 10.0.9.5                         | 192.0.2.7",
        "127.0.0.1, 192.0.2.7, 10.0.9.5, 10.0.9.6    | 192.0.2.7",
        "192.0.2.7, 2001:db8:9::1                    | 192.0.2.7",
        "junk, 192.0.2.7                             | 192.0.2.7",
        "10.0.9.5                                    | 10.0.9.5",
        "10.0.9.4, 10.0.9.5                          | 10.0.9.4",
        "'  192.0.2.7  '                             | 192.0.2.7",
        "unknown                                     | unknown",
        "127.0.0.1, unknown                          | unknown",
        "192.0.2.7, unknown, 10.0.9.5                | unknown",
        "unknown, 192.0.2.7                          | 192.0.2.7",
        "''                                          | unclear",
        "','                                         | unclear",
        "192.0.2.7,                                  | unclear",
        "192.0.2.7,,10.0.9.5                         | unclear",
        "192.0.2.300                                 | unclear",
        "192.0.2                                     | unclear",
        "0x7f.0.0.1                                  | unclear",
        "127.1                                       | unclear",
        "2130706433                                  | unclear",
        "0177.0.0.1                                  | unclear",
        "192.0.2.07                                  | unclear",
        "localhost                                   | unclear",
        "images.example                              | unclear",
        "192.0.2.7 127.0.0.1                         | unclear",
        "192.0.2.7;127.0.0.1                         | unclear",
        "192.0.2.0/24                                | unclear",
        "192.0.2.7:                                  | unclear",
        "192.0.2.7:123456                            | unclear",
        "192.0.2.7:80:80                             | unclear",
        "[2001:db8::7                                | unclear",
        "2001:db8::7]                                | unclear",
        "[192.0.2.7                                  | unclear",
        "fe80::1%eth0                                | unclear",
        "2001:db8:::7                                | unclear",
        "'\"192.0.2.7\"'                             | unclear",
        "for=192.0.2.7                               | unclear",
        "192.0.2.7, junk, 10.0.9.5                   | unclear",
        "１２７.0.0.1                                 | unclear"})
    void takesTheLastAddressOfXForwardedForThatIsNoTrustedProxy(String header, String sender) {
        assertEquals(sender, sender("10.0.0.1", "X-Forwarded-For", header));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "for=192.0.2.7                                        | 192.0.2.7",
        "For=192.0.2.7                                        | 192.0.2.7",
        "for=\"192.0.2.7\"                                    | 192.0.2.7",
        "for=\"192.0.2.7:4711\"                               | 192.0.2.7",
        "for=\"[2001:db8::7]\"                                | 2001:db8::7",
        "for=\"[2001:db8::7]:4711\"                           | 2001:db8::7",
        "for=\"[2001:db8::7]:_port\"                          | 2001:db8::7",
        "for=\"192.0.2.\\7\"                                  | 192.0.2.7",
        "for=192.0.2.7;proto=https;by=203.0.113.43            | 192.0.2.7",
        "proto=https;for=192.0.2.7;host=x                     | 192.0.2.7",
        "by=10.0.0.1 ; for=192.0.2.7                          | 192.0.2.7",
        "for=127.0.0.1, for=192.0.2.7                         | 192.0.2.7",
        "for=127.0.0.1,for=192.0.2.7,for=10.0.9.5             | 192.0.2.7",
        "for=192.0.2.7, for=\"[2001:db8:9::1]:80\"            | 192.0.2.7",
        "for=\"junk,for=127.0.0.1\", for=192.0.2.7            | 192.0.2.7",
        "for=10.0.9.5                                         | 10.0.9.5",
        "for=unknown                                          | unknown",
        "for=UNKNOWN                                          | unknown",
        "for=_hidden                                          | unknown",
        "for=\"_gazonk:80\"                                   | unknown",
        "for=127.0.0.1, proto=https                           | unknown",
        "by=10.0.0.1                                          | unknown",
        "for=192.0.2.7, for=_hidden, for=10.0.9.5             | unknown",
        "''                                                   | unclear",
        "192.0.2.7                                            | unclear",
        "for                                                  | unclear",
        "for=                                                 | unclear",
        "for=192.0.2.7,                                       | unclear",
        ",for=192.0.2.7                                       | unclear",
        "for=192.0.2.7;                                       | unclear",
        "for=127.0.0.1;for=192.0.2.7                          | unclear",
        "for=127.0.0.1;FOR=127.0.0.1                          | unclear",
        "for=2001:db8::7                                      | unclear",
        "for=[2001:db8::7]                                    | unclear",
        "for=\"192.0.2.7                                      | unclear",
        "for=192.0.2.7\"                                      | unclear",
        "for = 192.0.2.7                                      | unclear",
        "for=192.0.2.7 for=127.0.0.1                          | unclear",
        "for=\"127.0.0.1, 192.0.2.7\"                         | unclear",
        "for=images.example                                   | unclear",
        "for=127.1                                            | unclear",
        "for=192.0.2.7\\, for=127.0.0.1                       | unclear"})
    void readsTheStandardHeaderToo(String header, String sender) {
        assertEquals(sender, sender("10.0.0.1", "Forwarded", header));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "192.0.2.7           | for=192.0.2.7                | 192.0.2.7",
        "127.0.0.1,192.0.2.7 | for=192.0.2.7                | 192.0.2.7",
        "[2001:db8::7]:1     | for=\"[2001:DB8:0::7]:2\"    | 2001:db8::7",
        "::ffff:192.0.2.7    | for=192.0.2.7                | 192.0.2.7",
        "unknown             | for=_hidden                  | unknown",
        "192.0.2.7           | for=127.0.0.1                | unclear",
        "127.0.0.1           | for=192.0.2.7                | unclear",
        "192.0.2.7           | for=192.0.2.7, for=127.0.0.1 | unclear",
        "192.0.2.7           | for=unknown                  | unclear",
        "192.0.2.7           | proto=https                  | unclear",
        "192.0.2.7           | junk                         | unclear",
        "junk                | for=192.0.2.7                | unclear"})
    void believesTwoHeadersOnlyIfTheyAgree(String x, String standard, String sender) {
        assertEquals(sender, sender("10.0.0.1", "X-Forwarded-For", x, "Forwarded", standard));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "x-forwarded-for", "Forwarded", "Via", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port",
        "X-Real-IP", "True-Client-IP", "CF-Connecting-IP", "Client-IP", "X-Client-IP"})
    void anyTraceOfAProxyThatIsNotTrustedMakesTheCallerUnknown(String header) {
        for (String value : List.of("127.0.0.1", "for=127.0.0.1", "1.1 proxy", "", "junk")) {
            assertEquals("unknown", sender("127.0.0.1", header, value), value);
            assertEquals("unknown", sender("192.0.2.7", header, value), value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Via", "X-Real-IP", "X-Forwarded-Host", "X-Forwarded-Proto", "CF-Connecting-IP"})
    void aTrustedProxyThatGivesNoAddressLeavesTheCallerUnknown(String header) {
        assertEquals("unknown", sender("10.0.0.1", header, "127.0.0.1"));
    }

    @Test
    void severalHeadersOfOneNameAreOneList() {
        assertEquals("192.0.2.7", sender("10.0.0.1", "X-Forwarded-For", "127.0.0.1", "X-Forwarded-For", "192.0.2.7"));
        assertEquals("192.0.2.7", sender("10.0.0.1", "X-Forwarded-For", "192.0.2.7", "X-Forwarded-For", "10.0.9.1"));
        assertEquals("192.0.2.7", sender("10.0.0.1", "Forwarded", "for=127.0.0.1", "Forwarded", "for=192.0.2.7"));
    }

    @Test
    void withoutTracesTheConnectionTells() {
        assertEquals("192.0.2.7", sender("192.0.2.7"));
        assertEquals("10.0.0.1", sender("10.0.0.1"));
        assertEquals("2001:db8::7", sender("2001:db8::7"));
        assertEquals("unknown", text(Route.of(new PeerAddress(Optional.empty(), false, Optional.empty(), false), _ -> List.of(), TRUSTED).sender()));
    }

    @Test
    void anAddressThatTheServerPutInPlaceOfTheConnectionsIsNotBelieved() {
        PeerAddress near = new PeerAddress(Optional.of(address("127.0.0.1")), false, Optional.empty(), true);
        assertEquals("unknown", text(Route.of(near, _ -> List.of(), TRUSTED).sender()));
        PeerAddress proxy = new PeerAddress(Optional.of(address("10.0.0.1")), false, Optional.empty(), true);
        assertEquals("unknown", text(Route.of(proxy, _ -> List.of(), TRUSTED).sender()));
        assertEquals("192.0.2.7", text(Route.of(proxy, headers("X-Forwarded-For", "192.0.2.7")::of, TRUSTED).sender()));
    }

    @Test
    void overAjpTheWebServerIsTheNearestProxy() {
        assertEquals("192.0.2.7", ajp("10.0.0.1", "192.0.2.7"));
        assertEquals("unknown", ajp("127.0.0.1", "127.0.0.1"));
        assertEquals("192.0.2.7", ajp("10.0.0.1", "192.0.2.7", "X-Forwarded-For", "127.0.0.1"));
        assertEquals("192.0.2.7", ajp("10.0.0.1", "10.0.9.1", "X-Forwarded-For", "127.0.0.1, 192.0.2.7"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "192.0.2.7 | Host=images.example:8080                                                                     | http://images.example:8080",
        "192.0.2.7 | Host=images.example;X-Forwarded-Proto=https;X-Forwarded-Host=evil.example                    | http://images.example",
        "10.0.0.1  | Host=images.example;X-Forwarded-For=192.0.2.7                                                | http://images.example",
        "10.0.0.1  | Host=inner:8080;X-Forwarded-For=192.0.2.7;X-Forwarded-Proto=https;X-Forwarded-Host=images.example | https://images.example",
        "10.0.0.1  | Host=images.example;X-Forwarded-For=192.0.2.7;X-Forwarded-Proto=https                        | https://images.example",
        "10.0.0.1  | Host=a;X-Forwarded-For=192.0.2.7;X-Forwarded-Host=b,b                                        | http://b",
        "10.0.0.1  | Host=a;X-Forwarded-For=192.0.2.7;X-Forwarded-Host=b,c                                        | none",
        "10.0.0.1  | Host=a;X-Forwarded-For=192.0.2.7;X-Forwarded-Proto=https,http                                | none",
        "10.0.0.1  | Host=a;X-Forwarded-For=192.0.2.7;X-Forwarded-Proto=ftp                                       | none",
        "10.0.0.1  | Host=a b;X-Forwarded-For=192.0.2.7                                                           | none"})
    void takesItsOwnOriginFromTrustedProxiesAlone(String peer, String headers, String origin) {
        List<String> pairs = new ArrayList<>();
        for (String pair : headers.split(";")) {
            pairs.addAll(List.of(pair.split("=", 2)));
        }
        assertEquals(origin, own(peer, pairs.toArray(String[]::new)));
    }

    @Test
    void theStandardHeaderTellsTheOriginForTheHopThatItNames() {
        assertEquals("https://images.example", own("10.0.0.1", "Host", "inner", "Forwarded",
                "for=127.0.0.1;host=evil.example;proto=http, for=192.0.2.7;host=images.example;proto=https, for=10.0.9.1;host=inner2;proto=http"));
        assertEquals("none", own("10.0.0.1", "Host", "inner", "X-Forwarded-For", "192.0.2.7", "X-Forwarded-Host", "b",
                "Forwarded", "for=192.0.2.7;host=images.example;proto=https"));
    }

    private static String ajp(String peer, String told, String... headers) {
        return text(Route.of(new PeerAddress(Optional.of(address(peer)), false, Optional.of(address(told)), true), headers(headers)::of, TRUSTED).sender());
    }

    private static String sender(String peer, String... headers) {
        return text(route(peer, headers).sender());
    }

    private static String own(String peer, String... headers) {
        return route(peer, headers).own().map(Origin::toString).orElse("none");
    }

    private static Route route(String peer, String... headers) {
        return Route.of(new PeerAddress(Optional.of(address(peer)), false, Optional.empty(), false), headers(headers)::of, TRUSTED);
    }

    private static String text(Sender sender) {
        return switch (sender) {
            case Sender.Known known -> known.address().getHostAddress().replaceFirst("(:0)+:", "::");
            case Sender.Unknown _ -> "unknown";
            case Sender.Unclear _ -> "unclear";
        };
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }

    private record Headers(Map<String, List<String>> values) {
        List<String> of(String name) {
            return values.getOrDefault(name, List.of());
        }
    }

    private static Headers headers(String... pairs) {
        Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < pairs.length; i += 2) {
            values.computeIfAbsent(pairs[i], _ -> new ArrayList<>()).add(pairs[i + 1]);
        }
        return new Headers(values);
    }
}
