package io.darkroom.http;

import io.darkroom.metrics.RepliesByStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.ext.Provider;

/** Counts every reply that leaves a resource, errors among them. */
@Provider
@ApplicationScoped
public class ReplyCounter implements ContainerResponseFilter {
    private final RepliesByStatus replies = new RepliesByStatus();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        replies.add(resource(request.getUriInfo().getPath()), response.getStatus());
    }

    RepliesByStatus replies() {
        return replies;
    }

    /** Only known words become labels: a caller can't make a new one. */
    private static String resource(String path) {
        return switch (path.replaceFirst("^/*", "").replaceFirst("/.*", "")) {
            case "image" -> "image";
            case "jobs" -> "jobs";
            case "metrics" -> "metrics";
            default -> "other";
        };
    }
}
