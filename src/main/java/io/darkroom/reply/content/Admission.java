package io.darkroom.reply.content;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.Catalogs;
import io.darkroom.catalog.rule.HeaderEdit;
import io.darkroom.catalog.rule.Opened;
import io.darkroom.catalog.rule.RequestType;
import io.darkroom.catalog.rule.RuledRequest;
import io.darkroom.catalog.value.AddressFilter;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.RequestString;
import io.darkroom.reply.Sender;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * A request that the rules, the lock and the address filter of its catalog have let through.
 * Reference: r-request-preprocessing.md, r-request-locking.md, r-request-obfuscation.md, r-clientaddressfilter.md
 *
 * @param overrides  what rules put over the attributes of whatever catalog the content turns out to be of
 * @param restricted whether it was let through because of its address
 */
record Admission(RequestString request, CatalogAttributes main, RuledRequest ruled, boolean restricted) {
    static Admission of(ContentCall call) {
        Optional<InetAddress> client = call.sender() instanceof Sender.Known(InetAddress address) ? Optional.of(address) : Optional.empty();
        String path = call.path().startsWith("/") ? call.path().substring(1) : call.path();
        Catalog named = named(call.catalogs(), path);
        Opened opened = Opened.of(call.query(), named.attributes());
        RuledRequest ruled = named.rules().apply(RequestType.STATIC, path, opened.query(), client);
        CatalogAttributes main = named(call.catalogs(), ruled.path()).attributes().with(ruled.overrides());
        AddressFilter filter = main.value(Attributes.CLIENT_ADDRESS_FILTER);
        ruled.requireServed(filter, client);
        return new Admission(RequestLexer.read("/" + ruled.path(), opened.required(ruled.query(), main)), main, ruled, ruled.clientChecked() || filter.restricts());
    }

    /** What the catalog of a request says that can't be let in. */
    static CatalogAttributes catalog(ContentCall call) {
        return named(call.catalogs(), call.path().replaceFirst("^/", "")).attributes();
    }

    List<HeaderEdit> headers() {
        return ruled.headers();
    }

    private static Catalog named(Catalogs catalogs, String path) {
        return catalogs.namedBy(ObjectPath.read("/" + path));
    }
}
