package io.darkroom.reply;

import io.darkroom.reply.set.CatalogProperties;
import io.darkroom.reply.set.Translations;

/** What catalogs say about themselves. Reference: r-catalogprops.md, r-xlate.md */
final class CatalogReply {
    private CatalogReply() {
    }

    static Answer properties(Call call) {
        return PropertyFormat.answer(call.request(), CatalogProperties.of(call.resolved().main()), call.lifetimes().ofProperties());
    }

    static Answer translations(Call call) {
        return PropertyFormat.answer(call.request(), Translations.of(call.resolved().object(), call.scenes().resolver().catalogs()), call.lifetimes().ofImage());
    }
}
