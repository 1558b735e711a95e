package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Dpr;
import io.darkroom.command.request.PrintRes;
import io.darkroom.command.request.Req;
import io.darkroom.command.view.Bgc;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.plan.Area;
import io.darkroom.plan.RenderPlan;
import io.darkroom.plan.View;
import io.darkroom.protocol.Color;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.Recent;
import io.darkroom.render.colour.Samples;
import io.darkroom.render.encode.Encoders;
import io.darkroom.render.encode.Encoding;
import io.darkroom.render.encode.Sink;
import io.darkroom.vips.Vips;
import io.darkroom.vips.VipsException;
import io.darkroom.vips.VipsImage;
import java.util.Optional;

/** From a scene to a file: open, plan, paint, lay on the background, label, encode. */
public final class Renderer {
    private static final Color DEFAULT_BACKGROUND = Color.WHITE;
    private static final double DEFAULT_DPI = 72;

    /** Of a file that was looked at before, and has not changed since, the header need not be read again. */
    private static final Recent<SourceFile, Size> SIZES = new Recent<>(20_000);

    private Renderer() {
    }

    /** Refuses all work while there is no libvips; nothing else of this room may be called then. */
    public static void requireReady() {
        if (!Vips.isLoaded()) {
            throw new Fault(ErrorCode.NOT_READY, "this server could not load libvips and can make no images; its log and its health check say why");
        }
    }

    /** Reads the headers of the sources and plans the reply; no pixel is touched yet. */
    public static Rendering plan(Scene scene, Limits limits, Evaluation evaluation) {
        ImageRequest request = scene.request();
        Filter filter = Filter.of(request, Filter.DEFAULT);
        Opening opening = new Opening(scene, OutputSpace.of(scene, Optional.empty()), filter, limits, evaluation.scope());
        Composition composition = Composition.open(opening, Optional.empty());
        OutputSpace output = OutputSpace.of(scene, composition.base().picture().map(Drawable::space));
        Encoding encoding = isMask(request) ? Encoding.ofMask(request, output.space().type()) : Encoding.of(request, output.space().type());
        Encoders.checkWritable(encoding.format());
        RenderPlan plan = plan(opening, composition);
        limits.checkReply(plan.reply());
        limits.checkBounds(plan.reply(), scene.defaults().largest());
        Encoders.checkSize(encoding.format(), plan.reply());
        return new Rendering(composition, plan, encoding, output, request.value(Bgc.COMMAND).map(Bgc::color).orElse(DEFAULT_BACKGROUND),
                printResolution(scene, composition), opening, evaluation);
    }

    /** Pixels that are finer than the largest reply allows are not an error: they become less fine. Reference: r-dpr.md */
    private static RenderPlan plan(Opening opening, Composition composition) {
        RenderPlan plan = opening.plan(composition, opening.scene().request());
        double finer = opening.scene().request().value(Dpr.COMMAND, Dpr.OFF).factor();
        double most = Math.min(opening.limits().share(plan.reply()), opening.scene().defaults().largest().share(plan.reply()));
        return finer <= 1 || most >= 1 ? plan
                : opening.plan(composition, opening.scene().request().with(Dpr.COMMAND, Dpr.of(Math.max(1, finer * most))));
    }

    /** What the request says, then the record, then the lowest image, then the catalog. Reference: r-printres.md */
    private static double printResolution(Scene scene, Composition composition) {
        return scene.request().value(PrintRes.COMMAND).map(PrintRes::dpi)
                .orElseGet(() -> scene.defaults().printResolution()
                .orElseGet(() -> composition.lowestFile().filter(Source::statesResolution).map(Source::printResolution)
                .orElseGet(() -> scene.defaults().otherPrintResolution().orElse(DEFAULT_DPI))));
    }

    private static boolean isMask(ImageRequest request) {
        return request.value(Req.COMMAND, Req.DEFAULT).type().equals("mask");
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

    /** For replies that tell the sizes of many files at once. */
    public static Size size(SourceFile file, Evaluation evaluation) {
        return SIZES.get(file, unknown -> open(unknown, evaluation).size());
    }

    static void encode(Rendering rendering, Sink sink) {
        try {
            Encoders.encode(Labels.of(rendering).on(picture(rendering)), rendering.encoding(), sink);
        } catch (VipsException failed) {
            throw fault(rendering, failed);
        }
    }

    /** Pixels are computed when they are asked for: what fails then is a source; what fails before is our own pipeline. */
    private static Fault fault(Rendering rendering, VipsException failed) {
        return failed.killed() || failed.operation().matches(".*(_target|load|load_buffer|inMemory|pixels)")
                ? Source.unreadable(rendering.composition().sourceNames(), failed)
                : new Fault(ErrorCode.INTERNAL, "the image could not be rendered; the server's log says why", failed);
    }

    private static VipsImage picture(Rendering rendering) {
        RenderPlan plan = rendering.plan();
        boolean mask = isMask(rendering.composition().request());
        Backdrop backdrop = new Backdrop(rendering.background(), rendering.output().space().type(), mask || rendering.encoding().format().alpha());
        // A view that shows nothing of the picture is all background: one transparent pixel becomes that, too.
        Area window = plan.view().window().isEmpty() ? Area.of(new Size(1, 1)) : plan.view().window();
        VipsImage image = new ViewPainter(rendering.composition(), plan, rendering.output(), rendering.opening(), rendering.opening().mark(plan.composite())).paint(window);
        VipsImage laid = backdrop.lay(Samples.eightBits(image), plan.view());
        return mask ? Alpha.picture(laid, rendering.encoding().pixelType()) : laid;
    }
}
