package io.darkroom.catalog;

import io.darkroom.catalog.record.Macro;
import io.darkroom.catalog.rule.RuleSet;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the files of one catalog say, before it is laid over the default catalog. Reference: c-overview.md */
record CatalogParts(CatalogAttributes attributes, Instant written, Records images, Records statics, List<Macro> macros,
        Map<String, String> profiles, RuleSet rules, Optional<Path> fontMap) {
    static final CatalogParts NONE = new CatalogParts(
            CatalogAttributes.NONE, Instant.EPOCH, Records.NONE, Records.NONE, List.of(), Map.of(), RuleSet.NONE, Optional.empty());

    String rootId() {
        return attributes.value(Attributes.ROOT_ID);
    }
}
