package io.darkroom.resolve;

import io.darkroom.catalog.rule.RequestLock;
import io.darkroom.catalog.rule.RequestObfuscation;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.error.Fault;

/**
 * A query in the clear. What a catalog asks for is taken off before its rules look at the query; whether it was there is judged after, for
 * rules may change what is asked for. Reference: r-request-obfuscation.md, r-request-locking.md
 */
record Opened(String query, Fault missing) {
    static Opened of(String query, CatalogAttributes attributes) {
        try {
            String cleared = attributes.value(Attributes.REQUEST_OBFUSCATION) ? RequestObfuscation.cleared(query) : query;
            return new Opened(attributes.value(Attributes.REQUEST_LOCK) ? RequestLock.opened(cleared) : cleared, null);
        } catch (Fault closed) {
            return new Opened(query, closed);
        }
    }

    void require(CatalogAttributes attributes) {
        if (missing != null && (attributes.value(Attributes.REQUEST_OBFUSCATION) || attributes.value(Attributes.REQUEST_LOCK))) {
            throw missing;
        }
    }
}
