package io.darkroom.reply;

import java.util.Map;

/** Whether the object of the URL is there; every other command is ignored. Reference: r-exists.md */
final class ExistsReply {
    private ExistsReply() {
    }

    static Answer answer(Call call) {
        String exists = call.folders().lookUp(call.request().object()).isPresent() ? "1" : "0";
        return PropertyFormat.answer(call.request(), Map.of("catalogRecord.exists", exists), Freshness.PROPERTIES);
    }
}
