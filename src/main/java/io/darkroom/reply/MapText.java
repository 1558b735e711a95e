package io.darkroom.reply;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Req;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.AreaReader;
import io.darkroom.protocol.MapArea;
import io.darkroom.protocol.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways to write an image map. Reference: r-map-req.md */
final class MapText {
    private MapText() {
    }

    /** @param catalogMap in the language of the request; empty if there is none */
    static Answer unmodified(ImageRequest request, String catalogMap, Freshness freshness) {
        return format(request).equals("text") ? Answer.text(200, "text/plain", catalogMap, freshness)
                : answer(request, AreaReader.read("catalog::Map", catalogMap), freshness);
    }

    static Answer answer(ImageRequest request, List<MapArea> areas, Freshness freshness) {
        return switch (format(request)) {
            case "text" -> Answer.text(200, "text/plain", areas.stream().map(area -> area.html() + "\n").collect(Collectors.joining()), freshness);
            case "json" -> PropertyFormat.json(request, Jsonp.array(areas.stream().map(MapArea::attributes).toList()), freshness);
            case "xml" -> XmlEncoding.of(request).answer(MapXml.of(areas), freshness);
            default -> throw new Fault(ErrorCode.BAD_VALUE, "req=map," + Wording.excerpt(option(request, 0)) + ": the format is text, xml or json");
        };
    }

    private static String format(ImageRequest request) {
        String word = option(request, 0).toLowerCase(Locale.ROOT);
        return word.isEmpty() ? "text" : word;
    }

    private static String option(ImageRequest request, int i) {
        List<String> options = request.value(Req.COMMAND, Req.DEFAULT).options();
        return i < options.size() ? options.get(i) : "";
    }
}
