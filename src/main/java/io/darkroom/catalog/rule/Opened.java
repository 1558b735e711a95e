package io.darkroom.catalog.rule;

import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.error.Fault;
import java.util.function.UnaryOperator;

/**
 * A query in the clear. What a catalog asks for is taken off before its rules look at the query, for they are written about what it says; a lock
 * that was there would not fit what they make of it. What is missing is judged after, for rules change what is asked for.
 * Reference: r-request-obfuscation.md, r-request-locking.md
 *
 * @param cleared  whether it needs no obfuscation any more
 * @param unlocked whether it needs no lock any more
 */
public record Opened(String query, boolean cleared, boolean unlocked) {
    /** As far as it can be opened. */
    public static Opened of(String query, CatalogAttributes catalog) {
        Opened whole = new Opened(query, false, false);
        boolean hidden = catalog.value(Attributes.REQUEST_OBFUSCATION);
        Opened clear = hidden ? whole.tried(Opened::clear) : whole;
        // The lock is within what obfuscation hides.
        return catalog.value(Attributes.REQUEST_LOCK) && clear.cleared == hidden ? clear.tried(Opened::unlock) : clear;
    }

    /** A query within one that has been opened. */
    public static Opened within(String query) {
        return new Opened(query, true, true);
    }

    /** What rules left of the query, without what they or the catalog ask for and was not there before; a fault when it isn't there now. */
    public String required(String ruled, CatalogAttributes valid) {
        Opened left = new Opened(ruled, cleared, unlocked);
        left = valid.value(Attributes.REQUEST_OBFUSCATION) && !cleared ? left.clear() : left;
        return (valid.value(Attributes.REQUEST_LOCK) && !unlocked ? left.unlock() : left).query;
    }

    private Opened tried(UnaryOperator<Opened> step) {
        try {
            return step.apply(this);
        } catch (Fault closed) {
            return this;
        }
    }

    private Opened clear() {
        return new Opened(RequestObfuscation.cleared(query), true, unlocked);
    }

    private Opened unlock() {
        return new Opened(RequestLock.opened(query), cleared, true);
    }
}
