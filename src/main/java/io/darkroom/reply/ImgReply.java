package io.darkroom.reply;

import io.darkroom.cache.ReplyCache;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CacheValidation;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Cache;
import io.darkroom.command.request.Fmt;
import io.darkroom.render.Evaluation;
import io.darkroom.render.Limits;
import io.darkroom.render.RenderSlots;
import io.darkroom.render.Renderer;
import io.darkroom.render.Scene;
import io.darkroom.render.colour.FoundFile;
import io.darkroom.resolve.Resolved;
import io.darkroom.resolve.Scenes;
import java.lang.ref.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rendered image. Reference: r-img.md, r-mask-req.md, r-tmb.md */
final class ImgReply {
    /** A picture that takes longer is not worth a client's waiting, nor the processor's work. */
    private static final long MOST_SECONDS = 60;

    private ImgReply() {
    }

    static Answer answer(Call call) {
        if (call.asksForNothing()) {
            return Answer.text(200, "text/plain", PropertiesText.ok(Map.of(), Instant.now()), Freshness.NEVER);
        }
        return image(call);
    }

    static Answer image(Call call) {
        Adaptation adapted = Adaptation.of(call.request(), call.hints());
        Scenes.Found found = call.scenes().orDefault(call.resolved().with(adapted.request()));
        return image(call, found, adapted);
    }

    private static Answer image(Call call, Scenes.Found found, Adaptation adapted) {
        Scene scene = found.scene();
        ImageRequest request = scene.request();
        boolean kept = request.value(Cache.COMMAND, Cache.DEFAULT).client();
        Lifetimes lifetimes = new Lifetimes(found.resolved());
        Freshness freshness = !kept ? Freshness.NEVER : found.replaced() ? lifetimes.ofDefaultImage() : Lifetimes.freshness(found.expiration());
        String version = Version.of(call, adapted, found);
        return new Answer(200, request.value(Fmt.COMMAND, Fmt.DEFAULT).format().mimeType(),
                () -> call.cache().reply(version, use(request, found), () -> rendered(scene, call.renderLimits()),
                        another -> RenderSlots.await(another, MOST_SECONDS)), freshness,
                Optional.of(version), lastModified(found), true, adapted.headers());
    }

    /** Of what has just been changed nothing is kept. Reference: r-is-http-cache.md */
    private static ReplyCache.Use use(ImageRequest request, Scenes.Found found) {
        if (!FoundFile.isSettled(found.modified())) {
            return ReplyCache.Use.NONE;
        }
        return switch (request.value(Cache.COMMAND, Cache.DEFAULT).server()) {
            case ON -> ReplyCache.Use.READ_AND_KEEP;
            // Files are looked at for every request, which is what validating means, unless time stamps of a catalog stand for them.
            case VALIDATE -> found.resolved().attributes().value(Attributes.CACHE_VALIDATION_POLICY) == CacheValidation.CATALOG
                    ? ReplyCache.Use.KEEP_ANEW : ReplyCache.Use.READ_AND_KEEP;
            case UPDATE -> ReplyCache.Use.KEEP_ANEW;
            case OFF -> ReplyCache.Use.NONE;
        };
    }

    /** A catalog may leave it out, for its servers may not agree about it. Reference: r-uselastmodified.md */
    private static Optional<Instant> lastModified(Scenes.Found found) {
        CatalogAttributes attributes = found.resolved().attributes();
        boolean used = !attributes.defined(Attributes.USE_LAST_MODIFIED) || attributes.value(Attributes.USE_LAST_MODIFIED);
        return used ? Optional.of(found.modified()) : Optional.empty();
    }

    /** The error image of a catalog, which is no error for HTTP. Reference: r-errorimage.md */
    static Answer ofError(Call call, Resolved error) {
        byte[] image = rendered(call.scenes().of(error), call.renderLimits());
        return new Answer(200, error.request().value(Fmt.COMMAND, Fmt.DEFAULT).format().mimeType(), () -> image, Freshness.NEVER,
                Optional.empty(), Optional.empty(), true, List.of());
    }

    static byte[] rendered(Scene scene, Limits limits) {
        return RenderSlots.run(() -> {
            try (Evaluation evaluation = new Evaluation()) {
                evaluation.stopAfter(MOST_SECONDS);
                return Renderer.plan(scene, limits, evaluation).bytes();
            } finally {
                // What it is drawn from must not be taken away before.
                Reference.reachabilityFence(scene);
            }
        });
    }
}
