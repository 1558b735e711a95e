package io.darkroom.reply;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.MapArea;
import io.darkroom.protocol.Wording;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An image map as XML, in one of the encodings that clients may ask for. Reference: r-map-req.md */
record MapXml(String encoding) {
    private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1");

    /** Names that mean nothing else in XML; HTML allows far more. */
    private static final Pattern NAME = Pattern.compile("(?!xml)[a-z_][a-z0-9_.-]*+");

    /** An empty name is the default. */
    static MapXml in(String encoding) {
        return encoding.isEmpty() ? new MapXml(ENCODINGS.getFirst()) : ENCODINGS.stream().filter(encoding::equalsIgnoreCase).findFirst().map(MapXml::new)
                .orElseThrow(() -> new Fault(ErrorCode.BAD_VALUE, "req=map,xml," + Wording.excerpt(encoding) + ": the encoding is " + Wording.or(ENCODINGS)));
    }

    /** Where there is no area, one that says nothing stands for that. */
    byte[] of(List<MapArea> areas) {
        String elements = areas.isEmpty() ? "  <AREA/>\n" : areas.stream().map(MapXml::element).collect(Collectors.joining());
        return encoded("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n<MAP>\n" + elements + "</MAP>\n");
    }

    private static String element(MapArea area) {
        return area.attributes().entrySet().stream().filter(attribute -> NAME.matcher(attribute.getKey()).matches())
                .map(attribute -> " " + attribute.getKey() + "=\"" + XmlProperties.escaped(attribute.getValue()) + "\"")
                .collect(Collectors.joining("", "  <AREA", "/>\n"));
    }

    /** What the encoding lacks is written as a number; it can only stand in values, since all names are ASCII. */
    private byte[] encoded(String xml) {
        Charset charset = Charset.forName(encoding);
        CharsetEncoder encoder = charset.newEncoder();
        var text = new StringBuilder(xml.length());
        xml.codePoints().forEach(c -> {
            if (encoder.canEncode(Character.toString(c))) {
                text.appendCodePoint(c);
            } else {
                text.append("&#").append(c).append(';');
            }
        });
        return text.toString().getBytes(charset);
    }
}
