package io.darkroom.http;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.jobs.FailureReport;
import io.darkroom.jobs.JobProgress;
import io.darkroom.jobs.Jobs;
import io.darkroom.jobs.Submission;
import io.darkroom.protocol.Wording;
import io.darkroom.reply.SavePermission;
import io.darkroom.settings.ServerSettings;
import io.darkroom.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Jobs of many saves, for those who may save: what they hold is nobody else's business. */
@Path(JobsResource.PATH)
public class JobsResource {
    static final String PATH = "/jobs";

    private static final Logger LOG = Logger.getLogger(JobsResource.class.getName());

    @Inject
    private Jobs jobs;

    @Inject
    private ServerSettings settings;

    @Context
    private HttpServletRequest http;

    @QueryParam("format")
    private String format;

    /** The whole query is modifiers, as it is for an image. The body is read here, so that a fault of it is told in our words. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response submit() {
        return answer(JobAnswer.TEXT, () -> switch (jobs.submit(http.getInputStream(), Objects.requireNonNullElse(WrittenUrl.query(), ""), client())) {
            case Submission.Accepted(JobProgress job) -> JobAnswer.TEXT.of(202, job.values())
                    .header("Location", http.getContextPath() + PATH + "/" + job.id());
            case Submission.Refused(int count, var first) -> JobAnswer.TEXT.refused(count, first);
        });
    }

    @GET
    public Response list() {
        return answer(() -> form().of(200, Map.of("jobs", jobs.all().stream().map(JobProgress::values).toList())));
    }

    @GET
    @Path("{job}")
    public Response progress(@PathParam("job") String job) {
        return answer(() -> form().of(200, jobs.progress(job).values()));
    }

    @GET
    @Path("{job}/failures")
    public Response failures(@PathParam("job") String job) {
        return answer(() -> {
            FailureReport report = jobs.failures(job);
            boolean asList = "list".equals(format);
            requireFormat(asList || format == null, "list");
            return JobAnswer.report(asList ? report::writeList : report::writeTable);
        });
    }

    @POST
    @Path("{job}/stop")
    @Consumes(MediaType.WILDCARD)
    public Response stop(@PathParam("job") String job) {
        return answer(() -> form().of(202, jobs.stop(job).values()));
    }

    @POST
    @Path("{job}/restart")
    @Consumes(MediaType.WILDCARD)
    public Response restart(@PathParam("job") String job) {
        return answer(() -> form().of(202, jobs.restart(job).values()));
    }

    @DELETE
    @Path("{job}")
    public Response delete(@PathParam("job") String job) {
        return answer(() -> {
            jobs.delete(job);
            return form().of(200, Map.of("job", job, "status", "deleted"));
        });
    }

    private Optional<InetAddress> client() {
        return HttpCaller.of(http, settings.current()).sender().client();
    }

    private JobAnswer form() {
        requireFormat(format == null || format.equals("json"), "json");
        return format == null ? JobAnswer.TEXT : JobAnswer.JSON;
    }

    private void requireFormat(boolean known, String right) {
        if (!known) {
            throw new Fault(ErrorCode.BAD_VALUE, "format=" + Wording.excerpt(format) + ": expected " + right + ", or no format=");
        }
    }

    private Response answer(Callable<Response.ResponseBuilder> work) {
        return answer("json".equals(format) ? JobAnswer.JSON : JobAnswer.TEXT, work);
    }

    private Response answer(JobAnswer onFault, Callable<Response.ResponseBuilder> work) {
        try {
            Settings current = settings.current();
            SavePermission.require(HttpCaller.of(http, current), current);
            return common(work.call());
        } catch (Fault fault) {
            return common(onFault.fault(fault));
        } catch (Exception unexpected) {
            LOG.log(Level.SEVERE, unexpected, () -> "A request for a job failed");
            return common(onFault.fault(new Fault(ErrorCode.INTERNAL, "the server could not answer this request; its log says why")));
        }
    }

    private static Response common(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff").build();
    }
}
