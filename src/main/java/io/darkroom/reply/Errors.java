package io.darkroom.reply;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Req;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a caller is told when a request failed, in the format of its request type. Reference: r-errors.md */
public final class Errors {
    private static final Set<String> IMAGES = Set.of("img", "mask", "tmb", "xmp");

    private Errors() {
    }

    /** The request is empty when it failed before it was understood. */
    public static Answer answer(Optional<ImageRequest> request, Throwable failure) {
        Fault fault = failure instanceof Fault known ? known
                : new Fault(ErrorCode.INTERNAL, "the server could not answer this request; its log says why", failure);
        String type = request.map(r -> r.value(Req.COMMAND, Req.DEFAULT).type()).orElse(Req.DEFAULT.type());
        if (type.equals("saveToFile")) {
            return SaveToFileReply.failed(fault);
        }
        if (IMAGES.contains(type)) {
            return Answer.text(fault.code().httpStatus(), "text/plain", text(fault) + "\n", Freshness.NEVER);
        }
        return request.map(r -> format(r).error(r, fault)).orElseThrow();
    }

    /** The format itself may be what was wrong. */
    private static PropertyFormat format(ImageRequest request) {
        return request.value(Req.COMMAND, Req.DEFAULT).options().stream().findFirst()
                .flatMap(PropertyFormat::named).orElse(PropertyFormat.TEXT);
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
