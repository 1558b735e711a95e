package io.darkroom.reply.set;

import io.darkroom.reply.Jsonp;
import java.util.List;
import java.util.StringJoiner;

/** A set as JSON: an element is an object, several of one name are an array, and every value is a string. Reference: r-set.md, r-json-properties.md */
public final class SetJson {
    /** An array even where there is one: what looks for crops asks for the length. */
    private static final String LIST = "relation";

    private SetJson() {}

    /** An object with the root as its one member. */
    public static String of(SetElement root) {
        return "{" + Jsonp.string(root.name()) + ":" + json(root) + "}";
    }

    private static String json(SetNode node) {
        return switch (node) {
            case SetAttribute(String name, String value) -> Jsonp.string(value);
            case SetElement element -> {
                var object = new StringJoiner(",", "{", "}");
                element.byName().forEach((name, nodes) -> object.add(Jsonp.string(name) + ":" + value(nodes)));
                yield object.toString();
            }
        };
    }

    private static String value(List<SetNode> nodes) {
        if (nodes.size() == 1 && !nodes.getFirst().name().equals(LIST)) {
            return json(nodes.getFirst());
        }
        var array = new StringJoiner(",", "[", "]");
        nodes.forEach(node -> array.add(json(node)));
        return array.toString();
    }
}
