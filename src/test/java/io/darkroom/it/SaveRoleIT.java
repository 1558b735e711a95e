package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a role is needed to save, the caller says who it is; images are for everybody. */
class SaveRoleIT extends DeployedWar {
    private static final String SAVE = "testcard?req=saveToFile&name=x.jpg";

    @ArquillianResource
    private ManagementClient server;

    @BeforeEach
    void requireARole() {
        new SaveFolder().clear();
        role().set("saver");
    }

    @AfterEach
    void requireNone() {
        role().remove();
    }

    @Test
    void aCallerInTheRoleMaySave() {
        try (var bob = new ApplicationUser(server, "bob", "correct-horse-1", "viewer,saver")) {
            Reply reply = get(SAVE, "Authorization", bob.authorization());
            assertEquals("done", reply.properties().getProperty("status"), reply.text());
            assertEquals(List.of("x.jpg"), new SaveFolder().names());
        }
    }

    @Test
    void aCallerWithoutTheRoleMayNot() {
        try (var eve = new ApplicationUser(server, "eve", "correct-horse-2", "viewer")) {
            assertRefused(get(SAVE, "Authorization", eve.authorization()));
        }
    }

    @Test
    void aCallerWhoIsNotKnownMayNot() {
        try (var bob = new ApplicationUser(server, "bob", "correct-horse-1", "saver")) {
            assertRefused(get(SAVE));
            assertRefused(get(SAVE, "Authorization", ApplicationUser.authorization(bob.name(), "wrong")));
            assertRefused(get(SAVE, "Authorization", ApplicationUser.authorization("nobody", bob.password())));
            assertRefused(get(SAVE, "Authorization", "Bearer x"));
        }
    }

    @Test
    void whatOneCallerMayIsNotRememberedForTheNext() {
        try (var bob = new ApplicationUser(server, "bob", "correct-horse-1", "saver")) {
            Reply saved = get(SAVE, "Authorization", bob.authorization());
            assertEquals(200, saved.status());
            new SaveFolder().clear();
            assertRefused(get(SAVE));
            assertEquals("", saved.header("Set-Cookie"));
        }
    }

    @Test
    void aRefusalTellsNothingAboutWhatWasWrong() {
        try (var guessed = new ApplicationUser(server, "guessed-" + System.nanoTime(), "correct-horse-1", "saver");
                var eve = new ApplicationUser(server, "eve", "correct-horse-2", "viewer")) {
            Reply none = get(SAVE);
            List<String> tries = new ArrayList<>(List.of(eve.authorization(), ApplicationUser.authorization("nobody", "x"),
                    ApplicationUser.authorization(eve.name(), "wrong"), ApplicationUser.authorization("", ""), "Basic !", "Bearer x"));
            for (int i = 0; i < 30; i++) {
                tries.add(ApplicationUser.authorization(guessed.name(), "wrong-" + i));
            }
            for (String authorization : tries) {
                Reply refused = get(SAVE, "Authorization", authorization);
                assertRefused(refused);
                assertEquals(none.status(), refused.status());
                assertEquals(withoutDate(none), withoutDate(refused), authorization);
                assertEquals("", refused.header("WWW-Authenticate") + refused.header("Set-Cookie"));
            }
            // The container has locked the name by now, and says so to nobody.
            assertEquals(withoutDate(none), withoutDate(get(SAVE, "Authorization", guessed.authorization())));
        }
    }

    @Test
    void noSessionIsLeftBehind() {
        try (var bob = new ApplicationUser(server, "bob", "correct-horse-1", "saver")) {
            for (int i = 0; i < 5; i++) {
                assertEquals(200, get(SAVE, "Authorization", bob.authorization()).status());
                assertRefused(get(SAVE, "Authorization", ApplicationUser.authorization(bob.name(), "wrong")), "x.jpg");
            }
            assertEquals(0, activeSessions());
        }
    }

    /** A browser that was once told the password adds it to every request to this server, whichever page asked for it. */
    @Test
    void aPasswordThatABrowserRemembersIsOfNoUseToAnotherSite() {
        try (var bob = new ApplicationUser(server, "bob", "correct-horse-1", "saver")) {
            for (String[] sign : List.of(new String[] {"Sec-Fetch-Site", "cross-site"}, new String[] {"Sec-Fetch-Site", "same-site"},
                    new String[] {"Origin", "http://evil.example"}, new String[] {"Referer", "http://evil.example/"}, new String[] {"User-Agent", "Mozilla/5.0"})) {
                assertRefused(get(SAVE, "Authorization", bob.authorization(), sign[0], sign[1]));
            }
            assertEquals(200, get(SAVE, "Authorization", bob.authorization(), "Sec-Fetch-Site", "same-origin").status());
        }
    }

    @Test
    void imagesNeedNoCredentials() {
        assertEquals(200, get("testcard?wid=10").status());
        assertEquals(200, get("testcard?req=props").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic Ym9iOndyb25n", "Basic !", "Basic", "Bearer x", "Digest username=\"bob\"", "junk"})
    void credentialsThatAreNoneDoNotStandInTheWayOfAnImage(String authorization) {
        Reply reply = get("testcard?wid=10", "Authorization", authorization);
        assertEquals(200, reply.status(), () -> authorization + " → " + reply.text().replaceAll("(?s)<style.*</style>", ""));
    }

    private static void assertRefused(Reply reply, String... saved) {
        assertEquals(403, reply.status(), reply::text);
        assertEquals(List.of(saved), new SaveFolder().names());
    }

    private static String withoutDate(Reply reply) {
        return reply.text().replaceFirst("\n#.*\n", "\n");
    }

    private int activeSessions() {
        ModelNode operation = new ModelNode();
        operation.get("operation").set("read-attribute");
        operation.get("name").set("active-sessions");
        operation.get("address").add("deployment", "darkroom.war").add("subsystem", "undertow");
        try {
            return server.getControllerClient().execute(operation).get("result").asInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerProperty role() {
        return new ServerProperty(server, "darkroom.SaveRole");
    }
}
