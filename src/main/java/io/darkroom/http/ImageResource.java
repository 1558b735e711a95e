package io.darkroom.http;

import io.darkroom.command.ImageRequest;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.reply.Answer;
import io.darkroom.reply.Call;
import io.darkroom.reply.Errors;
import io.darkroom.reply.Replies;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
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

    @Context
    private HttpServletRequest http;

    @Context
    private Request conditions;

    @GET
    public CompletionStage<Response> get() {
        return answer(http.getQueryString());
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
        Responses responses = new Responses(conditions, id);
        ImageRequest request;
        try {
            request = ImageRequest.parse(RequestLexer.read(path(), query));
        } catch (RuntimeException failure) {
            Optional<ImageRequest> form = ImageRequest.replyForm(RequestLexer.readable(query));
            return CompletableFuture.completedFuture(failed(responses, form, failure));
        }
        return answer(request, query, id).thenApply(responses::of).exceptionally(failure -> failed(responses, Optional.of(request), failure));
    }

    private CompletionStage<Answer> answer(ImageRequest request, String query, String id) {
        try {
            Settings current = settings.current();
            return Replies.answer(new Call(request, path() + "?" + query, id, HttpCaller.of(http, current), HttpCaller.hints(http), current, saver));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** What follows /is/image, as the client wrote it. */
    private String path() {
        return http.getRequestURI().substring((http.getContextPath() + PATH).length());
    }

    private static Response failed(Responses responses, Optional<ImageRequest> request, Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        Answer answer = Errors.answer(request, cause);
        LOG.log(answer.status() == 500 ? Level.SEVERE : Level.FINE, cause, () -> "A request was answered with " + answer.status());
        return responses.of(answer);
    }
}
