package io.darkroom.foreign;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a foreign image, and how the client wrote it: what stands below a root URL is shown without that.
 * Reference: r-request-nesting-and-embedding.md, r-allowdirecturls.md, r-rooturl.md
 */
public record ForeignUrl(String written, URI uri) {
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*");
    /** Some servers cut off what stands behind a semicolon before they look for steps. */
    private static final Pattern STEP = Pattern.compile("(?s)\\.{1,2}(?:;.*)?");
    private static final int LONGEST_SHOWN = 200;

    /**
     * Reads what stands between the parentheses of {@code src=(…)}.
     *
     * @param written as in the URL of the request, its escapes still in place; variables are substituted
     * @param rootUrl of the catalog; empty if it has none
     * @param directAllowed whether the catalog allows absolute URLs
     */
    public static ForeignUrl resolve(String written, Optional<String> rootUrl, boolean directAllowed) {
        String text = written.strip();
        try {
            if (ABSOLUTE.matcher(text).matches()) {
                return new ForeignUrl(text, absolute(text, directAllowed));
            }
            return new ForeignUrl(text, below(rootUrl.filter(root -> !root.isBlank()), text));
        } catch (FetchFailure bad) {
            throw fault(text, bad);
        }
    }

    private static URI absolute(String text, boolean allowed) throws FetchFailure {
        if (!allowed) {
            throw new FetchFailure(ErrorCode.REQUEST_REFUSED, "absolute URLs are not allowed here (AllowDirectUrls)");
        }
        URI uri = WebAddress.parse(text);
        if (uri.getRawFragment() != null) {
            throw new FetchFailure(ErrorCode.BAD_VALUE, "has a fragment; an image has no parts that are named so");
        }
        return WebAddress.canonical(uri);
    }

    /** Like a path below a root folder: neither a leading slash nor a step leads out of it. */
    private static URI below(Optional<String> rootUrl, String text) throws FetchFailure {
        if (text.isEmpty()) {
            throw new FetchFailure(ErrorCode.BAD_VALUE, "no URL stands between the parentheses");
        }
        if (rootUrl.isEmpty()) {
            throw new FetchFailure(ErrorCode.REQUEST_REFUSED, "relative URLs can't be used here: there is no RootUrl that they are relative to");
        }
        URI relative = WebAddress.parse("/" + text.replaceFirst("^/+", ""));
        String path = relative.getPath().replace('\\', '/');
        if (relative.getRawFragment() != null || Arrays.stream(path.split("/")).anyMatch(element -> STEP.matcher(element).matches())) {
            throw new FetchFailure(ErrorCode.BAD_VALUE, "a relative URL has neither steps ('.' and '..') nor a fragment");
        }
        return WebAddress.canonical(WebAddress.parse(root(rootUrl.get()) + relative));
    }

    /** Without a slash at its end. */
    private static String root(String rootUrl) throws FetchFailure {
        try {
            URI root = WebAddress.canonical(WebAddress.parse(rootUrl.strip()));
            if (root.getRawQuery() == null) {
                return root.toString().replaceFirst("/+$", "");
            }
        } catch (FetchFailure bad) {
            throw new FetchFailure(ErrorCode.NOT_SUPPORTED, "relative URLs can't be used here: RootUrl " + bad.getMessage(), bad);
        }
        throw new FetchFailure(ErrorCode.NOT_SUPPORTED, "relative URLs can't be used here: RootUrl has a query");
    }

    Fault fault(FetchFailure why) {
        return fault(written, why);
    }

    /** A URL is of visible ASCII; whatever else a client sends is not to be seen in a log. */
    private static Fault fault(String text, FetchFailure why) {
        String line = text.replaceAll("[^\\x20-\\x7e]", "?");
        String shown = line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
        return new Fault(why.code(), "\"" + shown + "\": " + why.getMessage(), why);
    }
}
