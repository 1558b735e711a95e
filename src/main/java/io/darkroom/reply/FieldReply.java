package io.darkroom.reply;

import io.darkroom.command.request.Req;
import io.darkroom.reply.set.FieldText;
import java.util.List;
import java.util.Locale;

/** A field of a record, as it stands there or as properties. Reference: r-userdata.md, r-targets.md, r-imageset-req.md */
final class FieldReply {
    private FieldReply() {
    }

    static Answer imageSet(Call call) {
        return answer(call, FieldText.imageSet(call.resolved().entry(), call.resolved().localization()), call.lifetimes().ofProperties());
    }

    static Answer targets(Call call) {
        return answer(call, FieldText.targets(call.resolved().entry(), call.resolved().localization()), call.lifetimes().ofImage());
    }

    static Answer userData(Call call) {
        return answer(call, FieldText.userData(call.resolved().entry(), call.resolved().localization()), call.lifetimes().ofImage());
    }

    private static Answer answer(Call call, FieldText field, Freshness freshness) {
        List<String> options = call.request().value(Req.COMMAND, Req.DEFAULT).options();
        boolean text = options.isEmpty() || options.getFirst().toLowerCase(Locale.ROOT).equals("text");
        return text ? Answer.text(200, "text/plain", field.line(), freshness) : PropertyFormat.answer(call.request(), field.properties(), freshness);
    }
}
