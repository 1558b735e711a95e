package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.RequestString;
import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Renders requests as a server with these root folders would, without the server; a request is written as in a URL: folder/name?query. */
record Studio(List<Path> roots) {
    static final Path SAMPLES = Path.of(System.getProperty("samples.folder"));
    private static final Limits LIMITS = new Limits(16_000_000, 100_000_000);

    static Studio of(Path... roots) {
        TestVips.load();
        return new Studio(List.of(roots));
    }

    static RequestString lexed(String request) {
        int query = request.indexOf('?');
        return RequestLexer.read("/" + request.substring(0, query), request.substring(query + 1));
    }

    byte[] reply(String request) {
        ImageRequest parsed = ImageRequest.parse(lexed(request));
        try (Evaluation evaluation = new Evaluation()) {
            return Renderer.plan(SourceFiles.of(parsed, new SourceFolders(roots)).scene(parsed), LIMITS, evaluation).bytes();
        }
    }

    /** What the reply's pixels say, whatever a profile may make of them. */
    Seen seen(String request) {
        return Seen.of(reply(request));
    }

    /** Writes a picture into the first root folder; the size of the samples says whether they have 8 or 16 bits. */
    void write(String name, Function<VipsScope, VipsImage> drawn, Map<String, Object> options) {
        String saver = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jpg" -> "jpegsave_target";
            case "tif" -> "tiffsave_target";
            default -> "pngsave_target";
        };
        try (VipsScope scope = new VipsScope()) {
            file(name, drawn.apply(scope).encode(saver, options));
        }
    }

    void file(String name, byte[] bytes) {
        try {
            Path file = roots.getFirst().resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a profile that the library brings along, "cmyk" say. */
    static byte[] profile(String name) {
        try (VipsScope scope = new VipsScope()) {
            return (byte[]) scope.callAll("profile_load", name, Map.of()).get("profile");
        }
    }
}
