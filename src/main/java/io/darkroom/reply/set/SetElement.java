package io.darkroom.reply.set;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One element of the tree that a set is answered with. Reference: r-media-set-requests.md
 *
 * @param nodes in the order of JSON, which programs have seen; XML sorts attributes
 */
public record SetElement(String name, List<SetNode> nodes) implements SetNode {
    public SetElement {
        nodes = List.copyOf(nodes);
    }

    List<SetAttribute> attributes() {
        return nodes.stream().filter(SetAttribute.class::isInstance).map(SetAttribute.class::cast).toList();
    }

    List<SetElement> elements() {
        return nodes.stream().filter(SetElement.class::isInstance).map(SetElement.class::cast).toList();
    }

    /** The nodes by their names, each name where it comes first. */
    Map<String, List<SetNode>> byName() {
        var named = new LinkedHashMap<String, List<SetNode>>();
        nodes.forEach(node -> named.computeIfAbsent(node.name(), name -> new ArrayList<>()).add(node));
        return named;
    }
}
