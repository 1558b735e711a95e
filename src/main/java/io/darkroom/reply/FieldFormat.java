package io.darkroom.reply;

import io.darkroom.command.ImageRequest;
import io.darkroom.reply.set.FieldText;

/** The ways to write a field of a record: as text it stands for itself, without the lines around properties. Reference: r-userdata.md, r-targets.md, r-imageset-req.md */
public final class FieldFormat {
    private FieldFormat() {
    }

    public static Answer answer(ImageRequest request, FieldText field, Freshness freshness) {
        return switch (PropertyFormat.of(request)) {
            case TEXT -> Answer.text(200, "text/plain", field.line(), freshness);
            case JAVASCRIPT, XML, JSON -> PropertyFormat.answer(request, field.properties(), freshness);
        };
    }
}
