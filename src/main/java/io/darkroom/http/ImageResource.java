package io.darkroom.http;

import io.darkroom.catalog.LiveCatalogs;
import io.darkroom.command.ImageRequest;
import io.darkroom.foreign.ForeignFetcher;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.reply.Answer;
import io.darkroom.reply.Call;
import io.darkroom.reply.Caller;
import io.darkroom.reply.Errors;
import io.darkroom.reply.Replies;
import io.darkroom.resolve.Asked;
import io.darkroom.resolve.Resolved;
import io.darkroom.resolve.Resolver;
import io.darkroom.resolve.Scenes;
import io.darkroom.save.ImageSaver;
import io.darkroom.settings.ServerSettings;
import io.darkroom.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every request to /is/image. Reference: r-basic-syntax.md */
@Path(ImageResource.PATH + "{object: (/.*)?}")
public class ImageResource {
    static final String PATH = "/image";

    private static final Logger LOG = Logger.getLogger(ImageResource.class.getName());

    @Inject
    private ImageSaver saver;

    @Inject
    private ServerSettings settings;

    @Inject
    private LiveCatalogs catalogs;

    @Inject
    private ForeignFetcher foreign;

    @Inject
    private ServerCache cache;

    @Context
    private HttpServletRequest http;

    @GET
    public CompletionStage<Response> get() {
        return answer(Objects.requireNonNullElse(http.getQueryString(), ""));
    }

    /** A form's fields are the same modifiers as those of a query, and follow them. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
    public CompletionStage<Response> post(String form) {
        String query = http.getQueryString();
        // A form writes a space as a plus sign; a query of this protocol keeps it.
        String modifiers = form.replace("+", "%20");
        return answer(query == null ? modifiers : query + "&" + modifiers);
    }

    private CompletionStage<Response> answer(String query) {
        String id = RequestId.of(http);
        Responses responses = new Responses(http, id);
        Call call;
        try {
            call = call(query, id, Resolver::resolve);
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(failed(responses, unread(query, id, failure), failure));
        }
        return answer(call).thenApply(answer -> responses.of(answer, call.resolved().headers()))
                .exceptionally(failure -> failed(responses, call, failure));
    }

    /** What the catalog wants to be told of a request that it can't make sense of; all of it if there is no catalog. */
    private Answer unread(String query, String id, RuntimeException failure) {
        try {
            return Errors.answer(call(query, id, Resolver::unread), failure);
        } catch (RuntimeException noCatalog) {
            return Errors.answer(ImageRequest.replyForm(RequestLexer.readable(query)), failure);
        }
    }

    private Call call(String query, String id, BiFunction<Resolver, Asked, Resolved> reading) {
        Settings current = settings.current();
        Caller caller = HttpCaller.of(http, current);
        var resolver = new Resolver(catalogs.current());
        Resolved resolved = reading.apply(resolver, new Asked(path(), query, caller.sender().client()));
        return new Call(resolved, Scenes.in(current.rootPath(), resolver, foreign.images()), path(), query, id, caller,
                HttpCaller.hints(http), current, saver, cache.replies(current));
    }

    private static CompletionStage<Answer> answer(Call call) {
        try {
            return Replies.answer(call);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** What follows /is/image, as the client wrote it. */
    private String path() {
        return http.getRequestURI().substring((http.getContextPath() + PATH).length());
    }

    private static Response failed(Responses responses, Call call, Throwable failure) {
        return failed(responses, Errors.answer(call, cause(failure)), cause(failure));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static Response failed(Responses responses, Answer answer, Throwable cause) {
        LOG.log(answer.status() == 500 ? Level.SEVERE : Level.FINE, cause, () -> "A request was answered with " + answer.status());
        return responses.of(answer, List.of());
    }
}
