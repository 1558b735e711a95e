package io.darkroom.reply.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the items of sets, and of the sets within them. Reference: r-imageset-cat.md, r-media-set-requests.md */
final class SetItems {
    static final int MOST_BROCHURE_ITEMS = 20;
    static final int MOST_PAGES = 3;

    private final References references;
    private final TypeDetection types;
    private final ItemParts parts;
    private final SetBudget budget;

    SetItems(References references, TypeDetection types, ItemParts parts, SetBudget budget) {
        this.references = references;
        this.types = types;
        this.parts = parts;
        this.budget = budget;
    }

    /** @param within the set that has these items */
    List<SetElement> of(SetType type, List<List<String>> items, Nesting within) {
        var elements = new ArrayList<SetElement>();
        for (List<String> fields : items) {
            switch (type) {
                case ECAT -> elements.add(pages(fields.getFirst(), elements.size() >= MOST_BROCHURE_ITEMS));
                // The reference writes a row of frames with semicolons, too.
                case SPIN -> fields.stream().filter(field -> !field.isBlank()).forEach(field -> elements.add(frame(field, within)));
                case VIDEO_SET -> elements.add(member(fields.getFirst(), Optional.empty(), Optional.of(SetType.VIDEO), within));
                case MEDIA_SET -> elements.add(member(fields.getFirst(), swatch(fields), said(fields), within));
                case IMG_SET, UNKNOWN -> elements.add(member(fields.getFirst(), swatch(fields), Optional.empty(), within));
                case EMPTY, IMG, STATIC, VIDEO -> throw new IllegalStateException(type + " has no items");
            }
        }
        return elements;
    }

    /** An item that is no set. */
    SetElement single(SetReference reference, SetType type, Optional<SetElement> swatch, boolean suppressed) {
        var nodes = new ArrayList<SetNode>();
        if (type != SetType.IMG) {
            nodes.add(new SetAttribute("type", type.word()));
        }
        nodes.add(type == SetType.VIDEO ? parts.video(reference) : parts.image(reference));
        swatch.ifPresent(nodes::add);
        if (type == SetType.IMG) {
            parts.facts(reference).map(ItemParts::described).ifPresent(nodes::addAll);
        }
        nodes.addAll(parts.metadata(reference, suppressed));
        return budget.element("item", nodes);
    }

    private static Optional<String> swatch(List<String> fields) {
        return Optional.of(fields.size() < 2 ? "" : fields.get(1).strip());
    }

    private static Optional<SetType> said(List<String> fields) {
        return fields.size() < 3 ? Optional.empty() : SetType.said(fields.get(2));
    }

    /** A list of images within a spin set is a row of it. */
    private SetElement frame(String field, Nesting within) {
        boolean row = ImageSetText.inline(field).isPresent() || types.of(references.of(field), within) == SetType.UNKNOWN;
        return member(field, Optional.empty(), row ? Optional.of(SetType.SPIN) : Optional.empty(), within);
    }

    /** @param swatch an empty one stands for the picture of the item itself; none at all for a set that shows no swatches */
    private SetElement member(String field, Optional<String> swatch, Optional<SetType> said, Nesting within) {
        Optional<SetElement> chosen = swatch.filter(text -> !text.isEmpty()).map(parts::swatch);
        Optional<String> inline = ImageSetText.inline(field);
        if (SolidColor.of(field).isPresent()) {
            throw ImageSetText.fault(field, "a color is a swatch; an item needs an image before it");
        }
        if (inline.isPresent()) {
            return nested(inline(inline.get(), said.filter(SetType::isSet), within), chosen);
        }
        SetReference reference = references.of(field);
        SetType type = said.orElseGet(() -> types.of(reference, within));
        Optional<SetElement> shown = chosen.or(() -> swatch.filter(text -> type == SetType.IMG || type.isSet()).map(text -> parts.swatch(reference)));
        return type.isSet() ? nested(referenced(reference, type, within), shown) : single(reference, type, shown, false);
    }

    private SetElement nested(SetElement set, Optional<SetElement> swatch) {
        SetNode type = set.nodes().getFirst();
        var nodes = new ArrayList<SetNode>(List.of(type, set));
        swatch.ifPresent(nodes::add);
        return budget.element("item", nodes);
    }

    private SetElement inline(String text, Optional<SetType> said, Nesting within) {
        List<List<String>> items = budget.items(text);
        Nesting inner = within.into(Optional.empty());
        SetType type = said.orElseGet(() -> types.of(items, inner));
        refuseMediaSet(type, text);
        return set(type, Optional.empty(), of(type, items, inner));
    }

    private SetElement referenced(SetReference reference, SetType type, Nesting within) {
        refuseMediaSet(type, reference.name());
        Nesting inner = within.into(reference.entry());
        // An image that is said to be a set is a set of this image.
        List<SetElement> items = reference.imageSet().map(text -> of(type, budget.items(text), inner))
                .orElseGet(() -> List.of(single(reference, TypeDetection.ofOne(reference), Optional.empty(), false)));
        return set(type, Optional.of(reference.name()), items);
    }

    private static void refuseMediaSet(SetType type, String what) {
        if (type == SetType.MEDIA_SET) {
            throw ImageSetText.fault(what, "a media set can't stand within another set");
        }
    }

    /** One page is an item, several are a set: each has a size of its own. */
    private SetElement pages(String field, boolean suppressed) {
        List<SetElement> pages = ImageSetText.pages(field).stream().filter(page -> !page.isBlank())
                .map(page -> single(references.of(page), SetType.IMG, Optional.empty(), suppressed)).toList();
        if (pages.isEmpty() || pages.size() > MOST_PAGES) {
            throw ImageSetText.fault(field, "an item of a catalog has one to " + MOST_PAGES + " pages");
        }
        return pages.size() == 1 ? pages.getFirst() : nested(set(SetType.IMG_SET, Optional.empty(), pages), Optional.empty());
    }

    private SetElement set(SetType type, Optional<String> name, List<SetElement> items) {
        var nodes = new ArrayList<SetNode>(List.of(new SetAttribute("type", type.word())));
        name.ifPresent(text -> nodes.add(new SetAttribute("n", text)));
        nodes.addAll(items);
        return budget.element("set", nodes);
    }
}
