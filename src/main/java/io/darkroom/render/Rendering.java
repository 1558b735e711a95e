package io.darkroom.render;

import io.darkroom.command.op.Operations;
import io.darkroom.plan.RenderPlan;
import io.darkroom.plan.map.ImageMap;
import io.darkroom.protocol.Color;
import io.darkroom.protocol.MapArea;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.Profile;
import io.darkroom.render.encode.Encoding;
import io.darkroom.render.encode.Sink;
import io.darkroom.vips.WritableFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A reply image that is planned and can be made: what is known of it before a pixel is touched, and the two ways to make it. */
public record Rendering(
        Composition composition,
        RenderPlan plan,
        Encoding encoding,
        OutputSpace output,
        Color background,
        double printResolution,
        Opening opening,
        Evaluation evaluation) {
    private static final long FEW_PIXELS = 1_000_000;

    public Size size() {
        return plan.reply();
    }

    /** Of the composite image at full resolution. */
    public Size compositeSize() {
        return plan.composite();
    }

    /**
     * Where nearly all of the work is the decoder's, which is not shared: further threads would only take turns with it. So it is where pixels go to the
     * encoder as they are, and where few are left of them.
     */
    boolean onlyDecodes() {
        boolean plain = composition.layers().size() == 1 && composition.baseFile().isPresent()
                && Stream.of(composition.request().composite(), composition.base().layer()).allMatch(layer -> !layer.hasEffects() && Operations.of(layer).all().isEmpty());
        return plain && (size().equals(compositeSize()) || (long) size().width() * size().height() < FEW_PIXELS);
    }

    public String mimeType() {
        return encoding.format().mimeType();
    }

    /** The name of the profile of the reply's colours; empty if none is known. */
    public Optional<String> profileName() {
        return output.space().profile().map(Profile::description);
    }

    /** Where the areas of all layers are seen in the reply; what a catalog says of the layers' sources goes by the layers' numbers. */
    public List<MapArea> imageMap(Map<Integer, String> catalogMaps) {
        return ImageMap.of(composition.request(), plan, catalogMaps);
    }

    public byte[] bytes() {
        Sink.ToMemory memory = new Sink.ToMemory();
        Renderer.encode(this, memory);
        return memory.bytes();
    }

    public void writeTo(WritableFile file) {
        Renderer.encode(this, new Sink.ToFile(file));
    }
}
