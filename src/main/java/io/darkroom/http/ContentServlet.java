package io.darkroom.http;

import io.darkroom.catalog.LiveCatalogs;
import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.reply.Answer;
import io.darkroom.reply.Errors;
import io.darkroom.reply.content.ContentCall;
import io.darkroom.reply.content.ContentOrder;
import io.darkroom.reply.content.ContentReply;
import io.darkroom.settings.ServerSettings;
import io.darkroom.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Every request to /is/content. A servlet and no resource like the others, because the HTTP library holds a thread for each body on its way.
 * Reference: r-serving-static-non-image-content.md
 */
@WebServlet(urlPatterns = ContentServlet.PATH + "/*", asyncSupported = true)
public class ContentServlet extends HttpServlet {
    static final String PATH = "/content";

    private static final Logger LOG = Logger.getLogger(ContentServlet.class.getName());

    @Inject
    private transient ServerSettings settings;

    @Inject
    private transient LiveCatalogs catalogs;

    @Inject
    private transient ReplyCounter counter;

    @Override
    protected void service(HttpServletRequest http, HttpServletResponse response) throws IOException {
        boolean head = http.getMethod().equals("HEAD");
        switch (reply(http)) {
            case ContentReply.Told told -> {
                byte[] body = told.answer().body().get();
                begin(response, ContentResponse.of(told.answer(), body.length, told.headers(), told.anyOrigin()));
                if (!head) {
                    response.getOutputStream().write(body);
                }
            }
            case ContentReply.OfFile content -> send(content, head, http, response);
        }
    }

    private ContentReply reply(HttpServletRequest http) {
        Optional<ContentOrder> order = Optional.empty();
        try {
            if (!http.getMethod().equals("GET") && !http.getMethod().equals("HEAD")) {
                throw new Fault(ErrorCode.METHOD_NOT_ALLOWED, "static content can only be read, with GET or HEAD");
            }
            order = Optional.of(ContentOrder.of(call(http)));
            return order.get().reply();
        } catch (RuntimeException failure) {
            return failed(order, http.getQueryString(), failure);
        }
    }

    private ContentCall call(HttpServletRequest http) {
        // The path is taken as the client wrote it, so that what is escaped is read by the rules of the protocol.
        String start = http.getContextPath() + PATH;
        if (!http.getRequestURI().startsWith(start)) {
            throw new Fault(ErrorCode.BAD_REQUEST, "nothing may be escaped in the " + start + " of the URL");
        }
        Settings current = settings.current();
        return new ContentCall(http.getRequestURI().substring(start.length()), Objects.requireNonNullElse(http.getQueryString(), ""),
                HttpCaller.of(http, current).sender(), catalogs.current(), current.rootPath());
    }

    private static ContentReply failed(Optional<ContentOrder> order, String query, RuntimeException failure) {
        ImageRequest form = order.map(ContentOrder::form).orElseGet(() -> ImageRequest.replyForm(RequestLexer.readable(query)));
        Answer answer = Errors.answer(form, order.map(understood -> understood.told(failure)).orElse(failure));
        LOG.log(answer.status() == 500 ? Level.SEVERE : Level.FINE, failure, () -> "A request for static content was answered with " + answer.status());
        return new ContentReply.Told(answer, List.of(), true);
    }

    private void send(ContentReply.OfFile content, boolean head, HttpServletRequest http, HttpServletResponse response) throws IOException {
        boolean sending = false;
        try {
            var decided = ContentResponse.of(content, head, name -> String.join(", ", Collections.list(http.getHeaders(name))), Instant.now());
            begin(response, decided);
            if (!head && decided.length() > 0) {
                FileSending.start(content.file(), decided.first(), decided.length(), http.startAsync());
                sending = true;
            }
        } finally {
            if (!sending) {
                content.file().close();
            }
        }
    }

    private void begin(HttpServletResponse response, ContentResponse decided) {
        counter.replies().add("content", decided.status());
        response.setStatus(decided.status());
        decided.headers().forEach(response::setHeader);
    }
}
