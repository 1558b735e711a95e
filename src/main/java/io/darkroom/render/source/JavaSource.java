package io.darkroom.render.source;

import io.darkroom.vips.SampleLayout;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A source in a format that libvips can't read. Whatever is wrong with its file is an IOException. Reference: r-ic.md */
public final class JavaSource {
    private final Path path;
    private final PictureFile picture;

    private JavaSource(Path path, PictureFile picture) {
        this.path = path;
        this.picture = picture;
    }

    /** Reads the header of a file in one of these formats; empty for any other. The name is for messages. */
    public static Optional<JavaSource> recognise(Path path, String name) throws IOException {
        try (FileBytes file = new FileBytes(path)) {
            return Signature.read(file, name).map(picture -> new JavaSource(path, picture));
        } catch (IndexOutOfBoundsException | BufferUnderflowException | ArithmeticException damaged) {
            throw new IOException("the file is damaged", damaged);
        }
    }

    /** Named as a loader of libvips would be: "psdload" say. */
    public String loader() {
        return picture.format() + "load";
    }

    /** All that can be told without decoding: the pixels are black. */
    public VipsImage header(VipsScope scope) {
        SampleLayout layout = picture.layout();
        return labelled(scope.call("black", layout.width(), layout.height(), Map.of("bands", layout.bands())).call("cast", layout.format()));
    }

    public VipsImage decode(VipsScope scope) throws IOException {
        try (FileBytes file = new FileBytes(path)) {
            return labelled(scope.fromRows(picture.layout(), picture.rows(file, scope::requireTime)));
        } catch (IndexOutOfBoundsException | BufferUnderflowException | ArithmeticException damaged) {
            throw new IOException("the file is damaged", damaged);
        }
    }

    private VipsImage labelled(VipsImage image) {
        Label label = picture.label();
        VipsImage labelled = image.call("copy",
                Map.of("interpretation", picture.layout().interpretation(), "xres", label.across(), "yres", label.down()));
        label.blobs().forEach(labelled::set);
        return labelled;
    }
}
