package io.darkroom.resolve;

import io.darkroom.catalog.rule.Opened;
import io.darkroom.catalog.rule.RuledRequest;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.RequestString;
import java.net.InetAddress;
import java.util.Optional;

/**
 * A request that rules have let through, on its way to its catalog's lock and address filter.
 *
 * @param outer the request that this one is nested in
 */
record Admission(Opened opened, RuledRequest ruled, Optional<InetAddress> client, Optional<Resolved> outer) {
    RequestString written() {
        return RequestLexer.read("/" + ruled.path(), ruled.query());
    }

    Admission opened(String query) {
        return new Admission(Opened.within(query), ruled.with(query), client, outer);
    }
}
