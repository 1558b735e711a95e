package io.darkroom.catalog.value;

import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.IniFile;
import io.darkroom.catalog.file.Problem;
import io.darkroom.catalog.file.Problems;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The attributes of one catalog, over those that it inherits. Reference: r-catalog-attribute-files.md, c-default-catalog.md */
public final class CatalogAttributes {
    public static final CatalogAttributes NONE = new CatalogAttributes(Map.of(), Map.of());

    private final Map<Attribute<?>, String> own;
    private final Map<Attribute<?>, String> texts;
    private final Map<Attribute<?>, Object> values = new HashMap<>();
    private final String written;

    private CatalogAttributes(Map<Attribute<?>, String> own, Map<Attribute<?>, String> inherited) {
        this.own = Map.copyOf(own);
        var all = new HashMap<Attribute<?>, String>();
        for (Attribute<?> attribute : Attributes.ALL) {
            String text = own.get(attribute);
            String above = inherited.get(attribute);
            boolean inherits = above != null && switch (attribute.inheritance()) {
                case IF_EMPTY -> text == null || text.isEmpty();
                case IF_ABSENT -> text == null;
                case NEVER -> false;
            };
            String prevailing = inherits ? above : text;
            if (prevailing != null) {
                all.put(attribute, prevailing);
            }
            values.put(attribute, attribute.read(shown(attribute, prevailing)));
        }
        this.texts = Map.copyOf(all);
        this.written = texts.entrySet().stream().map(text -> text.getKey().name() + "=" + text.getValue()).sorted().collect(Collectors.joining("\n"));
    }

    /** An attribute that is empty by mistake means as much as one that is missing, unless emptiness is a value. */
    private static String shown(Attribute<?> attribute, String text) {
        boolean missing = text == null || text.isEmpty() && attribute.inheritance() == Inheritance.IF_EMPTY;
        return missing ? attribute.otherwise() : text;
    }

    /** Reads an attribute file; the last of equal names prevails, and names that nobody knows are passed over. */
    public static CatalogAttributes read(Problems problems) throws BadCatalog, IOException {
        var own = new HashMap<Attribute<?>, String>();
        var wrong = new ArrayList<Problem>();
        for (IniFile.Entry entry : IniFile.read(problems)) {
            Optional<Attribute<?>> known = Attributes.named(entry.name());
            try {
                known.ifPresent(attribute -> take(attribute, entry, own, problems));
            } catch (Fault fault) {
                wrong.add(Problem.error(problems.file(), entry.line(), fault.detail()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new BadCatalog(wrong);
        }
        return new CatalogAttributes(own, Map.of());
    }

    private static void take(Attribute<?> attribute, IniFile.Entry entry, Map<Attribute<?>, String> own, Problems problems) {
        String text = attribute.kind().text(entry.value());
        if (!text.isEmpty() && attribute.kind().meaningless().test(text)) {
            problems.warn(entry.line(), attribute.name() + "=" + Wording.excerpt(text) + " means nothing and counts as not given");
            own.remove(attribute);
        } else {
            attribute.read(text);
            own.put(attribute, text);
        }
    }

    /** The same attributes over those of the default catalog. */
    public CatalogAttributes over(CatalogAttributes defaults) {
        return new CatalogAttributes(own, defaults.texts);
    }

    /** The same with some of them replaced, as a rule asks for. */
    public CatalogAttributes with(Map<Attribute<?>, String> overrides) {
        if (overrides.isEmpty()) {
            return this;
        }
        var more = new HashMap<>(texts);
        more.putAll(overrides);
        return new CatalogAttributes(more, texts);
    }

    /** The cast is safe: an attribute's value is only ever what the attribute has read. */
    @SuppressWarnings("unchecked")
    public <T> T value(Attribute<T> attribute) {
        return (T) values.get(attribute);
    }

    /** As it stands in the file that it comes from. */
    public String text(Attribute<?> attribute) {
        return shown(attribute, texts.get(attribute));
    }

    /** All that catalog files and rules give, the same for the same attributes. */
    public String written() {
        return written;
    }

    /** Whether a catalog file gives it, be it empty. */
    public boolean defined(Attribute<?> attribute) {
        return texts.containsKey(attribute);
    }
}
