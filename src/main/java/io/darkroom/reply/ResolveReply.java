package io.darkroom.reply;

import io.darkroom.protocol.Modifier;
import java.util.stream.Collectors;

/** The request as it is carried out: after rules, templates, macros and variables. Reference: r-resolve.md */
final class ResolveReply {
    private ResolveReply() {
    }

    static Answer answer(Call call) {
        // The pictures must be there, as for the image itself.
        call.scenes().of(call.resolved());
        String modifiers = call.resolved().modifiers().stream().map(ResolveReply::written).collect(Collectors.joining("&"));
        String object = call.resolved().object().toString();
        return Answer.text(200, "text/plain", modifiers.isEmpty() ? object + "\n" : object + "?" + modifiers + "\n", Freshness.NEVER);
    }

    private static String written(Modifier modifier) {
        return switch (modifier) {
            case Modifier.Assignment(String name, String _, String raw) -> name + "=" + raw;
            case Modifier.Variable(String name, String _, String raw) -> "$" + name + "=" + raw;
            case Modifier.Macro(String name) -> "$" + name + "$";
        };
    }
}
