package io.darkroom.reply;

import io.darkroom.command.request.Req;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.render.Renderer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The one list of request types. Reference: r-req.md */
public final class Replies {
    public static final Map<String, Reply> ALL = Map.ofEntries(
            now("catalogprops", CatalogReply::properties),
            now("ctx", CtxReply::answer),
            now("exists", ExistsReply::answer),
            now("imageprops", ImagePropsReply::answer),
            now("imageset", FieldReply::imageSet),
            now("img", ImgReply::answer),
            now("loadcache", LoadCacheReply::answer),
            now("map", MapReply::answer),
            now("mask", ImgReply::answer),
            now("mbrSet", MbrSetReply::answer),
            now("message", MessageReply::answer),
            now("props", PropsReply::answer),
            now("resolve", ResolveReply::answer),
            Map.entry("saveToFile", SaveToFileReply::answer),
            now("set", SetReply::answer),
            now("targets", FieldReply::targets),
            now("tile", ImgReply::answer),
            now("tmb", ImgReply::answer),
            now("userdata", FieldReply::userData),
            now("validate", ValidateReply::answer),
            now("xlate", CatalogReply::translations),
            now("xmp", XmpReply::answer));

    private Replies() {
    }

    public static CompletionStage<Answer> answer(Call call) {
        String type = call.request().value(Req.COMMAND, Req.DEFAULT).type();
        Reply reply = ALL.get(type);
        if (reply == null) {
            throw new Fault(ErrorCode.NOT_SUPPORTED, "req=" + type + " is not supported by this version");
        }
        // The bare address only asks whether anyone is there.
        if (!call.asksForNothing() || !type.equals("img")) {
            Renderer.requireReady();
        }
        return reply.answer(call);
    }

    private static Map.Entry<String, Reply> now(String type, Function<Call, Answer> reply) {
        return Map.entry(type, call -> CompletableFuture.completedFuture(reply.apply(call)));
    }
}
