package io.darkroom.resolve;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.Catalogs;
import io.darkroom.catalog.Entry;
import io.darkroom.catalog.IdTranslation;
import io.darkroom.catalog.ObjectResolution;
import io.darkroom.catalog.ResolvedObject;
import io.darkroom.catalog.StringLocalization;
import io.darkroom.catalog.rule.Opened;
import io.darkroom.catalog.rule.RequestType;
import io.darkroom.catalog.rule.RuledRequest;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.command.ImageRequest;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.RequestString;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out what a request means, in the order of the reference: unlock, apply rules, find the object, put together its record, the template
 * and the request itself, replace macros and variables, read. Reference: r-request-preprocessing.md, r-modifier-cat.md, r-template.md
 */
public final class Resolver {
    private static final List<String> KEPT = List.of("req", "wid", "hei", "fmt", "qlt");

    private final Catalogs catalogs;

    public Resolver(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    public Catalogs catalogs() {
        return catalogs;
    }

    public Resolved resolve(Asked asked) {
        return resolve(asked, Optional.empty());
    }

    /** @param outer the request that this one is nested in: what was locked, has been opened by then */
    Resolved resolve(Asked asked, Optional<Resolved> outer) {
        Catalog named = catalogs.namedBy(ObjectPath.read(asked.path()));
        Opened opened = outer.isPresent() ? Opened.within(asked.query()) : Opened.of(asked.query(), named.attributes());
        RuledRequest ruled = named.rules().apply(RequestType.IS, asked.path().replaceFirst("^/", ""), opened.query(), asked.client());
        return resolve(new Admission(opened, ruled, asked.client(), outer), outer.flatMap(Resolved::locale));
    }

    /** @param given the locale, once it is known for sure. Reference: r-locale.md */
    private Resolved resolve(Admission admission, Optional<String> given) {
        RequestString written = admission.written();
        Optional<String> locale = given.or(() -> last("locale", written.modifiers()).filter(text -> text.indexOf('$') < 0));
        var resolution = new ObjectResolution(catalogs, IdTranslation.of(catalogs.namedBy(written.object()).attributes(), locale));
        Catalog main = resolution.main(written.object());
        CatalogAttributes valid = main.attributes().with(admission.ruled().overrides());
        admission.ruled().requireServed(valid.value(Attributes.CLIENT_ADDRESS_FILTER), admission.client());
        String query = admission.opened().required(admission.ruled().query(), valid);
        if (!query.equals(admission.ruled().query())) {
            return resolve(admission.opened(query), given);
        }
        Resolved resolved = Reading.of(admission, written, locale, resolution, main, valid).resolved();
        Optional<String> said = last("locale", resolved.modifiers());
        // Macros, variables and records may bring a locale, in which other records are found.
        return given.isPresent() || said.isEmpty() || said.equals(locale) ? resolved : resolve(admission, said);
    }

    static Optional<String> last(String command, List<Modifier> modifiers) {
        Optional<String> value = Optional.empty();
        for (Modifier modifier : modifiers) {
            if (modifier instanceof Modifier.Assignment(String name, String given, String _) && name.equalsIgnoreCase(command)) {
                value = Optional.of(given);
            }
        }
        return value;
    }

    /**
     * A request that can't be resolved, for telling why: the catalog of its path, which says how much is told, and what it says about the form of
     * the reply.
     */
    public Resolved unread(Asked asked) {
        RequestString readable = RequestLexer.readable(asked.query());
        ObjectPath object = ObjectPath.read(asked.path());
        var resolution = new ObjectResolution(catalogs, IdTranslation.NONE);
        Catalog main = resolution.main(object);
        return new Resolved(ImageRequest.replyForm(readable), object, object, Optional.empty(), resolution, StringLocalization.of(main.attributes(), Optional.empty()), main,
                main.attributes(), Optional.empty(), readable.modifiers().stream().filter(ImageRequest::isReadable).toList(), Map.of(), List.of(),
                asked.client());
    }

    /** What a catalog names to stand for an image, or over it or in its place, with some of the request's modifiers. */
    Resolved standing(ObjectPath object, Resolved around, List<Modifier> modifiers) {
        ResolvedObject source = around.resolution().ofCommand(object, around.main());
        var assembly = Assembly.of(entry(source), List.of(), modifiers, entry(source).stream().toList(), object);
        ImageRequest request = ImageRequest.parse(new RequestString(pictureOf(Optional.empty(), Optional.of(source), object), assembly.modifiers()));
        return new Resolved(CatalogDefaults.in(request, around.attributes()), object, object, around.locale(), around.resolution(), around.localization(), around.main(),
                around.attributes(), Optional.of(source), assembly.modifiers(), assembly.variables(), around.headers(), around.client());
    }

    /** The default image in place of a request, of which only the size and the form of the reply are kept. Reference: r-is-http-defaultimage.md */
    Resolved instead(Resolved missing, ObjectPath object) {
        return standing(object, missing, kept(missing).toList());
    }

    Resolved forError(Resolved failed, ObjectPath image, String title, String message) {
        return standing(image, failed, Stream.concat(kept(failed),
                Stream.of(new Modifier.Variable("error.title", title), new Modifier.Variable("error.message", message))).toList());
    }

    private static Stream<Modifier> kept(Resolved resolved) {
        return resolved.modifiers().stream().filter(modifier -> modifier instanceof Modifier.Assignment(String name, String _, String _)
                && KEPT.contains(name.toLowerCase(Locale.ROOT)));
    }

    static Optional<Entry> entry(ResolvedObject object) {
        return object instanceof ResolvedObject.OfRecord(Entry entry) ? Optional.of(entry) : Optional.empty();
    }

    /** A template, or a record without an image, leaves it to the layers what is shown. */
    static ObjectPath pictureOf(Optional<Entry> template, Optional<ResolvedObject> source, ObjectPath object) {
        boolean none = template.isPresent() || source.isEmpty()
                || source.get() instanceof ResolvedObject.OfRecord(Entry entry) && entry.path().isEmpty();
        return none ? ObjectPath.EMPTY : object;
    }
}
