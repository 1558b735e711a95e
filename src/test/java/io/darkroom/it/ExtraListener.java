package io.darkroom.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.dmr.ModelNode;

/** Another HTTP listener of the running server, at any address of this host; it is gone when it is closed. */
final class ExtraListener implements AutoCloseable {
    private static final String NAME = "extra";
    private final ManagementClient server;
    private final String address;
    private final int port;

    /** @param forwarding whether the server takes X-Forwarded-For for the caller's address, whoever sends it */
    ExtraListener(ManagementClient server, String address, boolean forwarding) {
        this.server = server;
        this.address = address;
        port = freePort(address);
        ModelNode at = add("interface", NAME);
        at.get("inet-address").set(address);
        execute(at);
        ModelNode binding = add("socket-binding-group", "standard-sockets", "socket-binding", NAME);
        binding.get("interface").set(NAME);
        binding.get("port").set(port);
        binding.get("fixed-port").set(true);
        execute(binding);
        ModelNode listener = add("subsystem", "undertow", "server", "default-server", "http-listener", NAME);
        listener.get("socket-binding").set(NAME);
        listener.get("proxy-address-forwarding").set(forwarding);
        execute(listener);
    }

    /** The reply to a GET that names the listener by its address, unless a header says Host. */
    Reply get(String request, String... headers) {
        String[] lines = new String[headers.length + 2];
        lines[0] = "GET /is/image/" + request + " HTTP/1.1";
        lines[1] = "Host: " + authority();
        System.arraycopy(headers, 0, lines, 2, headers.length);
        return RawHttp.exchange(address, port, lines);
    }

    String authority() {
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }

    @Override
    public void close() {
        execute(operation("remove", "subsystem", "undertow", "server", "default-server", "http-listener", NAME));
        execute(operation("remove", "socket-binding-group", "standard-sockets", "socket-binding", NAME));
        execute(operation("remove", "interface", NAME));
    }

    private static ModelNode add(String... address) {
        return operation("add", address);
    }

    private static ModelNode operation(String name, String... address) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        for (int i = 0; i < address.length; i += 2) {
            operation.get("address").add(address[i], address[i + 1]);
        }
        operation.get("operation-headers", "allow-resource-service-restart").set(true);
        return operation;
    }

    private void execute(ModelNode operation) {
        try {
            ModelNode answer = server.getControllerClient().execute(operation);
            if (!answer.get("outcome").asString().equals("success")) {
                throw new AssertionError(answer.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort(String address) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(address))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
