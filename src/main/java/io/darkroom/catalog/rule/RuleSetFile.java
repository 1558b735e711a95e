package io.darkroom.catalog.rule;

import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problems;
import io.darkroom.protocol.Wording;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a rule set file, strictly: what it doesn't know is refused. Reference: c-rule-set-reference.md, r-rule-set-files.md, r-ruleset-rule.md */
public final class RuleSetFile {
    static final int LARGEST = 4 << 20;
    static final int MOST_RULES = 5_000;

    private final Problems problems;
    private final XMLStreamReader xml;

    private RuleSetFile(Problems problems, XMLStreamReader xml) {
        this.problems = problems;
        this.xml = xml;
    }

    public static RuleSet read(Problems problems) throws IOException, BadCatalog {
        String text = XmlText.read(problems, LARGEST);
        try {
            return new RuleSetFile(problems, reader(text)).ruleSet();
        } catch (XMLStreamException malformed) {
            throw problems.error(malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNumber(), "is not well-formed XML: "
                    + Wording.excerpt(malformed.getMessage().replaceFirst("(?s).*Message: ", "")));
        }
    }

    private static XMLStreamReader reader(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new StringReader(text));
    }

    private RuleSet ruleSet() throws XMLStreamException, BadCatalog {
        var rules = new ArrayList<Rule>();
        expect("ruleset", nextElement());
        requireAttributes("xsi:noNamespaceSchemaLocation");
        for (String element = nextElement(); element != null; element = nextElement()) {
            expect("rule", element);
            if (rules.size() == MOST_RULES) {
                throw error("there are more than " + MOST_RULES + " rules");
            }
            rules.add(new RuleReader(this, rules.size() + 1).rule());
        }
        // What follows is read, so that a file that breaks off is not taken for a shorter one.
        while (xml.hasNext()) {
            xml.next();
        }
        return new RuleSet(rules);
    }

    XMLStreamReader xml() {
        return xml;
    }

    /** The name of the next element within this one; null at its end. */
    String nextElement() throws XMLStreamException, BadCatalog {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return qualified(xml.getPrefix(), xml.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return null;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!xml.isWhiteSpace()) {
                        throw error("text stands between the elements: '" + Wording.excerpt(xml.getText().strip()) + "'");
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw error("document types and entities are not allowed");
                default -> { }
            }
        }
    }

    /** The text of an element that holds no others. */
    String text() throws XMLStreamException, BadCatalog {
        var text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT -> throw error("<" + Wording.excerpt(xml.getLocalName()) + "> stands where only text may; & and < are written &amp; and &lt;");
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw error("document types and entities are not allowed");
                default -> { }
            }
        }
    }

    void expect(String name, String element) throws BadCatalog {
        if (!name.equals(element)) {
            throw error("<" + Wording.excerpt(String.valueOf(element)) + "> stands where only <" + name + "> may");
        }
    }

    void requireAttributes(String... known) throws BadCatalog {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = qualified(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
            if (!List.of(known).contains(name)) {
                throw error("the element has an attribute '" + Wording.excerpt(name) + "'"
                        + (known.length == 0 ? "; it can have none" : "; expected " + Wording.or(List.of(known)) + " (case counts)"));
            }
        }
    }

    private static String qualified(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    BadCatalog error(String text) {
        return problems.error(xml.getLocation().getLineNumber(), text);
    }
}
