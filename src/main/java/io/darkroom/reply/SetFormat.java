package io.darkroom.reply;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Req;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.reply.set.SetElement;
import io.darkroom.reply.set.SetJson;
import io.darkroom.reply.set.SetXml;

/** The two ways to write a set; XML unless the request says otherwise. Reference: r-set.md */
final class SetFormat {
    private SetFormat() {
    }

    static Answer answer(ImageRequest request, SetElement set, Freshness freshness) {
        boolean silent = request.value(Req.COMMAND, Req.DEFAULT).options().isEmpty();
        return switch (silent ? PropertyFormat.XML : PropertyFormat.of(request)) {
            case XML -> XmlEncoding.of(request).answer(SetXml.of(set), freshness);
            case JSON -> PropertyFormat.json(request, SetJson.of(set), freshness);
            case TEXT, JAVASCRIPT -> throw new Fault(ErrorCode.BAD_VALUE, "req=set: the format is xml or json");
        };
    }
}
