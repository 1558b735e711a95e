package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Whether the quality follows what the client says of its connection. Reference: r-network.md */
public record Network(boolean on) {
    private enum Switch { ON, OFF }

    public static final Network OFF = new Network(false);
    public static final Command<Network> COMMAND = Command.of("network", Scope.REQUEST, Network::read);

    private static Network read(Arguments arguments) {
        return new Network(arguments.noMoreThan(1).choice(0, Switch.class) == Switch.ON);
    }
}
