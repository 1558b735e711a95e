package io.darkroom.reply.set;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tree of an image, a video, or a set with all that belongs to it. Reference: r-media-set-requests.md, r-set.md, r-imageset.md */
public final class MediaSet {
    private final SetSources sources;
    private final SetBudget budget = new SetBudget();
    private final References references;
    private final TypeDetection types;
    private final ItemParts parts;
    private final SetItems items;

    private MediaSet(SetSources sources) {
        this.sources = sources;
        this.references = new References(sources);
        this.types = new TypeDetection(references, budget);
        this.parts = new ItemParts(references, sources.facts(), budget);
        this.items = new SetItems(references, types, parts, budget);
    }

    /** @param imageSet of the request itself, which stands in for that of the record */
    public static SetElement of(ObjectPath object, Optional<String> imageSet, SetSources sources) {
        return new MediaSet(sources).outer(object, imageSet.filter(text -> !text.isBlank()));
    }

    private SetElement outer(ObjectPath object, Optional<String> imageSet) {
        Optional<SetReference> found = references.ofPath(object);
        Optional<String> text = imageSet.map(sources.texts()::imageSet).or(() -> found.flatMap(SetReference::imageSet));
        String name = found.map(SetReference::name).orElse(object.toString());
        if (text.isPresent()) {
            return set(text.get(), name, found);
        }
        return found.map(this::single).orElseGet(() -> root(SetType.EMPTY, name, List.of()));
    }

    private SetElement set(String text, String name, Optional<SetReference> found) {
        List<List<String>> fields = budget.items(text);
        Nesting nesting = Nesting.NONE.into(found.flatMap(SetReference::entry));
        SetType type = found.flatMap(TypeDetection::said).orElseGet(() -> types.of(fields, nesting));
        var nodes = new ArrayList<SetNode>(items.of(type, fields, nesting));
        found.ifPresent(record -> nodes.addAll(parts.metadata(record, false)));
        return root(type, name, nodes);
    }

    private SetElement single(SetReference one) {
        SetType type = TypeDetection.ofOne(one);
        if (type == SetType.IMG && one.entry().isEmpty() && parts.facts(one).isEmpty()) {
            throw new Fault(ErrorCode.IMAGE_NOT_FOUND, "there is no image '" + Wording.excerpt(one.name()) + "'");
        }
        var nodes = new ArrayList<SetNode>(List.of(items.single(one, type, Optional.empty(), false)));
        references.crops(one).forEach(crop -> nodes.add(parts.relation(crop)));
        return root(type, one.name(), nodes);
    }

    private SetElement root(SetType type, String name, List<? extends SetNode> content) {
        var nodes = new ArrayList<SetNode>(
                List.of(new SetAttribute("pv", "1.0"), new SetAttribute("type", type.word()), new SetAttribute("n", name)));
        nodes.addAll(content);
        return budget.element("set", nodes);
    }
}
