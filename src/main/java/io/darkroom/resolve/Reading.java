package io.darkroom.resolve;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.Entry;
import io.darkroom.catalog.ObjectResolution;
import io.darkroom.catalog.ResolvedObject;
import io.darkroom.catalog.StringLocalization;
import io.darkroom.catalog.record.Fields;
import io.darkroom.catalog.rule.HeaderEdit;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.command.ImageRequest;
import io.darkroom.command.source.ImageObject;
import io.darkroom.command.source.Src;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.RequestString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request as its catalog reads it: with its record or its template, and with the last words of records.
 * Reference: r-modifier-cat.md, r-postmodifier-cat.md, r-template.md
 *
 * @param locale  in which objects are looked for
 * @param named   what $object$ stands for
 * @param outer   what the requests around this one define
 * @param own     the request's modifiers, its macros replaced
 * @param source  what the object of the URL is
 */
record Reading(Admission admission, RequestString written, Optional<String> locale, ObjectResolution resolution, Catalog main, CatalogAttributes attributes,
        ObjectPath named, List<Modifier> outer, List<Modifier> own, Optional<ResolvedObject> source) {
    static Reading of(Admission admission, RequestString written, Optional<String> locale, ObjectResolution resolution, Catalog main, CatalogAttributes attributes) {
        Optional<Resolved> around = admission.outer();
        return new Reading(admission, written, locale, resolution, main, attributes,
                written.object().isEmpty() ? around.map(Resolved::named).orElse(ObjectPath.EMPTY) : written.object(),
                around.map(resolved -> List.<Modifier>copyOf(resolved.variables().values())).orElse(List.of()),
                MacroExpansion.of(written.modifiers(), main.macros()), resolution.ofPath(written.object()));
    }

    Resolved resolved() {
        Optional<Entry> template = Resolver.last("template", Assembly.substituted(outer, own, named)).filter(name -> !name.isBlank()).map(this::template);
        Optional<Entry> object = source.flatMap(Resolver::entry);
        // The last word of the object counts with a template too; that of the template doesn't.
        Assembly assembly = assembled(template, object, object.stream().toList());
        ImageRequest request = read(assembly, template);
        Optional<Entry> base = baseRecord(request).filter(entry -> object.filter(entry::is).isEmpty());
        if (base.isPresent()) {
            assembly = assembled(template, object, Stream.concat(base.stream(), object.stream()).toList());
            request = read(assembly, template);
        }
        return new Resolved(CatalogDefaults.in(request, attributes), written.object(), named, locale, resolution, StringLocalization.of(attributes, locale), main,
                attributes, source, assembly.modifiers(), assembly.variables(), headers(assembly), admission.client());
    }

    private Assembly assembled(Optional<Entry> template, Optional<Entry> object, List<Entry> last) {
        return Assembly.of(template.or(() -> object), outer, own, last, named);
    }

    private ImageRequest read(Assembly assembly, Optional<Entry> template) {
        List<Modifier> said = admission.outer().isPresent() ? ImageRequest.nested(assembly.modifiers()) : assembly.modifiers();
        return ImageRequest.parse(new RequestString(Resolver.pictureOf(template, source, written.object()), said));
    }

    /** The record that layer 0 names itself, if it has a last word; those of other layers have none. */
    private Optional<Entry> baseRecord(ImageRequest request) {
        return request.base().value(Src.COMMAND).flatMap(src -> src.object() instanceof ImageObject.Named(ObjectPath path)
                ? Resolver.entry(resolution.ofCommand(path, main)) : Optional.empty()).filter(entry -> !entry.record().text(Fields.POST_MODIFIER).isEmpty());
    }

    private Entry template(String name) {
        return Resolver.entry(resolution.ofCommand(ObjectPath.decoded(name.strip()), main))
                .orElseThrow(() -> new Fault(ErrorCode.BAD_VALUE, "template=" + name + ": no catalog has a record of this name"));
    }

    private List<HeaderEdit> headers(Assembly assembly) {
        return admission.ruled().headers().stream().map(header -> header.resolved(assembly::value)).toList();
    }
}
