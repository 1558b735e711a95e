package io.darkroom.reply;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.settings.Settings;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may save. */
class SavePermissionTest {
    private static final String NEAR = "http://127.0.0.1:8080";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "loopback       | 127.0.0.1   | true",
        "loopback       | ::1         | true",
        "loopback       | 192.0.2.7   | false",
        "loopback       | unknown     | false",
        "loopback       | unclear     | false",
        "192.0.2.0/24   | 192.0.2.7   | true",
        "192.0.2.0/24   | 127.0.0.1   | false",
        "192.0.2.0/24   | unknown     | false",
        "2001:db8::/32  | 2001:db8::7 | true",
        "0.0.0.0/0      | unknown     | false",
        "any            | 192.0.2.7   | true",
        "any            | 2001:db8::7 | true",
        "any            | unknown     | true",
        "any            | unclear     | false"})
    void theAddressMustBeAmongSaveClients(String clients, String sender, boolean allowed) {
        assertEquals(allowed, allows(settings(clients, ""), sender, program(NEAR), _ -> true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // own origin           | Sec-Fetch-Site | Origin                 | Referer                     | browser | allowed
        "http://127.0.0.1:8080  | -              | -                      | -                           | false | true",
        "http://127.0.0.1:8080  | same-origin    | -                      | -                           | true  | true",
        "http://127.0.0.1:8080  | same-origin    | http://127.0.0.1:8080  | -                           | true  | true",
        "http://127.0.0.1:8080  | same-origin    | http://localhost:8080  | -                           | true  | false",
        "http://127.0.0.1:8080  | same-site      | -                      | -                           | true  | false",
        "http://127.0.0.1:8080  | cross-site     | -                      | -                           | true  | false",
        "http://127.0.0.1:8080  | none           | -                      | -                           | true  | false",
        "http://127.0.0.1:8080  | Same-Origin    | -                      | -                           | true  | false",
        "http://127.0.0.1:8080  | ''             | -                      | -                           | true  | false",
        "http://127.0.0.1:8080  | cross-site     | -                      | http://127.0.0.1:8080/      | true  | false",
        "http://127.0.0.1:8080  | cross-site     | http://127.0.0.1:8080  | -                           | true  | false",
        "http://127.0.0.1:8080  | cross-site     | -                      | -                           | false | false",
        "http://127.0.0.1:8080  | -              | http://127.0.0.1:8080  | -                           | true  | true",
        "http://127.0.0.1:8080  | -              | http://127.0.0.1:8080  | http://evil.example/        | true  | true",
        "http://127.0.0.1:8080  | -              | HTTP://127.0.0.1:8080  | -                           | true  | true",
        "http://127.0.0.1:8080  | -              | http://127.0.0.1:8081  | -                           | true  | false",
        "http://127.0.0.1:8080  | -              | http://127.0.0.1       | -                           | true  | false",
        "http://127.0.0.1:8080  | -              | https://127.0.0.1:8080 | -                           | true  | false",
        "http://127.0.0.1:8080  | -              | http://localhost:8080  | -                           | true  | false",
        "http://127.0.0.1:8080  | -              | http://evil.example    | -                           | true  | false",
        "http://127.0.0.1:8080  | -              | http://evil.example    | -                           | false | false",
        "http://127.0.0.1:8080  | -              | null                   | -                           | true  | false",
        "http://127.0.0.1:8080  | -              | null                   | http://127.0.0.1:8080/page  | true  | false",
        "http://127.0.0.1:8080  | -              | ''                     | -                           | true  | false",
        "http://127.0.0.1:8080  | -              | http://127.0.0.1:8080/ | -                           | true  | false",
        "http://127.0.0.1:8080  | -              | file://                | -                           | true  | false",
        "http://127.0.0.1:8080  | -              | http://u@127.0.0.1:8080 | -                          | true  | false",
        "http://127.0.0.1:8080  | -              | http://127.0.0.1:8080.evil.example | -               | true  | false",
        "http://127.0.0.1:8080  | -              | http://127.0.0.1:8080 http://evil.example | -        | true  | false",
        "http://127.0.0.1:8080  | -              | -                      | http://127.0.0.1:8080/page  | true  | true",
        "http://127.0.0.1:8080  | -              | -                      | http://127.0.0.1:8080       | true  | true",
        "http://127.0.0.1:8080  | -              | -                      | http://127.0.0.1:8080/?u=http://evil.example | true | true",
        "http://127.0.0.1:8080  | -              | -                      | http://evil.example/http://127.0.0.1:8080/ | true | false",
        "http://127.0.0.1:8080  | -              | -                      | http://127.0.0.1:8080@evil.example/ | true | false",
        "http://127.0.0.1:8080  | -              | -                      | http://127.0.0.1:8080.evil.example/ | true | false",
        "http://127.0.0.1:8080  | -              | -                      | http://evil.example#@127.0.0.1:8080/ | true | false",
        "http://127.0.0.1:8080  | -              | -                      | http://evil.example\\@127.0.0.1:8080/ | true | false",
        "http://127.0.0.1:8080  | -              | -                      | http://evil.example/        | false | false",
        "http://127.0.0.1:8080  | -              | -                      | about:blank                 | true  | false",
        "http://127.0.0.1:8080  | -              | -                      | ''                          | true  | false",
        "http://127.0.0.1:8080  | -              | -                      | -                           | true  | false",
        "https://images.example | -              | https://images.example:443 | -                       | true  | true",
        "https://images.example | -              | https://images.example.evil.example | -              | true  | false",
        "https://images.example | same-origin    | -                      | -                           | true  | true",
        "https://images.example | -              | http://images.example  | -                           | true  | false",
        "-                      | -              | http://127.0.0.1:8080  | -                           | true  | false",
        "-                      | -              | -                      | http://127.0.0.1:8080/      | true  | false",
        "-                      | -              | -                      | -                           | false | true"})
    void noPageOfAnotherOriginMaySave(String own, String site, String origin, String referer, boolean browser, boolean allowed) {
        Provenance provenance = new Provenance(Optional.ofNullable(own).flatMap(Origin::parse), list(site), list(origin), list(referer), browser);
        assertEquals(allowed, allows(settings("any", ""), "192.0.2.7", provenance, _ -> true));
        assertEquals(allowed, allows(settings("any", "saver"), "192.0.2.7", provenance, _ -> true), "a role makes no difference");
    }

    @Test
    void oneGoodHeaderDoesNotHideABadOne() {
        Optional<Origin> own = Origin.parse(NEAR);
        Provenance sites = new Provenance(own, List.of("same-origin", "cross-site"), List.of(), List.of(), true);
        Provenance origins = new Provenance(own, List.of(), List.of(NEAR, "http://evil.example"), List.of(), true);
        Provenance referers = new Provenance(own, List.of(), List.of(), List.of(NEAR + "/", "http://evil.example/"), true);
        for (Provenance mixed : List.of(sites, origins, referers)) {
            assertFalse(allows(settings("any", ""), "127.0.0.1", mixed, _ -> true), mixed::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://127.0.0.1:8080       | 127.0.0.1 | true",
        "http://[::1]:8080           | ::1       | true",
        "http://localhost:8080       | 127.0.0.1 | true",
        "http://LOCALHOST:8080       | 127.0.0.1 | true",
        "http://a.localhost          | 127.0.0.1 | true",
        "http://192.0.2.1            | 192.0.2.7 | true",
        "http://[2001:db8::1]:8080   | 192.0.2.7 | true",
        "https://images.example      | 192.0.2.7 | true",
        "https://images.example      | 127.0.0.1 | false",
        "http://rebound.example:8080 | 127.0.0.1 | false",
        "http://rebound.example:8080 | 192.0.2.7 | false",
        "http://localhost.example    | 127.0.0.1 | false",
        "http://127.0.0.1.nip.io     | 127.0.0.1 | false",
        "http://notlocalhost         | 127.0.0.1 | false",
        "http://0x7f000001           | 127.0.0.1 | false"})
    void aBrowserThatANameServerMayHaveLedHereMayNotSave(String own, String sender, boolean allowed) {
        Provenance page = new Provenance(Origin.parse(own), List.of(), List.of(own), List.of(), true);
        assertEquals(allowed, allows(settings("loopback, 192.0.2.0/24", ""), sender, page, _ -> true));
        assertTrue(allows(settings("loopback, 192.0.2.0/24", "saver"), sender, page, _ -> true), "its page has no password for this name");
    }

    @Test
    void aProgramMayUseANameUnlessOnlyTheServersOwnHostMaySave() {
        assertTrue(allows(settings("192.0.2.0/24", ""), "192.0.2.7", program("http://images.example"), _ -> true));
        assertFalse(allows(settings("loopback", ""), "127.0.0.1", program("http://images.example"), _ -> true));
        assertTrue(allows(settings("loopback", ""), "127.0.0.1", program("http://localhost"), _ -> true));
        assertTrue(allows(settings("any", ""), "127.0.0.1", program("http://images.example"), _ -> true));
    }

    @Test
    void theRoleIsAskedForLast() {
        Predicate<String> never = _ -> {
            throw new AssertionError("a password was tried");
        };
        Provenance foreign = new Provenance(Origin.parse(NEAR), List.of("cross-site"), List.of(), List.of(), true);
        assertFalse(allows(settings("loopback", "saver"), "192.0.2.7", program(NEAR), never));
        assertFalse(allows(settings("any", "saver"), "127.0.0.1", foreign, never));
        assertTrue(allows(settings("loopback", "saver"), "127.0.0.1", program(NEAR), "saver"::equals));
        assertFalse(allows(settings("loopback", "saver"), "127.0.0.1", program(NEAR), "viewer"::equals));
        assertDoesNotThrow(() -> require(settings("loopback", ""), "127.0.0.1", program(NEAR), never));
    }

    @Test
    void aRefusalSaysWhatWouldBeRight() {
        Provenance foreign = new Provenance(Origin.parse(NEAR), List.of(), List.of("http://evil.example"), List.of(), true);
        Fault fault = assertThrows(Fault.class, () -> require(settings("any", ""), "127.0.0.1", foreign, _ -> true));
        assertEquals(ErrorCode.SAVE_REFUSED, fault.code());
        assertEquals("Origin: http://evil.example is not the origin of this server, which is http://127.0.0.1:8080;"
                + " send it from a page of this server's own origin, or with a program such as curl", fault.detail());
    }

    private static boolean allows(Settings settings, String sender, Provenance provenance, Predicate<String> roles) {
        try {
            require(settings, sender, provenance, roles);
            return true;
        } catch (Fault refused) {
            assertEquals(ErrorCode.SAVE_REFUSED, refused.code());
            return false;
        }
    }

    private static void require(Settings settings, String sender, Provenance provenance, Predicate<String> roles) {
        SavePermission.require(new Caller(sender(sender), "GET", provenance, roles), settings);
    }

    private static Sender sender(String text) {
        return switch (text) {
            case "unknown" -> new Sender.Unknown();
            case "unclear" -> new Sender.Unclear("unclear");
            default -> new Sender.Known(InetAddress.ofLiteral(text));
        };
    }

    private static Provenance program(String own) {
        return new Provenance(Origin.parse(own), List.of(), List.of(), List.of(), false);
    }

    private static List<String> list(String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static Settings settings(String clients, String role) {
        Map<String, String> values = Map.of("darkroom.SaveClients", clients, "darkroom.SaveRole", role);
        return Settings.read(key -> Optional.ofNullable(values.get(key)), Path.of("/srv/data"));
    }
}
