package io.darkroom.reply;

import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.ErrorDetail;
import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Req;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.resolve.Resolved;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a caller is told when a request failed, in the format of its request type. Reference: r-errors.md */
public final class Errors {
    private static final Set<String> IMAGES = Set.of("img", "mask", "tile", "tmb");

    /** Answered in XML unless the request says otherwise. */
    private static final Set<String> XML = Set.of("ctx", "set", "xmp");

    private Errors() {
    }

    /** As much as the catalog wants to be told, or the image that it has for errors. Reference: r-errordetail.md, r-errorimage.md */
    public static Answer answer(Call call, Throwable failure) {
        ErrorDetail detail = call.resolved().attributes().value(Attributes.ERROR_DETAIL);
        Fault whole = fault(failure);
        boolean brief = detail == ErrorDetail.TITLE || detail == ErrorDetail.BRIEF;
        Fault told = brief ? new Fault(whole.code(), whole.code().title(), whole) : whole;
        return image(call, told).orElseGet(() -> answer(call.request(), told));
    }

    private static Optional<Answer> image(Call call, Fault fault) {
        if (!IMAGES.contains(type(call.request())) || fault.code() == ErrorCode.OVERLOADED || fault.code() == ErrorCode.NOT_READY) {
            return Optional.empty();
        }
        try {
            Optional<Resolved> template = call.scenes().ofError(call.resolved(), fault.code().title(), text(fault));
            return template.map(resolved -> ImgReply.ofError(call, resolved));
        } catch (Fault noImage) {
            return Optional.empty();
        }
    }

    private static Fault fault(Throwable failure) {
        return failure instanceof Fault known ? known
                : new Fault(ErrorCode.INTERNAL, "the server could not answer this request; its log says why", failure);
    }

    private static String type(ImageRequest request) {
        return request.value(Req.COMMAND, Req.DEFAULT).type();
    }

    /** @param request as far as it could be read */
    public static Answer answer(ImageRequest request, Throwable failure) {
        Fault fault = fault(failure);
        String type = type(request);
        if (type.equals("saveToFile")) {
            return SaveToFileReply.failed(fault);
        }
        if (IMAGES.contains(type)) {
            return Answer.text(fault.code().httpStatus(), "text/plain", text(fault) + "\n", Freshness.NEVER);
        }
        return format(request).error(request, fault);
    }

    /** The format itself may be what was wrong. */
    private static PropertyFormat format(ImageRequest request) {
        return request.value(Req.COMMAND, Req.DEFAULT).options().stream().findFirst()
                .flatMap(PropertyFormat::named).orElse(XML.contains(type(request)) ? PropertyFormat.XML : PropertyFormat.TEXT);
    }

    /** Some details say the title's words themselves, for they must stand in the message too. */
    static String text(Fault fault) {
        return fault.detail().startsWith(fault.code().title()) ? fault.detail() : fault.code().title() + ": " + fault.detail();
    }

    static Map<String, String> properties(Fault fault) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("error.title", fault.code().title());
        properties.put("error.message", fault.detail());
        return properties;
    }
}
