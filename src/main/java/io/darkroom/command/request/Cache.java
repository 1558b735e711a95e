package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Whether the client may keep the reply, and what the server does with its own copy. Reference: r-is-http-cache.md */
public record Cache(boolean client, Server server) {
    public enum Server { ON, OFF, VALIDATE, UPDATE }

    public static final Cache DEFAULT = new Cache(true, Server.ON);
    public static final Command<Cache> COMMAND = Command.of("cache", Scope.REQUEST, Cache::read);

    private enum Switch { ON, OFF }

    private static Cache read(Arguments arguments) {
        return arguments.noMoreThan(2).size() < 2 ? both(arguments) : each(arguments);
    }

    private static Cache both(Arguments arguments) {
        Server server = arguments.choice(0, Server.class);
        return new Cache(server != Server.OFF, server);
    }

    private static Cache each(Arguments arguments) {
        boolean client = arguments.choice(0, Switch.class, Switch.ON) == Switch.ON;
        boolean server = arguments.choice(1, Switch.class) == Switch.ON;
        return new Cache(client, server ? Server.ON : Server.OFF);
    }
}
