package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.PrintRes;
import io.darkroom.command.request.ResMode;
import io.darkroom.command.view.Bgc;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.plan.RenderPlan;
import io.darkroom.plan.View;
import io.darkroom.plan.ViewPlan;
import io.darkroom.protocol.Color;
import io.darkroom.protocol.PixelType;
import io.darkroom.protocol.Size;
import io.darkroom.render.encode.Encoders;
import io.darkroom.render.encode.Encoding;
import io.darkroom.render.encode.PrintResolution;
import io.darkroom.render.encode.Sink;
import io.darkroom.vips.Vips;
import io.darkroom.vips.VipsException;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.util.Map;

/** The renderer as one readable list: read, place, convert, lay on the background, label, encode. */
public final class Renderer {
    private static final Color DEFAULT_BACKGROUND = Color.WHITE;

    private Renderer() {
    }

    /** Refuses all work while there is no libvips; nothing else of this room may be called then. */
    public static void requireReady() {
        if (!Vips.isLoaded()) {
            throw new Fault(ErrorCode.NOT_READY, "this server could not load libvips and can make no images; its log and its health check say why");
        }
    }

    /** Reads the header of the source and plans the reply; no pixel is touched yet. */
    public static Rendering plan(ImageRequest request, SourceFile file, Limits limits, Evaluation evaluation) {
        Encoding encoding = Encoding.of(request);
        Encoders.checkWritable(encoding.format());
        Source source = Source.open(file, evaluation.scope());
        if (!source.levels().isPyramid()) {
            limits.checkSource(source.stored(), source.isHeldWhole());
        }
        RenderPlan plan = RenderPlan.of(request, source.stored(), source.orientation());
        limits.checkReply(plan.reply());
        Encoders.checkSize(encoding.format(), plan.reply());
        Filter filter = request.value(ResMode.COMMAND).map(ResMode::filter).map(Filter::of).orElse(Filter.DEFAULT);
        return new Rendering(source, plan, encoding, filter,
                request.value(Bgc.COMMAND).map(Bgc::color).orElse(DEFAULT_BACKGROUND),
                request.value(PrintRes.COMMAND).map(PrintRes::dpi).orElse(source.printResolution()), limits, evaluation);
    }

    /** Refuses what no source could make good, for a request that is only looked at. */
    public static void check(ImageRequest request) {
        Encoders.checkWritable(Encoding.of(request).format());
        View.of(request);
    }

    /** Reads the header of a source, for replies about the file itself. */
    public static Source open(SourceFile file, Evaluation evaluation) {
        return Source.open(file, evaluation.scope());
    }

    static void encode(Rendering rendering, Sink sink) {
        VipsScope scope = rendering.evaluation().scope();
        try {
            Encoders.encode(picture(rendering, scope), rendering.encoding(), sink);
        } catch (VipsException failed) {
            throw fault(rendering, failed);
        }
    }

    /** Pixels are computed when they are asked for: what fails then is the source; what fails before is our own pipeline. */
    private static Fault fault(Rendering rendering, VipsException failed) {
        return failed.killed() || failed.operation().matches(".*(_target|load|load_buffer|inMemory|pixels)") ? Source.unreadable(rendering.source().file(), failed)
                : new Fault(ErrorCode.INTERNAL, "the image could not be rendered; the server's log says why", failed);
    }

    private static VipsImage picture(Rendering rendering, VipsScope scope) {
        Decoder decoder = new Decoder(rendering.source(), scope, rendering.filter());
        PixelType type = rendering.encoding().pixelType();
        ViewPlan view = rendering.plan().view();
        // A view that shows nothing of the picture is all background: one transparent pixel becomes that, too.
        VipsImage image = view.window().isEmpty() ? decoder.nothing(new Size(1, 1))
                : new Geometry(rendering.plan(), rendering.filter(), rendering.limits()).visiblePart(rendering.source(), decoder);
        image = Colour.convert(image, rendering.source().profile(), type);
        image = new Backdrop(rendering.background(), type, rendering.encoding().format().alpha()).lay(image, view);
        return labelled(image, rendering);
    }

    private static VipsImage labelled(VipsImage image, Rendering rendering) {
        double pixelsPerMillimetre = PrintResolution.perMillimetre(rendering.printResolution());
        VipsImage labelled = image.call("copy", Map.of("xres", pixelsPerMillimetre, "yres", pixelsPerMillimetre));
        // The picture stands upright by now; some encoders would turn it once more.
        labelled.remove("orientation");
        labelled.set("concurrency", RenderSlots.threadsForOne());
        if (rendering.encoding().iccEmbed()) {
            OutputProfile.of(rendering.source(), rendering.encoding().pixelType())
                    .ifPresent(profile -> labelled.set("icc-profile-data", profile.bytes()));
        }
        return labelled;
    }
}
