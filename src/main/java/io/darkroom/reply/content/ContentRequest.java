package io.darkroom.reply.content;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Cache;
import io.darkroom.command.request.Handler;
import io.darkroom.command.request.Id;
import io.darkroom.command.request.Req;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.RequestString;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The few commands that count for static content; all others are passed over. Reference: r-serving-static-non-image-content.md, r-locale.md
 *
 * @param form      the same request reduced to what decides about the form of a reply in properties
 * @param mayKeep   whether the client may keep the content
 * @param variables for the headers of rules, by their names in lower case
 */
record ContentRequest(ObjectPath path, Wanted wanted, ImageRequest form, Optional<String> type, Optional<String> locale, boolean mayKeep,
        Map<String, String> variables) {
    enum Wanted { FILE, EXISTS, PROPS, USER_DATA }

    private static final Set<String> FORM = Set.of(Req.COMMAND.name(), Id.COMMAND.name(), Handler.COMMAND.name(), Cache.COMMAND.name());

    static ContentRequest read(RequestString request) {
        var commands = new HashMap<String, String>();
        var variables = new HashMap<String, String>();
        for (Modifier modifier : request.modifiers()) {
            switch (modifier) {
                case Modifier.Assignment(String name, String value, String _) -> commands.put(name.toLowerCase(Locale.ROOT), value);
                case Modifier.Variable(String name, String value, String _) -> variables.put(name.toLowerCase(Locale.ROOT), value);
                case Modifier.Macro _ -> { }
            }
        }
        ImageRequest form = form(request.object(), commands);
        return new ContentRequest(request.object(), wanted(form, commands), form, Optional.ofNullable(commands.get("type")).filter(type -> !type.isEmpty()),
                Optional.ofNullable(commands.get("locale")), form.value(Cache.COMMAND, Cache.DEFAULT).client(), Map.copyOf(variables));
    }

    private static ImageRequest form(ObjectPath path, Map<String, String> commands) {
        List<Modifier> kept = FORM.stream().filter(commands::containsKey)
                .<Modifier>map(name -> new Modifier.Assignment(name, commands.get(name))).toList();
        return ImageRequest.parse(new RequestString(path, kept));
    }

    private static Wanted wanted(ImageRequest form, Map<String, String> commands) {
        if (commands.getOrDefault("req", "").isBlank()) {
            return Wanted.FILE;
        }
        return switch (form.value(Req.COMMAND, Req.DEFAULT).type()) {
            case "exists" -> Wanted.EXISTS;
            case "props" -> Wanted.PROPS;
            case "userdata" -> Wanted.USER_DATA;
            default -> throw new Fault(ErrorCode.NOT_SUPPORTED, "req= must be exists, props or userdata for static content, or not there for the content itself");
        };
    }
}
