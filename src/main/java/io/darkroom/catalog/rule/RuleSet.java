package io.darkroom.catalog.rule;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The rules of one catalog, in the order in which they are tried. Reference: c-rule-set-reference.md */
public record RuleSet(List<Rule> rules) {
    public static final RuleSet NONE = new RuleSet(List.of());

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /**
     * Changes a request as the rules say, or refuses it with a fault.
     *
     * @param path what follows the context, without its slash; still encoded, as is the query
     * @param client empty when nobody knows where the request came from: a rule that asks for an address then refuses it
     */
    public RuledRequest apply(RequestType type, String path, String query, Optional<InetAddress> client) {
        return rules.isEmpty() ? RuledRequest.unchanged(path, query) : new RuleRun(type, path, query, client).over(rules);
    }
}
