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
    public static final Map<String, Reply> ALL = Map.of(
            "exists", now(ExistsReply::answer),
            "imageprops", now(ImagePropsReply::answer),
            "img", now(ImgReply::answer),
            "map", now(MapReply::answer),
            "mask", now(ImgReply::answer),
            "props", now(PropsReply::answer),
            "saveToFile", SaveToFileReply::answer,
            "tmb", now(ImgReply::answer),
            "validate", now(ValidateReply::answer),
            "xmp", now(XmpReply::answer));

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

    private static Reply now(Function<Call, Answer> reply) {
        return call -> CompletableFuture.completedFuture(reply.apply(call));
    }
}
