package io.darkroom.catalog.rule;

import io.darkroom.catalog.value.AddressFilter;
import io.darkroom.catalog.value.Attribute;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the rules of its catalog leave it; path and query are still encoded. Reference: r-request-preprocessing.md
 *
 * @param overrides attributes that prevail over those of the catalog
 * @param clientChecked whether a rule has looked at the client's address, so that the catalog's own filter doesn't count
 */
public record RuledRequest(String path, String query, Map<Attribute<?>, String> overrides, List<HeaderEdit> headers, boolean clientChecked) {
    public RuledRequest {
        overrides = Map.copyOf(overrides);
        headers = List.copyOf(headers);
    }

    /** A request that no rule has touched. */
    public static RuledRequest unchanged(String path, String query) {
        return new RuledRequest(path, query, Map.of(), List.of(), false);
    }

    /** The same with another query. */
    public RuledRequest with(String other) {
        return new RuledRequest(path, other, overrides, headers, clientChecked);
    }

    /** Refuses a client whose address the catalog's filter does not name, unless a rule has looked at it. Reference: r-clientaddressfilter.md */
    public void requireServed(AddressFilter filter, Optional<InetAddress> client) {
        if (!clientChecked && filter.restricts() && client.filter(filter::allows).isEmpty()) {
            throw new Fault(ErrorCode.REQUEST_REFUSED, "this catalog doesn't serve this client's address");
        }
    }
}
