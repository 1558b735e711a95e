package io.darkroom.it;

import java.net.URI;
import java.net.http.HttpRequest;
import org.jboss.dmr.ModelNode;

/** What a server's readiness check says at its management port. */
record Health(int status, ModelNode darkroom) {
    static Health at(int managementPort) {
        Reply reply = Site.send(HttpRequest.newBuilder(URI.create("http://" + Site.HOST + ":" + managementPort + "/health/ready")));
        ModelNode checks = ModelNode.fromJSONString(reply.text()).get("checks");
        return new Health(reply.status(), checks.asList().stream().filter(check -> check.get("name").asString().equals("darkroom")).findFirst()
                .orElseThrow(() -> new AssertionError(reply.text())));
    }

    String says() {
        return darkroom.get("status").asString();
    }

    /** Empty when there is nothing of that name. */
    String data(String name) {
        return darkroom.get("data").has(name) ? darkroom.get("data", name).asString() : "";
    }
}
