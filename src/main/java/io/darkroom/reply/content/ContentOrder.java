package io.darkroom.reply.content;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.IdTranslation;
import io.darkroom.catalog.ObjectResolution;
import io.darkroom.catalog.StringLocalization;
import io.darkroom.catalog.record.Fields;
import io.darkroom.catalog.rule.HeaderEdit;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.catalog.value.ErrorDetail;
import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Wording;
import io.darkroom.reply.Answer;
import io.darkroom.reply.FieldFormat;
import io.darkroom.reply.Freshness;
import io.darkroom.reply.PropertiesText;
import io.darkroom.reply.PropertyFormat;
import io.darkroom.reply.set.FieldText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request for static content that was let in and understood. Reference: r-serving-static-non-image-content.md, r-exists.md, r-props.md, r-type.md */
public final class ContentOrder {
    private final ContentCall call;
    private final Admission admission;
    private final ContentRequest request;

    private ContentOrder(ContentCall call, Admission admission, ContentRequest request) {
        this.call = call;
        this.admission = admission;
        this.request = request;
    }

    public static ContentOrder of(ContentCall call) {
        try {
            Admission admission = Admission.of(call);
            return new ContentOrder(call, admission, ContentRequest.read(admission.request()));
        } catch (Fault refused) {
            throw told(refused, Admission.catalog(call));
        }
    }

    /** What decides about the form of a reply, that of an error too. */
    public ImageRequest form() {
        return request.form();
    }

    /** The failure as far as the catalog wants it to be told. Reference: r-errordetail.md */
    public RuntimeException told(RuntimeException failure) {
        return told(failure, admission.main());
    }

    private static RuntimeException told(RuntimeException failure, CatalogAttributes catalog) {
        boolean titleOnly = catalog.value(Attributes.ERROR_DETAIL).compareTo(ErrorDetail.DETAILED) < 0;
        return titleOnly && failure instanceof Fault fault ? new Fault(fault.code(), fault.code().title(), fault) : failure;
    }

    public ContentReply reply() {
        List<HeaderEdit> headers = admission.headers().stream()
                .map(header -> header.resolved(name -> Optional.ofNullable(request.variables().get(name.toLowerCase(Locale.ROOT))))).toList();
        var objects = new ObjectResolution(call.catalogs(), IdTranslation.of(admission.main(), request.locale()));
        Optional<Entry> entry = objects.staticContent(request.path());
        boolean anyOrigin = !admission.restricted();
        return switch (request.wanted()) {
            case EXISTS -> new ContentReply.Told(properties(Map.of("catalogRecord.exists", entry.isPresent() ? "1" : "0")), headers, anyOrigin);
            case USER_DATA -> new ContentReply.Told(userData(entry), headers, anyOrigin);
            case PROPS -> new ContentReply.Told(props(entry, objects), headers, anyOrigin);
            case FILE -> request.path().isEmpty() ? new ContentReply.Told(here(), headers, anyOrigin) : file(item(entry, objects), headers, anyOrigin);
        };
    }

    private ContentReply file(ContentItem item, List<HeaderEdit> headers, boolean anyOrigin) {
        return new ContentReply.OfFile(item.file(), MediaTypes.of(item.file().name()), item.lastModified(), time(item.entry(), item.attributes()),
                request.mayKeep(), headers, anyOrigin);
    }

    /** The bare address only asks whether anyone is there. */
    private static Answer here() {
        return Answer.text(200, "text/plain", PropertiesText.ok(Map.of(), Instant.now()), Freshness.NEVER);
    }

    private Answer userData(Optional<Entry> entry) {
        CatalogAttributes attributes = entry.map(found -> found.catalog().attributes()).orElse(admission.main());
        return FieldFormat.answer(form(), FieldText.userData(entry, StringLocalization.of(admission.main(), request.locale())), time(entry, attributes).freshness());
    }

    private Answer props(Optional<Entry> entry, ObjectResolution objects) {
        ContentItem item = item(entry, objects);
        try (ContentFile file = item.file()) {
            Map<String, String> properties = new LinkedHashMap<>();
            properties.put("path", file.name());
            properties.put("length", Long.toString(file.size()));
            properties.put("expiration", Double.toString(ContentItem.timeToLive(entry, ruled(item.attributes())).hours()));
            properties.put("lastModified", item.lastModified().truncatedTo(ChronoUnit.SECONDS).toString());
            properties.put("userType", userType(entry));
            return properties(properties);
        }
    }

    private ContentItem item(Optional<Entry> entry, ObjectResolution objects) {
        String type = userType(entry);
        request.type().filter(asked -> !type.isEmpty() && !type.equals(asked)).ifPresent(asked -> {
            throw new Fault(ErrorCode.REQUEST_REFUSED, "type=" + Wording.excerpt(asked) + ": \"" + request.path() + "\" is of another type");
        });
        return ContentItem.open(request.path(), entry, objects, call.roots());
    }

    private static String userType(Optional<Entry> entry) {
        return entry.map(found -> found.record().text(Fields.USER_TYPE)).orElse("");
    }

    private CatalogAttributes ruled(CatalogAttributes attributes) {
        return attributes.with(admission.ruled().overrides());
    }

    private TimeToKeep time(Optional<Entry> entry, CatalogAttributes attributes) {
        return TimeToKeep.of(ContentItem.timeToLive(entry, ruled(attributes)));
    }

    private Answer properties(Map<String, String> properties) {
        return PropertyFormat.answer(form(), properties, TimeToKeep.of(admission.main().value(Attributes.NON_IMG_EXPIRATION)).freshness());
    }
}
