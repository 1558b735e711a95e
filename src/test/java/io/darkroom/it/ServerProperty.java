package io.darkroom.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.dmr.ModelNode;

/** A system property of the running server, changed as an administrator does it; the file of the configuration is not written. */
record ServerProperty(ManagementClient server, String name) {
    void set(String value) {
        ModelNode operation = operation(exists() ? "write-attribute" : "add");
        operation.get("name").set("value");
        operation.get("value").set(value);
        if (!exists()) {
            operation.remove("name");
        }
        require(execute(operation));
    }

    void remove() {
        if (exists()) {
            require(execute(operation("remove")));
        }
    }

    /** What the server answers to another deployment of the WAR that runs already. */
    ModelNode redeploy() {
        ModelNode operation = new ModelNode();
        operation.get("operation").set("redeploy");
        operation.get("address").add("deployment", "darkroom.war");
        return execute(operation);
    }

    private boolean exists() {
        return execute(operation("read-resource")).get("outcome").asString().equals("success");
    }

    private ModelNode operation(String name) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        operation.get("address").add("system-property", this.name);
        return operation;
    }

    private ModelNode execute(ModelNode operation) {
        try {
            return server.getControllerClient().execute(operation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(ModelNode answer) {
        if (!answer.get("outcome").asString().equals("success")) {
            throw new AssertionError(answer.toString());
        }
    }
}
