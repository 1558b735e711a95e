package io.darkroom.catalog.rule;

import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.value.AddressFilter;
import io.darkroom.catalog.value.Attribute;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** Reads one rule. Reference: r-rule-rule.md, r-expression-rule.md, r-addressfilter-rule.md, r-header-rule.md */
final class RuleReader {
    private static final Map<String, Attribute<?>> OVERRIDES = overrides();
    private static final String[] ATTRIBUTES = Stream.concat(Stream.of("OnMatch", "Replace", "RequestType", "Name"), OVERRIDES.keySet().stream())
            .toArray(String[]::new);
    private static final Map<String, OnMatch> ON_MATCH = Map.of("break", OnMatch.BREAK, "continue", OnMatch.CONTINUE, "error", OnMatch.ERROR);
    private static final Map<String, RequestType> TYPES = Map.of("is", RequestType.IS, "ir", RequestType.IR, "static", RequestType.STATIC);
    private static final Map<String, Boolean> REPLACE = Map.of("first", false, "all", true);
    private static final Map<String, Boolean> ADDS = Map.of("set", false, "add", true);

    private final RuleSetFile file;
    private final int number;
    private final Set<String> seen = new HashSet<>();
    private final List<HeaderEdit> headers = new ArrayList<>();
    private String expression = "";
    private Optional<String> replacement = Optional.empty();
    private Optional<AddressFilter> clients = Optional.empty();

    RuleReader(RuleSetFile file, int number) {
        this.file = file;
        this.number = number;
    }

    private static Map<String, Attribute<?>> overrides() {
        var overrides = new LinkedHashMap<String, Attribute<?>>();
        for (Attribute<?> attribute : List.of(Attributes.DEFAULT_IMAGE_MODE, Attributes.ERROR_IMAGE, Attributes.EXPIRATION, Attributes.MAX_PIX,
                Attributes.REQUEST_LOCK, Attributes.REQUEST_OBFUSCATION, Attributes.ROOT_URL, Attributes.SAVE_PATH)) {
            overrides.put(attribute.name(), attribute);
        }
        // Rules alone spell it with a second capital.
        overrides.put("WaterMark", Attributes.WATERMARK);
        return overrides;
    }

    Rule rule() throws XMLStreamException, BadCatalog {
        file.requireAttributes(ATTRIBUTES);
        Optional<String> name = attribute("Name");
        OnMatch onMatch = choice("OnMatch", ON_MATCH, OnMatch.BREAK);
        boolean all = choice("Replace", REPLACE, false);
        Set<RequestType> types = types();
        Map<Attribute<?>, String> overridden = overridden();
        for (String element = file.nextElement(); element != null; element = file.nextElement()) {
            element(element);
        }
        String label = "rule " + number + name.map(text -> " (" + Wording.excerpt(text) + ")").orElse("");
        return new Rule(label, types, substitution(all), onMatch, overridden, headers, clients);
    }

    private void element(String element) throws XMLStreamException, BadCatalog {
        if (!element.equals("header")) {
            file.requireAttributes();
            if (!seen.add(element)) {
                throw file.error("a rule has one <" + Wording.excerpt(element) + "> at most");
            }
        }
        switch (element) {
            case "expression" -> expression = file.text();
            case "substitution" -> replacement = Optional.of(file.text());
            case "addressfilter" -> clients = Optional.of(clients(file.text()));
            case "header" -> headers.add(header());
            default -> throw file.error("<" + Wording.excerpt(element) + "> stands where only <expression>, <substitution>, <addressfilter> or <header> may");
        }
    }

    private Substitution substitution(boolean all) throws BadCatalog {
        try {
            Pattern pattern = expression.isEmpty() ? Substitution.END : Pattern.compile(expression);
            int groups = pattern.matcher("").groupCount();
            return new Substitution(pattern, replacement.map(text -> Replacement.read(text, groups)), all);
        } catch (PatternSyntaxException wrong) {
            throw file.error("the expression '" + Wording.excerpt(expression) + "' is not right: " + wrong.getDescription());
        } catch (IllegalArgumentException wrong) {
            throw file.error("the substitution is not right: " + wrong.getMessage());
        } catch (StackOverflowError endless) {
            throw file.error("the expression is nested too deeply");
        }
    }

    private AddressFilter clients(String text) throws BadCatalog {
        return AddressFilter.read(text.strip()).orElseThrow(() -> file.error("<addressfilter> holds '" + Wording.excerpt(text)
                + "'; expected IPv4 addresses and blocks such as 192.168.12.0/23, commas between them"));
    }

    private HeaderEdit header() throws XMLStreamException, BadCatalog {
        file.requireAttributes("Name", "Action");
        boolean adds = choice("Action", ADDS, false);
        String name = attribute("Name").orElseThrow(() -> file.error("<header> needs an attribute Name"));
        var header = new HeaderEdit(name, file.text().strip(), adds);
        if (!header.isAllowed()) {
            throw file.error("the header '" + Wording.excerpt(name) + "' can't be set to this value; HTTP or the server doesn't allow it");
        }
        return header;
    }

    private Set<RequestType> types() throws BadCatalog {
        var types = EnumSet.noneOf(RequestType.class);
        for (String word : attribute("RequestType").map(text -> text.split(",", -1)).orElse(new String[0])) {
            if (!TYPES.containsKey(word.strip())) {
                throw file.error("RequestType=\"" + Wording.excerpt(word) + "\"; expected is, ir or static, commas between them");
            }
            types.add(TYPES.get(word.strip()));
        }
        return types.isEmpty() ? EnumSet.allOf(RequestType.class) : types;
    }

    private Map<Attribute<?>, String> overridden() throws BadCatalog {
        var overridden = new HashMap<Attribute<?>, String>();
        for (Map.Entry<String, Attribute<?>> known : OVERRIDES.entrySet()) {
            Optional<String> text = attribute(known.getKey());
            try {
                text.ifPresent(value -> overridden.put(known.getValue(), known.getValue().checked(value)));
            } catch (Fault wrong) {
                throw file.error(wrong.detail());
            }
        }
        return overridden;
    }

    private <T> T choice(String name, Map<String, T> words, T ifAbsent) throws BadCatalog {
        Optional<String> word = attribute(name);
        if (word.isPresent() && !words.containsKey(word.get())) {
            throw file.error(name + "=\"" + Wording.excerpt(word.get()) + "\"; expected " + Wording.or(words.keySet().stream().sorted().toList()));
        }
        return word.map(words::get).orElse(ifAbsent);
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(file.xml().getAttributeValue(null, name));
    }
}
