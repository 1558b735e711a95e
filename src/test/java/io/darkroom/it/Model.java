package io.darkroom.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** The shared server's management model; what tests change in it is forgotten when the server stops. */
record Model(ModelControllerClient client) {
    ModelNode read(String... address) {
        ModelNode operation = WildFlyProcess.operation("read-resource", address);
        operation.get("include-runtime").set(true);
        operation.get("recursive").set(true);
        return result(operation);
    }

    void add(Map<String, ?> attributes, String... address) {
        ModelNode operation = WildFlyProcess.operation("add", address);
        attributes.forEach((name, value) -> operation.get(name).set(value instanceof ModelNode node ? node : new ModelNode(value.toString())));
        result(operation);
    }

    void write(String attribute, String value, String... address) {
        ModelNode operation = WildFlyProcess.operation("write-attribute", address);
        operation.get("name").set(attribute);
        operation.get("value").set(value);
        result(operation);
    }

    void remove(String... address) {
        result(WildFlyProcess.operation("remove", address));
    }

    private ModelNode result(ModelNode operation) {
        try {
            ModelNode answer = client.execute(operation);
            if (!answer.get("outcome").asString().equals("success")) {
                throw new AssertionError(operation + " → " + answer);
            }
            return answer.get("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
