package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.op.Operations;
import io.darkroom.command.request.Dpr;
import io.darkroom.command.request.PrintRes;
import io.darkroom.command.request.Req;
import io.darkroom.command.request.ResMode;
import io.darkroom.command.view.Bgc;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.plan.Area;
import io.darkroom.plan.RenderPlan;
import io.darkroom.plan.View;
import io.darkroom.protocol.Color;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.ColourConversion;
import io.darkroom.render.colour.ColourSpace;
import io.darkroom.render.colour.ColourValue;
import io.darkroom.render.colour.DefaultSpaces;
import io.darkroom.render.colour.Samples;
import io.darkroom.render.encode.Encoders;
import io.darkroom.render.encode.Encoding;
import io.darkroom.render.encode.Sink;
import io.darkroom.vips.Vips;
import io.darkroom.vips.VipsException;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;

/** The renderer as one readable list: compose, mirror, convert, sharpen, cut, lay on the background, label, encode. */
public final class Renderer {
    private static final Color DEFAULT_BACKGROUND = Color.WHITE;
    private static final double DEFAULT_DPI = 72;

    private Renderer() {
    }

    /** Refuses all work while there is no libvips; nothing else of this room may be called then. */
    public static void requireReady() {
        if (!Vips.isLoaded()) {
            throw new Fault(ErrorCode.NOT_READY, "this server could not load libvips and can make no images; its log and its health check say why");
        }
    }

    /** Reads the headers of the sources and plans the reply; no pixel is touched yet. */
    public static Rendering plan(ImageRequest request, SourceFiles files, Limits limits, Evaluation evaluation) {
        Filter filter = request.value(ResMode.COMMAND).map(ResMode::filter).map(Filter::of).orElse(Filter.DEFAULT);
        Composition composition = Composition.open(request, new Opening(files, filter, limits, evaluation.scope()));
        OutputSpace output = OutputSpace.of(request, composition.base().picture().map(Drawable::space), files.roots());
        Encoding encoding = isMask(request) ? Encoding.ofMask(request) : Encoding.of(request, output.space().type());
        Encoders.checkWritable(encoding.format());
        RenderPlan plan = plan(request, composition, limits);
        limits.checkReply(plan.reply());
        Encoders.checkSize(encoding.format(), plan.reply());
        return new Rendering(composition, plan, encoding, output, filter, request.value(Bgc.COMMAND).map(Bgc::color).orElse(DEFAULT_BACKGROUND),
                request.value(PrintRes.COMMAND).map(PrintRes::dpi)
                        .orElseGet(() -> composition.baseFile().map(Source::printResolution).orElse(DEFAULT_DPI)), limits, evaluation);
    }

    /** Pixels that are finer than the largest reply allows are not an error: they become less fine. Reference: r-dpr.md */
    private static RenderPlan plan(ImageRequest request, Composition composition, Limits limits) {
        RenderPlan plan = RenderPlan.of(request, composition.plans());
        double finer = request.value(Dpr.COMMAND, Dpr.OFF).factor();
        double most = limits.share(plan.reply());
        return finer <= 1 || most >= 1 ? plan : RenderPlan.of(request.with(Dpr.COMMAND, Dpr.of(Math.max(1, finer * most))), composition.plans());
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
        VipsScope scope = rendering.evaluation().scope();
        RenderPlan plan = rendering.plan();
        ColourSpace output = rendering.output().space();
        ColourSpace merged = rendering.composition().merged(output);
        ColourValue colours = new ColourValue(merged, DefaultSpaces.NONE, DefaultSpaces.withoutCatalog(), rendering.output().options());
        Canvas canvas = new Canvas(plan.zoom(), colours, rendering.filter(), rendering.limits(), scope);
        boolean mask = isMask(rendering.composition().request());
        Backdrop backdrop = new Backdrop(rendering.background(), output.type(), mask || rendering.encoding().format().alpha());
        if (plan.view().window().isEmpty()) {
            // A view that shows nothing of the picture is all background: one transparent pixel becomes that, too.
            VipsImage nothing = backdrop.lay(new Ink(new double[output.type().components()], output.type(), 0).filled(new Size(1, 1), scope), plan.view());
            return mask ? Alpha.picture(nothing, rendering.encoding().pixelType()) : nothing;
        }
        Operations ofView = Operations.of(rendering.composition().request().composite()).ofView();
        Area wanted = plan.visible().grown(ofView.reach(1)).intersect(Area.of(canvas.zoom().scaled()));
        VipsImage image = new Composer(rendering.composition(), canvas).compose(wanted);
        image = Turning.turned(image, plan.flip());
        image = ofView.apply(image, 1);
        Area shown = plan.flip().of(wanted, canvas.zoom().scaled());
        image = Turning.cut(image, plan.view().visible().moved(-shown.x(), -shown.y()));
        image = ColourConversion.convert(image, rendering.composition().finished(merged), output, rendering.output().options());
        VipsImage laid = backdrop.lay(Samples.eightBits(image), plan.view());
        return mask ? Alpha.picture(laid, rendering.encoding().pixelType()) : laid;
    }
}
