package io.darkroom.jobs;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Name;
import io.darkroom.command.request.Req;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.resolve.Asked;
import io.darkroom.resolve.Resolved;
import io.darkroom.resolve.Resolver;
import java.net.InetAddress;
import java.util.Optional;

/**
 * What a line means: {@code OBJECT?MODIFIERS}, the request that would follow /is/image/.
 *
 * @param modifiers those of the whole job, still encoded; a line's own win over them
 * @param client    where the job was submitted from, if that is known
 */
record LineGrammar(String modifiers, Optional<InetAddress> client, Resolver resolver) {
    private static final String SAVE = "saveToFile";

    /** @throws Fault when the line is none, or asks for anything but a save */
    Resolved read(String line) {
        int question = line.indexOf('?');
        String object = question < 0 ? line : line.substring(0, question);
        String own = question < 0 ? "" : line.substring(question + 1);
        if (object.contains("://") || object.startsWith("/is/")) {
            throw new Fault(ErrorCode.BAD_REQUEST, "a line starts with the object, with what follows /is/image/ in a URL");
        }
        Resolved resolved = resolver.resolve(new Asked("/" + object, modifiers.isEmpty() ? own : modifiers + "&" + own, client));
        ImageRequest request = resolved.request();
        if (resolved.object().isEmpty()) {
            throw new Fault(ErrorCode.BAD_REQUEST, "the line names no image; expected OBJECT?MODIFIERS");
        }
        String type = request.value(Req.COMMAND).map(Req::type).orElse(SAVE);
        if (!type.equals(SAVE)) {
            throw new Fault(ErrorCode.BAD_VALUE, "req=" + type + ": every line of a job is a save; leave req= out");
        }
        return resolved.with(request.value(Name.COMMAND)
                .map(name -> request.with(Name.COMMAND, new Name(NameTemplate.fill(name.file(), resolved.object())))).orElse(request));
    }
}
