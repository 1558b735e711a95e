package io.darkroom.http;

import io.darkroom.metrics.Metrics;
import io.darkroom.reply.Sender;
import io.darkroom.save.Saves;
import io.darkroom.settings.ServerSettings;
import io.darkroom.settings.Setting;
import io.darkroom.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Figures for a monitor that speaks Prometheus' text format, at /is/metrics. */
@Path("metrics")
public class MetricsResource {
    @Inject
    private ServerSettings settings;

    @Inject
    private Saves saves;

    @Inject
    private ReplyCounter counter;

    @Inject
    private ServerCache cache;

    @Context
    private HttpServletRequest http;

    @GET
    public Response get() {
        if (!mayRead()) {
            return Response.status(Response.Status.FORBIDDEN).type(MediaType.TEXT_PLAIN_TYPE)
                    .entity("this caller may not read the metrics: " + Setting.METRICS_CLIENTS.key() + " says who may\n").build();
        }
        return Response.ok(Metrics.text(saves.figures(), counter.replies(), cache.replies(settings.current()))).type(Metrics.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").header("X-Content-Type-Options", "nosniff").build();
    }

    private boolean mayRead() {
        Settings current = settings.current();
        return switch (HttpCaller.of(http, current).sender()) {
            case Sender.Known known -> current.metricsClients().allows(known.address());
            case Sender.Unknown _, Sender.Unclear _ -> current.metricsClients().allowsAnyone();
        };
    }
}
