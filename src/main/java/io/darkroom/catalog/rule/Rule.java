package io.darkroom.catalog.rule;

import io.darkroom.catalog.value.AddressFilter;
import io.darkroom.catalog.value.Attribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One rule. Reference: r-rule-rule.md
 *
 * @param label how messages name it
 */
record Rule(String label, Set<RequestType> types, Substitution substitution, OnMatch onMatch, Map<Attribute<?>, String> overrides,
        List<HeaderEdit> headers, Optional<AddressFilter> clients) {
    Rule {
        types = Set.copyOf(types);
        overrides = Map.copyOf(overrides);
        headers = List.copyOf(headers);
    }
}
