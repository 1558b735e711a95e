package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** The most that a JPEG may weigh; 0 sets no limit. Reference: r-jpegsize.md */
public record JpegSize(int kilobytes) {
    public static final Command<JpegSize> COMMAND = Command.of("jpegSize", Scope.REQUEST, JpegSize::read);

    private static JpegSize read(Arguments arguments) {
        return new JpegSize(arguments.noMoreThan(1).integer(0, 0, Integer.MAX_VALUE));
    }
}
