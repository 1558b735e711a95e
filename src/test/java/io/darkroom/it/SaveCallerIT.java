package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A save is done for callers at the right address alone, whatever a header pretends, and never for a page of another site. */
class SaveCallerIT extends DeployedWar {
    private static final String SAVE = "testcard?wid=10&req=saveToFile&name=x.jpg";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";
    private static final String OWN = "http://" + Darkroom.HOST + ":" + Darkroom.PORT;

    @ArquillianResource
    private ManagementClient server;

    @BeforeEach
    void startWithAnEmptyFolder() {
        new SaveFolder().clear();
    }

    @AfterEach
    void restore() {
        property("SaveClients").remove();
        property("TrustedProxies").remove();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "127.0.0.1              | true",
        "127.0.0.0/8            | true",
        "126.0.0.0/7            | true",
        "::ffff:127.0.0.1       | true",
        "::ffff:127.0.0.0/104   | true",
        "loopback               | true",
        "any                    | true",
        "10.0.0.0/8, 127.0.0.1  | true",
        "127.0.0.2              | false",
        "127.0.0.2/31           | false",
        "128.0.0.0/1            | false",
        "::1                    | false",
        "::/0                   | false"})
    void blocksOfAddressesSayWhoMaySave(String clients, boolean allowed) {
        property("SaveClients").set(clients);
        assertSaves(allowed, get(SAVE));
    }

    /** The server may run without IPv6; then there is nothing to try. */
    @Test
    void aCallerOverIPv6IsKnownByItsAddress() {
        try (ExtraListener six = sixth()) {
            assertSaves(true, six.get(SAVE));
            property("SaveClients").set("::/127");
            assertSaves(true, six.get(SAVE));
            property("SaveClients").set("127.0.0.0/8, ::2");
            assertSaves(false, six.get(SAVE));
            property("SaveClients").set("loopback");
            assertSaves(false, six.get(SAVE, "X-Forwarded-For: ::1"));
            assertSaves(false, six.get(SAVE, "Origin: http://[::1]", "User-Agent: " + BROWSER));
            assertSaves(true, six.get(SAVE, "Origin: http://" + six.authority(), "User-Agent: " + BROWSER));
        }
    }

    @Test
    void aCallerOnTheNetworkMaySaveOnlyWhereItsAddressIsNamed() throws SocketException {
        Optional<String> own = networkAddress();
        assumeTrue(own.isPresent(), "this host has no address but loopback");
        try (ExtraListener network = new ExtraListener(server, own.get(), false)) {
            assertSaves(false, network.get(SAVE));
            property("SaveClients").set(own.get() + "/30");
            assertSaves(true, network.get(SAVE));
            assertSaves(false, get(SAVE));
            // Over plain http such a host gets no Sec-Fetch-Site from a browser.
            assertSaves(false, network.get(SAVE, "User-Agent: " + BROWSER));
            assertSaves(false, network.get(SAVE, "User-Agent: " + BROWSER, "Referer: http://evil.example/"));
            assertSaves(true, network.get(SAVE, "User-Agent: " + BROWSER, "Referer: http://" + network.authority() + "/page"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "X-Forwarded-For | 192.0.2.7                   | true",
        "X-Forwarded-For | 192.0.2.7:5000              | true",
        "X-Forwarded-For | 198.51.100.1, 192.0.2.7     | true",
        "X-Forwarded-For | 192.0.2.7, 10.0.0.1         | true",
        "X-Forwarded-For | 192.0.2.7, 198.51.100.1     | false",
        "X-Forwarded-For | 127.0.0.1, 198.51.100.1     | false",
        "X-Forwarded-For | 198.51.100.1                | false",
        "X-Forwarded-For | 192.0.2.7, junk             | false",
        "X-Forwarded-For | unknown                     | false",
        "Forwarded       | for=192.0.2.7               | true",
        "Forwarded       | for=\"192.0.2.7:80\";proto=https | true",
        "Forwarded       | for=\"[2001:db8::7]:4711\"  | true",
        "Forwarded       | for=192.0.2.7, for=198.51.100.1 | false",
        "Forwarded       | for=_hidden                 | false",
        "Forwarded       | 192.0.2.7                   | false",
        "Via             | 1.1 proxy                   | false",
        "X-Real-IP       | 192.0.2.7                   | false"})
    void aTrustedProxyTellsTheAddress(String header, String value, boolean allowed) {
        property("TrustedProxies").set("127.0.0.0/8, 10.0.0.1");
        property("SaveClients").set("192.0.2.7, 2001:db8::/32");
        assertSaves(allowed, get(SAVE, header, value));
        assertSaves(false, get(SAVE));
        property("TrustedProxies").set("10.0.0.1");
        assertSaves(false, get(SAVE, header, value));
    }

    @Test
    void twoHeadersThatDisagreeAreRefusedEvenWhereAnyoneMaySave() {
        property("TrustedProxies").set("loopback");
        property("SaveClients").set("any");
        assertSaves(true, get(SAVE, "X-Forwarded-For", "192.0.2.7", "Forwarded", "for=192.0.2.7"));
        Reply refused = get(SAVE, "X-Forwarded-For", "192.0.2.7", "Forwarded", "for=127.0.0.1");
        assertSaves(false, refused);
        assertTrue(message(refused).contains("name different callers"), refused::text);
        assertTrue(message(get(SAVE, "X-Forwarded-For", "junk")).contains("can't be read"));
    }

    /** Such a listener takes the header for the caller's address, whoever sends it. */
    @Test
    void aListenerThatBelievesEveryHeaderLetsNobodyPretendToBeNear() throws SocketException {
        Optional<String> own = networkAddress();
        try (ExtraListener gullible = new ExtraListener(server, own.orElse(Darkroom.HOST), true)) {
            property("SaveClients").set("192.0.2.77, loopback");
            assertSaves(false, gullible.get(SAVE, "X-Forwarded-For: 127.0.0.1"));
            assertSaves(false, gullible.get(SAVE, "X-Forwarded-For: 192.0.2.77"));
            assertSaves(false, gullible.get(SAVE, "X-Forwarded-For: 192.0.2.77", "X-Forwarded-Host: localhost", "X-Forwarded-Proto: https"));
            assertSaves(own.isEmpty(), gullible.get(SAVE));
            property("TrustedProxies").set(own.orElse(Darkroom.HOST));
            assertSaves(true, gullible.get(SAVE, "X-Forwarded-For: 127.0.0.1, 192.0.2.77"));
            assertSaves(false, gullible.get(SAVE, "X-Forwarded-For: 192.0.2.77, 198.51.100.1"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Sec-Fetch-Site: same-origin                                  | true",
        "Sec-Fetch-Site: same-origin, Origin: OWN                     | true",
        "Origin: OWN                                                  | true",
        "Referer: OWN/page                                            | true",
        "Sec-Fetch-Site: cross-site                                   | false",
        "Sec-Fetch-Site: same-site                                    | false",
        "Sec-Fetch-Site: none                                         | false",
        "Sec-Fetch-Site: none, Sec-Fetch-User: ?1, Sec-Fetch-Mode: navigate | false",
        "Sec-Fetch-Site: cross-site, Origin: OWN                      | false",
        "Sec-Fetch-Site: same-origin, Origin: http://localhost:PORT   | false",
        "Origin: null                                                 | false",
        "Origin: http://evil.example                                  | false",
        "Origin: http://127.0.0.1                                     | false",
        "Origin: https://127.0.0.1:PORT                               | false",
        "Origin: http://localhost:PORT                                | false",
        "Referer: http://evil.example/                                | false",
        "Referer: http://127.0.0.1:PORT@evil.example/                 | false",
        "Cookie: JSESSIONID=x; JSESSIONIDSSO=y                        | false",
        "-                                                            | false"})
    void aBrowserSavesForPagesOfThisServerAlone(String headers, boolean allowed) {
        List<String> sent = new ArrayList<>(List.of("User-Agent", BROWSER));
        for (String header : headers == null ? new String[0] : headers.split(", ")) {
            sent.addAll(List.of(header.replace("OWN", OWN).replace("PORT", "" + Darkroom.PORT).split(": ", 2)));
        }
        for (String clients : List.of("loopback", "any")) {
            property("SaveClients").set(clients);
            assertSaves(allowed, get(SAVE, sent.toArray(String[]::new)));
        }
        assertEquals(200, get("testcard?wid=10", sent.toArray(String[]::new)).status(), "images are for every page");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rebound.example:PORT   | false",
        "rebound.example        | false",
        "127.0.0.1.evil.example | false",
        "localhost.evil.example | false",
        "localhost:PORT         | true",
        "127.0.0.1:PORT         | true",
        "[::1]:PORT             | true"})
    void aNameThatSomebodyElsesNameServerGaveThisHostIsNotEnough(String host, boolean allowed) {
        String named = host.replace("PORT", "" + Darkroom.PORT);
        String line = "GET /is/image/" + SAVE + " HTTP/1.1";
        assertSaves(allowed, RawHttp.exchange(Darkroom.HOST, Darkroom.PORT, line, "Host: " + named));
        assertSaves(allowed, RawHttp.exchange(Darkroom.HOST, Darkroom.PORT, line, "Host: " + named, "User-Agent: " + BROWSER,
                "Sec-Fetch-Site: same-origin", "Origin: http://" + named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "application/json", "*/*"})
    void aFormOfAnotherSiteSavesNothingWhateverItsType(String type) {
        for (String origin : List.of("http://evil.example", "null")) {
            assertSaves(false, RawHttp.exchange(Darkroom.HOST, Darkroom.PORT, "POST /is/image/" + SAVE + " HTTP/1.1", "Host: 127.0.0.1:" + Darkroom.PORT,
                    "Origin: " + origin, "Content-Type: " + type, "Content-Length: 0"));
        }
        assertSaves(false, RawHttp.exchange(Darkroom.HOST, Darkroom.PORT, "POST /is/image/" + SAVE + " HTTP/1.1", "Host: 127.0.0.1:" + Darkroom.PORT,
                "User-Agent: " + BROWSER, "Content-Type: " + type, "Content-Length: 0"));
        assertSaves(false, Site.send(HttpRequest.newBuilder(Darkroom.SITE.at("/is/image/testcard?wid=10")).header("Content-Type", type)
                .header("Origin", "http://evil.example").POST(BodyPublishers.ofString("req=saveToFile&name=x.jpg"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "HEAD", "PUT", "DELETE", "PATCH", "CONNECT", "get"})
    void otherMethodsSaveNothingEvenIfAHeaderNamesAnother(String method) {
        for (String override : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            Reply reply = RawHttp.exchange(Darkroom.HOST, Darkroom.PORT, method + " /is/image/" + SAVE + " HTTP/1.1", "Host: " + Darkroom.HOST,
                    override + ": POST", "Origin: http://evil.example", "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: x-a");
            assertTrue(method.equals("OPTIONS") || reply.status() >= 400, () -> method + " → " + reply.status());
            assertEquals("", reply.headers().map().keySet().stream().filter(name -> name.toLowerCase().startsWith("access-control")).findFirst().orElse(""));
            assertEquals(List.of(), new SaveFolder().names());
        }
    }

    @Test
    void pagesOfOtherSitesMayReadImagesButNoReplyToASave() {
        assertEquals("*", get("testcard?wid=10").header("Access-Control-Allow-Origin"));
        assertEquals("*", get("testcard?req=props").header("Access-Control-Allow-Origin"));
        for (String request : List.of(SAVE, "testcard?req=saveToFile", "testcard?req=saveToFile&name=../x", "testcard?req=saveToFile&name=x.jpg&wid=junk",
                "nothing?req=saveToFile&name=x.jpg")) {
            for (String[] headers : List.of(new String[0], new String[] {"Origin", "http://evil.example"})) {
                assertEquals("", get(request, headers).header("Access-Control-Allow-Origin"), request);
            }
        }
    }

    private static void assertSaves(boolean allowed, Reply reply) {
        assertEquals(allowed ? 200 : 403, reply.status(), reply::text);
        assertEquals(allowed ? "done" : "failed", reply.properties().getProperty("status"), reply::text);
        assertEquals(allowed ? List.of("x.jpg") : List.of(), new SaveFolder().names());
        assertEquals("", reply.header("Access-Control-Allow-Origin"));
        new SaveFolder().clear();
    }

    private static String message(Reply reply) {
        return reply.properties().getProperty("error.message");
    }

    private ExtraListener sixth() {
        try {
            assumeTrue(InetAddress.ofLiteral("::1").isReachable(1000), "this host has no IPv6");
            return new ExtraListener(server, "::1", false);
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }

    /** An IPv4 address of this host at which others could reach it. */
    private static Optional<String> networkAddress() throws SocketException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address.getAddress().length == 4 && !address.isLoopbackAddress()).map(InetAddress::getHostAddress).findFirst();
    }

    private ServerProperty property(String name) {
        return new ServerProperty(server, "darkroom." + name);
    }
}
