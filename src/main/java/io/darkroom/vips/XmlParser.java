package io.darkroom.vips;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The XML parser (libxml2) within libvips. Prebuilt copies have it without support for threads: its last message is one for the whole process, and two
 * drawings with something to complain about, read at the same time, free it twice and end the server. So one scope at a time has the parser.
 */
final class XmlParser {
    private static final Semaphore FREE = new Semaphore(1, true);
    private static final int POLL_MILLIS = 20;
    private static final Pattern IGNORED_IN_URLS = Pattern.compile("[\\t\\n\\r]+");
    /** Documents within the document, which are parsed when it is drawn; pictures of a stated type are not. */
    private static final Pattern DOCUMENT = Pattern.compile("\\bdata:(?!image/(?:png|jpeg|gif|webp)[;,])");
    /** Entities can stand for a part of one, but not those that drawing programs declare for the names of their namespaces. */
    private static final Pattern ENTITY = Pattern.compile("<!entity(?!\\s+[\\w.-]+\\s+(?:\"https?://[\\w./#-]*\"|'https?://[\\w./#-]*')\\s*>)");
    private static final Pattern REFERENCE_TO_ASCII = Pattern.compile("&#(?:0*(?:\\d{1,2}|1[01]\\d|12[0-7])|x0*[0-7]?[0-9a-f]);");

    private XmlParser() {}

    /** Waits for the parser as long as {@code wanted} does not throw. */
    static void take(Runnable wanted) {
        try {
            do {
                wanted.run();
            } while (!FREE.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new VipsException(VipsScope.DRAWING, "", true);
        }
    }

    static void giveBack() {
        FREE.release();
    }

    /** Whether a drawing may need the parser once more, when its pixels are computed. */
    static boolean isNeededToDraw(byte[] svg) {
        boolean compressed = svg.length > 1 && svg[0] == 0x1f && svg[1] == (byte) 0x8b;
        String text = new String(svg, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
        boolean disguised = text.indexOf('\\') >= 0 || ENTITY.matcher(text).find() || REFERENCE_TO_ASCII.matcher(text).find();
        return compressed || disguised || DOCUMENT.matcher(IGNORED_IN_URLS.matcher(text).replaceAll("")).find();
    }
}
