package io.darkroom.render;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.CharacterReferences;
import io.darkroom.protocol.Wording;
import io.darkroom.render.svg.SvgText;
import io.darkroom.render.svg.SvgVariables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * An SVG file with the variables of a request, and with the requests that its images are. Reference: r-svg-support.md
 *
 * @param text   a character for each byte, so that no encoding has to be known
 * @param images what those requests are drawn from
 */
public record Drawing(String name, String text, SvgVariables variables, Map<String, Scene> images) {
    /** What the renderer's XML parser takes. */
    private static final int LONGEST = 9_000_000;
    private static final Pattern REQUEST = Pattern.compile("(?s)(?:(?i:https?)://[^/?#]*+)?/is/image(?:/|(?=\\?)|$)(.*)");
    private static final int START = 64;

    public Drawing {
        images = Map.copyOf(images);
    }

    /** Empty for a file that is none, and for one in which nothing could be put in place. */
    public static Optional<Drawing> read(SourceFile file, SvgVariables variables) {
        if (file.length() > SvgVariables.LONGEST) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] start = in.readNBytes(START);
            if (!isMarkup(start) && !isCompressed(start)) {
                return Optional.empty();
            }
            var whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
            byte[] bytes = (isCompressed(start) ? new GZIPInputStream(whole) : whole).readNBytes(SvgVariables.LONGEST + 1);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            boolean plain = bytes.length > SvgVariables.LONGEST || text.indexOf('$') < 0 && !text.contains("image");
            return plain ? Optional.empty() : Optional.of(new Drawing(file.name(), text, variables, Map.of()));
        } catch (IOException gone) {
            throw Source.unreadable(file, gone);
        }
    }

    /** Files in 16-bit encodings are left as they are. */
    private static boolean isMarkup(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<");
    }

    private static boolean isCompressed(byte[] start) {
        return start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    }

    /** The requests that it shows as images; a fault if it shows anything else that lies outside of it. */
    public Set<String> requests() {
        var requests = new LinkedHashSet<String>();
        edited(request -> {
            requests.add(request);
            return "";
        });
        return requests;
    }

    public Drawing with(Map<String, Scene> scenes) {
        return new Drawing(name, text, variables, scenes);
    }

    /** With its variables and its images, whose pictures come as PNG files. */
    byte[] bytes(Function<Scene, byte[]> png) {
        String whole = edited(request -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png.apply(images.get(request))));
        if (whole.length() > (images.isEmpty() ? SvgVariables.LONGEST : LONGEST)) {
            throw images.isEmpty() ? SvgVariables.tooLong() : new Fault(ErrorCode.IMAGE_TOO_LARGE,
                    "the images of \"" + name + "\" are too large; wid= or hei= in their references makes them smaller");
        }
        return whole.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String edited(Function<String, String> image) {
        return SvgText.edited(text, new SvgText.Edit() {
            @Override
            public String attribute(String element, String attribute, String value) {
                return element.equals("image") && attribute.equals("href") ? reference(value, image) : variables.attribute(attribute, value);
            }

            @Override
            public String text(String written) {
                return variables.text(written);
            }
        });
    }

    private String reference(String written, Function<String, String> image) {
        String reference = CharacterReferences.replaced(written).strip();
        if (reference.isEmpty() || reference.startsWith("#") || reference.regionMatches(true, 0, "data:", 0, 5)) {
            return written;
        }
        Matcher request = REQUEST.matcher(reference);
        if (!request.matches()) {
            throw new Fault(ErrorCode.NOT_SUPPORTED, "\"%s\" shows the image \"%s\"; a drawing may show what is within it, and requests to /is/image"
                    .formatted(name, Wording.excerpt(last(reference))));
        }
        return image.apply(withPath(request.group(1)));
    }

    /** Where it lies on the disk of whoever drew it is nobody's business. */
    private static String last(String reference) {
        return reference.substring(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf('\\')) + 1);
    }

    /** Variables of its query are for the request itself. */
    private String withPath(String request) {
        int question = request.indexOf('?');
        return question < 0 ? variables.plain(request) : variables.plain(request.substring(0, question)) + request.substring(question);
    }
}
