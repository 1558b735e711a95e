package io.darkroom.reply;

import java.util.Map;

/** Whether the object of the URL is there, as a record or as a file; every other command is ignored. Reference: r-exists.md */
final class ExistsReply {
    private ExistsReply() {
    }

    static Answer answer(Call call) {
        boolean exists = call.resolved().entry().isPresent() || call.scenes().hasFile(call.resolved());
        return PropertyFormat.answer(call.request(), Map.of("catalogRecord.exists", exists ? "1" : "0"), call.lifetimes().ofProperties());
    }
}
