package io.darkroom.reply;

import io.darkroom.reply.set.FieldText;

/** A field of a record, as it stands there or as properties. Reference: r-userdata.md, r-targets.md, r-imageset-req.md */
final class FieldReply {
    private FieldReply() {
    }

    static Answer imageSet(Call call) {
        return FieldFormat.answer(call.request(), FieldText.imageSet(call.resolved().entry(), call.resolved().localization()), call.lifetimes().ofProperties());
    }

    static Answer targets(Call call) {
        return FieldFormat.answer(call.request(), FieldText.targets(call.resolved().entry(), call.resolved().localization()), call.lifetimes().ofImage());
    }

    static Answer userData(Call call) {
        return FieldFormat.answer(call.request(), FieldText.userData(call.resolved().entry(), call.resolved().localization()), call.lifetimes().ofImage());
    }
}
