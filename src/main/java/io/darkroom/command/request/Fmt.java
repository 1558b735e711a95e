package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.PixelType;
import io.darkroom.protocol.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The format of the reply, its pixel type and compression; empty means the format's own choice. Reference: r-is-http-fmt.md
 *
 * @param stream named instead of a format of images, for those requests alone that ask for streams
 */
public record Fmt(OutputFormat format, Optional<PixelType> pixelType, Optional<Compression> compression, Optional<StreamFormat> stream) {
    public static final Fmt DEFAULT = of(OutputFormat.JPEG);
    public static final Command<Fmt> COMMAND = Command.of("fmt", Scope.REQUEST, Fmt::read);

    private static final List<String> NOT_WRITTEN = List.of(
            "eps", "heic", "jpeg2000", "jpeg2000-alpha", "jpegxr", "jpegxr-alpha", "pdf",
            "swf", "swf-alpha", "swf3", "swf3-alpha", "swf-alpha3");

    public Fmt(OutputFormat format, Optional<PixelType> pixelType, Optional<Compression> compression) {
        this(format, pixelType, compression, Optional.empty());
    }

    public static Fmt of(OutputFormat format) {
        return new Fmt(format, Optional.empty(), Optional.empty());
    }

    /** The format of an image. */
    public OutputFormat image() {
        stream.ifPresent(list -> {
            throw new Fault(ErrorCode.NOT_SUPPORTED, "fmt=" + list.word() + " is no image: it goes with req=mbrSet");
        });
        return format;
    }

    private static Fmt read(Arguments arguments) {
        arguments.noMoreThan(3);
        Optional<StreamFormat> stream = StreamFormat.named(arguments.text(0));
        if (stream.isPresent()) {
            arguments.noMoreThan(1);
            return new Fmt(OutputFormat.JPEG, Optional.empty(), Optional.empty(), stream);
        }
        OutputFormat format = format(arguments);
        return new Fmt(format, pixelType(arguments, format), compression(arguments, format));
    }

    private static OutputFormat format(Arguments arguments) {
        String name = arguments.text(0).toLowerCase(Locale.ROOT);
        String written = Wording.or(OutputFormat.protocolNames());
        if (NOT_WRITTEN.contains(name)) {
            throw new Fault(ErrorCode.NOT_SUPPORTED, "fmt=" + name + " is not supported by this version, which writes " + written);
        }
        return OutputFormat.named(name).orElseThrow(() -> arguments.fault(0, written));
    }

    private static Optional<PixelType> pixelType(Arguments arguments, OutputFormat format) {
        if (!arguments.present(1)) {
            return Optional.empty();
        }
        PixelType type = arguments.choice(1, PixelType.class);
        if (!format.pixelTypes().contains(type)) {
            throw arguments.fault(format.protocolName() + " can be " + words(format.pixelTypes()));
        }
        return Optional.of(type);
    }

    private static Optional<Compression> compression(Arguments arguments, OutputFormat format) {
        if (!arguments.present(2)) {
            return Optional.empty();
        }
        Compression compression = arguments.choice(2, Compression.class);
        if (format.compressions().contains(compression)) {
            return Optional.of(compression);
        }
        if (!format.compressions().isEmpty()) {
            throw arguments.fault(format.protocolName() + " can be compressed with " + words(format.compressions()));
        }
        // The reference spells its default "jpeg,…,none": there the word means that nothing is chosen.
        if (compression != Compression.NONE) {
            throw arguments.fault(format.protocolName() + " takes no compression");
        }
        return Optional.empty();
    }

    private static String words(List<? extends Enum<?>> allowed) {
        return Wording.or(allowed.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
    }
}
