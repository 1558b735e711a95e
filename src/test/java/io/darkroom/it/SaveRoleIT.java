package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
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
            assertRefused(get(SAVE, "Cookie", saved.header("Set-Cookie").replaceFirst(";.*", "")));
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

    private static void assertRefused(Reply reply) {
        assertTrue(reply.status() == 403 || reply.status() == 401, () -> reply.status() + " " + reply.text());
        assertEquals(List.of(), new SaveFolder().names());
    }

    private ServerProperty role() {
        return new ServerProperty(server, "darkroom.SaveRole");
    }
}
