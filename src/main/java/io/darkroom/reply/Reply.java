package io.darkroom.reply;

import java.util.concurrent.CompletionStage;

/** Answers one type of request. */
public interface Reply {
    CompletionStage<Answer> answer(Call call);
}
