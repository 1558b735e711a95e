package io.darkroom.save;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.render.Evaluation;
import io.darkroom.render.Renderer;
import io.darkroom.render.Rendering;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One save with its deadline. A worker calls {@link #run}, a timer calls {@link #timeOut} when the time is up and {@link #giveUp}
 * a moment later; whichever side moves the {@link SaveState} first decides what the caller is told and what the disk holds.
 */
final class SaveJob implements Runnable {
    private final SaveOrder order;
    private final Evaluation evaluation = new Evaluation();
    private final SaveState state = new SaveState();
    private final CompletableFuture<SavedImage> result = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean started;

    SaveJob(SaveOrder order) {
        this.order = order;
    }

    /** What the caller is told; it may be there before the worker has come to its end. */
    CompletionStage<SavedImage> result() {
        return result.minimalCompletionStage();
    }

    /** Complete once no thread works at this save any more, and none will. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    boolean isStarted() {
        return started;
    }

    @Override
    public void run() {
        started = true;
        try (evaluation) {
            SavedImage saved = save();
            state.done();
            result.complete(saved);
        } catch (Fault fault) {
            result.completeExceptionally(state.reason().orElse(fault));
        } catch (UncheckedIOException failed) {
            result.completeExceptionally(SaveFailure.of(order.name(), failed.getCause()));
        } catch (RuntimeException | Error unexpected) {
            result.completeExceptionally(unexpected);
        } finally {
            // What the image is drawn from must not be taken away before.
            Reference.reachabilityFence(order.scene());
            ended.complete(null);
        }
    }

    private SavedImage save() {
        requireWanted();
        SaveTarget target = SaveTarget.of(order.folder(), order.name());
        Rendering rendering = Renderer.plan(order.scene(), order.limits(), evaluation);
        try (AtomicFile file = AtomicFile.create(target)) {
            rendering.writeTo(new ChannelFile(file.channel()));
            file.flush();
            if (!state.beginCommit()) {
                requireWanted();
            }
            return new SavedImage(order.name(), rendering.size(), rendering.mimeType(), file.commit());
        }
    }

    private void requireWanted() {
        state.reason().ifPresent(reason -> {
            throw reason;
        });
    }

    /** Stops the native work. The worker answers as soon as it has cleared away its file; a job that never began is answered here. */
    void timeOut() {
        stop(new Fault(ErrorCode.TIMED_OUT, "the image was not saved within %d ms; nothing was written".formatted(order.millis())));
    }

    /** Stops the save because the server stops. */
    void cancel() {
        stop(new Fault(ErrorCode.SAVE_FAILED, "the server is stopping; nothing was saved"));
    }

    private void stop(Fault reason) {
        if (state.stop(reason)) {
            evaluation.stop();
            if (!started) {
                giveUp();
            }
        }
    }

    /** Answers for a worker that is still busy in a step that can't be stopped; it will find the state and leave nothing. */
    void giveUp() {
        state.reason().ifPresent(result::completeExceptionally);
    }

    /** For a job that no thread will ever run. */
    void abandon(Fault reason) {
        evaluation.close();
        result.completeExceptionally(reason);
        ended.complete(null);
    }
}
