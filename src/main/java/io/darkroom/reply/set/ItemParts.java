package io.darkroom.reply.set;

import io.darkroom.catalog.record.Fields;
import io.darkroom.error.Fault;
import io.darkroom.protocol.AreaReader;
import io.darkroom.protocol.MapArea;
import io.darkroom.protocol.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what items consist of: the image, the swatch, the video, sizes and user data. */
final class ItemParts {
    private final References references;
    private final ImageFacts source;
    private final SetBudget budget;
    private final Map<String, Optional<ImageFacts.Fact>> facts = new HashMap<>();

    ItemParts(References references, ImageFacts source, SetBudget budget) {
        this.references = references;
        this.source = source;
        this.budget = budget;
    }

    SetElement image(SetReference reference) {
        return named("i", reference);
    }

    /** The swatch that a field names, a picture or a color. */
    SetElement swatch(String field) {
        Optional<SolidColor> color = SolidColor.of(field);
        if (color.isEmpty() && ImageSetText.inline(field).isPresent()) {
            throw ImageSetText.fault(field, "a swatch is an image or a color such as {0xff0000 red}");
        }
        if (color.isEmpty()) {
            return swatch(references.of(field));
        }
        var nodes = new ArrayList<SetNode>(List.of(new SetAttribute("color", color.get().rgb())));
        if (!color.get().label().isEmpty()) {
            nodes.add(new SetAttribute("l", color.get().label()));
        }
        return budget.element("s", nodes);
    }

    SetElement swatch(SetReference reference) {
        return named("s", reference);
    }

    SetElement video(SetReference reference) {
        var nodes = new ArrayList<SetNode>(List.of(new SetAttribute("path", reference.name())));
        Optional<Size> size = reference.statics().flatMap(record -> record.value(Fields.VIDEO_SIZE));
        size.ifPresent(pixels -> nodes.addAll(size(pixels.width(), pixels.height())));
        return budget.element("v", nodes);
    }

    Optional<ImageFacts.Fact> facts(SetReference reference) {
        return facts.computeIfAbsent(reference.name(), name -> source.of(reference.object()));
    }

    static List<SetNode> described(ImageFacts.Fact fact) {
        var nodes = new ArrayList<>(size(fact.width(), fact.height()));
        nodes.add(new SetAttribute("iv", fact.version()));
        return nodes;
    }

    /**
     * The user data and the map of a record.
     *
     * @param suppressed when the reply is long enough without them: flags say that there are some
     */
    List<SetNode> metadata(SetReference reference, boolean suppressed) {
        var nodes = new ArrayList<SetNode>();
        if (!reference.userData().text().isBlank()) {
            nodes.add(suppressed ? new SetAttribute("userdatasuppressed", "1") : userData(reference.userData()));
        }
        if (!reference.map().isBlank()) {
            nodes.add((suppressed ? Optional.<List<MapArea>>empty() : areas(reference)).<SetNode>map(this::map)
                    .orElseGet(() -> new SetAttribute("mapsuppressed", "1")));
        }
        return nodes;
    }

    /** In the pixels of the image, as its record has it. */
    private SetElement map(List<MapArea> areas) {
        return budget.element("map", areas.stream().<SetNode>map(area -> budget.element("area", attributes(area.attributes()))).toList());
    }

    /** One slip in a record is no reason to refuse the set of a hundred. */
    private static Optional<List<MapArea>> areas(SetReference reference) {
        try {
            return Optional.of(AreaReader.read("catalog::Map", reference.map()));
        } catch (Fault unreadable) {
            return Optional.empty();
        }
    }

    /** A named crop of the image, which clients look for by its size. */
    SetElement relation(SetReference crop) {
        return budget.element("relation", List.of(new SetAttribute("n", crop.name()), userData(crop.userData())));
    }

    private static List<SetNode> attributes(Map<String, String> values) {
        return values.entrySet().stream().<SetNode>map(value -> new SetAttribute(value.getKey(), value.getValue())).toList();
    }

    private SetNode userData(FieldText data) {
        return data.text().indexOf('=') < 0 ? new SetAttribute("userdata", data.text()) : budget.element("userdata", attributes(data.properties()));
    }

    private SetElement named(String name, SetReference reference) {
        var nodes = new ArrayList<SetNode>(List.of(new SetAttribute("n", reference.name())));
        if (!reference.modifiers().isEmpty()) {
            nodes.add(new SetAttribute("mod", reference.modifiers()));
        }
        references.label(reference).ifPresent(label -> nodes.add(new SetAttribute("l", label)));
        return budget.element(name, nodes);
    }

    private static List<SetNode> size(int width, int height) {
        return List.of(new SetAttribute("dx", Integer.toString(width)), new SetAttribute("dy", Integer.toString(height)));
    }
}
