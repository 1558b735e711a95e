package io.darkroom.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.dmr.ModelNode;

/** A user of the server's applications, as its add-user program would add one; it is gone when it is closed. */
record ApplicationUser(ManagementClient server, String name, String password, String role) implements AutoCloseable {
    private static final String REALM = "ApplicationRealm";

    ApplicationUser {
        byte[] secret = (name + ":" + REALM + ":" + password).getBytes(StandardCharsets.UTF_8);
        change("application-users.properties", name, HexFormat.of().formatHex(md5(secret)));
        change("application-roles.properties", name, role);
        load(server);
    }

    /** What a client sends that knows this password. */
    String authorization() {
        return authorization(name, password);
    }

    static String authorization(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        change("application-users.properties", name, "");
        change("application-roles.properties", name, "");
        load(server);
    }

    /** Without a value the line goes. */
    private static void change(String file, String name, String value) {
        Path path = Path.of(System.getProperty("wildfly.home"), "standalone", "configuration", file);
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(path));
            lines.removeIf(line -> line.startsWith(name + "="));
            if (!value.isEmpty()) {
                lines.add(name + "=" + value);
            }
            Files.write(path, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(ManagementClient server) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set("load");
        operation.get("address").add("subsystem", "elytron").add("properties-realm", REALM);
        try {
            ModelNode answer = server.getControllerClient().execute(operation);
            if (!answer.get("outcome").asString().equals("success")) {
                throw new AssertionError(answer.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's file holds no other digest. */
    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
