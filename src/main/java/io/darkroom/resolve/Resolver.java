package io.darkroom.resolve;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.Catalogs;
import io.darkroom.catalog.Entry;
import io.darkroom.catalog.IdTranslation;
import io.darkroom.catalog.ObjectResolution;
import io.darkroom.catalog.ResolvedObject;
import io.darkroom.catalog.StringLocalization;
import io.darkroom.catalog.rule.RequestType;
import io.darkroom.catalog.rule.RuledRequest;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.RequestString;
import java.net.InetAddress;
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
        CatalogAttributes attributes = catalogs.namedBy(ObjectPath.read(asked.path())).attributes();
        Opened opened = outer.isPresent() ? new Opened(asked.query(), null) : Opened.of(asked.query(), attributes);
        RuledRequest ruled = catalogs.namedBy(ObjectPath.read(asked.path())).rules()
                .apply(RequestType.IS, asked.path().replaceFirst("^/", ""), opened.query(), asked.client());
        RequestString written = RequestLexer.read("/" + ruled.path(), ruled.query());
        ObjectResolution resolution = new ObjectResolution(catalogs, IdTranslation.of(catalogs.namedBy(written.object()).attributes(), locale(written)));
        Catalog main = resolution.main(written.object());
        CatalogAttributes valid = main.attributes().with(ruled.overrides());
        opened.require(valid);
        ruled.requireServed(valid.value(Attributes.CLIENT_ADDRESS_FILTER), asked.client());
        return read(written, resolution, main, valid, ruled, outer, asked.client());
    }

    private static Optional<String> locale(RequestString request) {
        return last("locale", request.modifiers());
    }

    private static Optional<String> last(String command, List<Modifier> modifiers) {
        Optional<String> value = Optional.empty();
        for (Modifier modifier : modifiers) {
            if (modifier instanceof Modifier.Assignment(String name, String given, String _) && name.equalsIgnoreCase(command)) {
                value = Optional.of(given);
            }
        }
        return value;
    }

    private Resolved read(RequestString written, ObjectResolution resolution, Catalog main, CatalogAttributes attributes, RuledRequest ruled,
            Optional<Resolved> outer, Optional<InetAddress> client) {
        ObjectPath named = written.object().isEmpty() ? outer.map(Resolved::named).orElse(ObjectPath.EMPTY) : written.object();
        List<Modifier> forwarded = outer.map(around -> List.<Modifier>copyOf(around.variables().values())).orElse(List.of());
        List<Modifier> own = MacroExpansion.of(written.modifiers(), main.macros());
        Optional<ResolvedObject> source = resolution.ofPath(written.object());
        Optional<Entry> template = last("template", Assembly.substituted(forwarded, own, named)).filter(name -> !name.isBlank()).map(name -> template(name, resolution, main));
        Optional<Entry> record = template.or(() -> source.flatMap(Resolver::entry));
        var assembly = Assembly.of(record, forwarded, own, named);
        List<Modifier> said = outer.isPresent() ? ImageRequest.nested(assembly.modifiers()) : assembly.modifiers();
        ImageRequest request = ImageRequest.parse(new RequestString(pictureOf(template, source, written.object()), said));
        return new Resolved(CatalogDefaults.in(request, attributes), written.object(), named, resolution, StringLocalization.of(attributes, locale(written)), main,
                attributes, source, assembly.modifiers(), assembly.variables(), ruled.headers(), client);
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
        return new Resolved(ImageRequest.replyForm(readable), object, object, resolution, StringLocalization.of(main.attributes(), Optional.empty()), main,
                main.attributes(), Optional.empty(), readable.modifiers().stream().filter(ImageRequest::isReadable).toList(), Map.of(), List.of(),
                asked.client());
    }

    /** What a catalog names to stand for an image, or over it or in its place, with some of the request's modifiers. */
    Resolved standing(ObjectPath object, Resolved around, List<Modifier> modifiers) {
        ResolvedObject source = around.resolution().ofCommand(object, around.main());
        var assembly = Assembly.of(entry(source), List.of(), modifiers, object);
        ImageRequest request = ImageRequest.parse(new RequestString(pictureOf(Optional.empty(), Optional.of(source), object), assembly.modifiers()));
        return new Resolved(CatalogDefaults.in(request, around.attributes()), object, object, around.resolution(), around.localization(), around.main(),
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

    private static Entry template(String name, ObjectResolution resolution, Catalog main) {
        return resolution.ofCommand(ObjectPath.decoded(name.strip()), main) instanceof ResolvedObject.OfRecord(Entry entry) ? entry
                : fail("template=" + name + ": no catalog has a record of this name");
    }

    private static Entry fail(String why) {
        throw new Fault(ErrorCode.BAD_VALUE, why);
    }

    static Optional<Entry> entry(ResolvedObject object) {
        return object instanceof ResolvedObject.OfRecord(Entry entry) ? Optional.of(entry) : Optional.empty();
    }

    /** A template, or a record without an image, leaves it to the layers what is shown. */
    private static ObjectPath pictureOf(Optional<Entry> template, Optional<ResolvedObject> source, ObjectPath object) {
        boolean none = template.isPresent() || source.isEmpty()
                || source.get() instanceof ResolvedObject.OfRecord(Entry entry) && entry.path().isEmpty();
        return none ? ObjectPath.EMPTY : object;
    }
}
