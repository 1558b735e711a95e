package io.darkroom.reply;

import io.darkroom.protocol.MapArea;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An image map as XML. Reference: r-map-req.md */
final class MapXml {
    /** Names that mean nothing else in XML; HTML allows far more. */
    private static final Pattern NAME = Pattern.compile("(?!xml)[a-z_][a-z0-9_.-]*+");

    private MapXml() {
    }

    /** Where there is no area, one that says nothing stands for that. */
    static String of(List<MapArea> areas) {
        String elements = areas.isEmpty() ? "  <AREA/>\n" : areas.stream().map(MapXml::element).collect(Collectors.joining());
        return "<MAP>\n" + elements + "</MAP>\n";
    }

    private static String element(MapArea area) {
        return area.attributes().entrySet().stream().filter(attribute -> NAME.matcher(attribute.getKey()).matches())
                .map(attribute -> " " + attribute.getKey() + "=\"" + XmlEncoding.escaped(attribute.getValue()) + "\"")
                .collect(Collectors.joining("", "  <AREA", "/>\n"));
    }
}
