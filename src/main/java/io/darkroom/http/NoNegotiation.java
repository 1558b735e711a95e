package io.darkroom.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hides the headers that ask for a representation: a badly written one is no reason to refuse an image. What is accepted is kept for
 * bfc=, which alone looks at it. Shows the query as it was written.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class NoNegotiation extends HttpFilter {
    private static final String ACCEPTED = NoNegotiation.class.getName() + ".accepted";
    private static final Set<String> HIDDEN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        Collections.addAll(HIDDEN, "Accept", "Accept-Language", "Accept-Charset");
    }

    /** The media types that the client named. */
    static Optional<String> accepted(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ACCEPTED));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String query = WrittenUrl.query();
        request.setAttribute(ACCEPTED, String.join(",", Collections.list(request.getHeaders("Accept"))));
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public String getQueryString() {
                return query;
            }

            @Override
            public String getHeader(String name) {
                return HIDDEN.contains(name) ? null : super.getHeader(name);
            }

            @Override
            public Enumeration<String> getHeaders(String name) {
                return HIDDEN.contains(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
            }

            @Override
            public Enumeration<String> getHeaderNames() {
                return Collections.enumeration(Collections.list(super.getHeaderNames()).stream().filter(name -> !HIDDEN.contains(name)).toList());
            }
        }, response);
    }
}
