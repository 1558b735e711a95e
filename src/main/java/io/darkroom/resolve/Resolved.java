package io.darkroom.resolve;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.Entry;
import io.darkroom.catalog.ObjectResolution;
import io.darkroom.catalog.ResolvedObject;
import io.darkroom.catalog.StringLocalization;
import io.darkroom.catalog.rule.HeaderEdit;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.command.Commands;
import io.darkroom.command.ImageRequest;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.ObjectPath;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request with all that catalogs say about it; its files have not been looked for.
 *
 * @param request    what is to be done
 * @param object     the object of the URL, as rules left it
 * @param named      what $object$ stands for: the object, or that of the request around one without
 * @param locale     in which records and texts are chosen, where the request or one of its records says so
 * @param resolution how objects are found in the request's locale
 * @param main       the catalog that the request belongs to
 * @param attributes those of that catalog, as rules changed them
 * @param source     what the object of the URL is; empty for a path that names no more than a catalog
 * @param modifiers  all that makes up the request, with macros and variables replaced
 * @param variables  what the request and its records define, for the requests within it
 * @param headers    what rules want the reply to have
 * @param client     where the request came from, if that is known
 */
public record Resolved(ImageRequest request, ObjectPath object, ObjectPath named, Optional<String> locale, ObjectResolution resolution, StringLocalization localization,
        Catalog main, CatalogAttributes attributes, Optional<ResolvedObject> source, List<Modifier> modifiers, Map<String, Modifier.Variable> variables,
        List<HeaderEdit> headers, Optional<InetAddress> client) {

    /** The record of the object of the URL. */
    public Optional<Entry> entry() {
        return source.flatMap(found -> found instanceof ResolvedObject.OfRecord(Entry entry) ? Optional.of(entry) : Optional.empty());
    }

    /** Whether nothing is said but these commands, be it by the request or by records; what no command is, or is filled in from a catalog, does not count. */
    public boolean saysOnly(Set<String> commands) {
        return modifiers.stream().allMatch(modifier -> modifier instanceof Modifier.Assignment(String name, String _, String _)
                && (name.equalsIgnoreCase("layer") || commands.contains(name.toLowerCase(Locale.ROOT)) || Commands.spelled(name).isEmpty()));
    }

    /** What it is for the requests that a drawing shows: values within their references have been escaped once more. Reference: r-svg-support.md */
    Resolved forDrawing() {
        var decoded = new HashMap<String, Modifier.Variable>();
        variables.forEach((name, variable) -> decoded.put(name, variable.decodedAgain()));
        return new Resolved(request, object, named, locale, resolution, localization, main, attributes, source, modifiers, decoded, headers, client);
    }

    public Resolved with(ImageRequest other) {
        return new Resolved(other, object, named, locale, resolution, localization, main, attributes, source, modifiers, variables, headers, client);
    }
}
