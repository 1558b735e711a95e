package io.darkroom.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An AREA element of an image map: its shape, and all that it says besides, in the order in which it does. Reference: r-image-maps.md */
public record MapArea(AreaShape shape, List<Attribute> others) {
    public MapArea {
        others = List.copyOf(others);
    }

    /**
     * @param value   what is meant, without quotes and character references
     * @param written name and value as they stood in the element
     */
    public record Attribute(String name, String value, String written) {
    }

    public MapArea with(AreaShape other) {
        return new MapArea(other, others);
    }

    /** By their names in small letters, which HTML does not tell from capitals; the first of a name counts. */
    public Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("shape", shape.word());
        if (!shape.coordinates().isEmpty()) {
            attributes.put("coords", shape.coordinates());
        }
        others.forEach(other -> attributes.putIfAbsent(other.name().toLowerCase(Locale.ROOT), other.value()));
        return attributes;
    }

    /** As HTML, where all but the shape stands as it was written. */
    public String html() {
        var html = new StringBuilder("<AREA shape=\"").append(shape.word()).append('"');
        if (!shape.coordinates().isEmpty()) {
            html.append(" coords=\"").append(shape.coordinates()).append('"');
        }
        others.forEach(other -> html.append(' ').append(other.written()));
        return html.append('>').toString();
    }
}
