package io.darkroom.reply.content;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Req;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Wording;
import io.darkroom.reply.Answer;
import io.darkroom.reply.Freshness;
import io.darkroom.reply.PropertyFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a catalog says about static content for its clients alone. Reference: r-userdata.md */
final class UserData {
    private static final String LINE_END = "\r\n";

    private UserData() {
    }

    /** @param text empty when there is no record, too */
    static Answer answer(ImageRequest form, String text, Freshness freshness) {
        List<String> options = form.value(Req.COMMAND, Req.DEFAULT).options();
        if (options.isEmpty() || options.getFirst().equalsIgnoreCase("text")) {
            return Answer.text(200, "text/plain", text + LINE_END, freshness);
        }
        if (options.size() > 1 && !options.get(1).equalsIgnoreCase("UTF-8")) {
            throw new Fault(ErrorCode.NOT_SUPPORTED, "req=userdata,xml," + Wording.excerpt(options.get(1)) + ": the encoding is UTF-8");
        }
        return PropertyFormat.answer(form, properties(text), freshness);
    }

    /** A line that is no property becomes a name without a value. */
    private static Map<String, String> properties(String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int equals = line.indexOf('=');
            properties.put(equals < 0 ? line : line.substring(0, equals).strip(), equals < 0 ? "" : line.substring(equals + 1).strip());
        });
        return properties;
    }
}
