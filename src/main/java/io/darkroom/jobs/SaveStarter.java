package io.darkroom.jobs;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Name;
import io.darkroom.error.Fault;
import io.darkroom.reply.SaveOrders;
import io.darkroom.save.ImageSaver;
import io.darkroom.settings.ServerSettings;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Second part of the batch step: begins the save that a line asks for, the way that a single save is begun. */
@Dependent
@Named
public class SaveStarter implements ItemProcessor {
    @Inject
    private JobContext context;

    @Inject
    private ImageSaver saver;

    @Inject
    private ServerSettings settings;

    @Override
    public Object processItem(Object item) throws InterruptedException {
        JobRun run = (JobRun) context.getTransientUserData();
        JobOrder order = run.job().order();
        JobLine line = (JobLine) item;
        try {
            ImageRequest request = new LineGrammar(order.modifiers()).read(line.text());
            String name = request.value(Name.COMMAND).map(Name::file).orElse("");
            run.start(line, name, () -> save(request, name, order.id() + "." + line.number()));
        } catch (Fault refused) {
            // An earlier version of this server accepted the line.
            run.start(line, "", () -> CompletableFuture.failedStage(refused));
        }
        return line;
    }

    private CompletionStage<?> save(ImageRequest request, String name, String id) {
        try {
            return saver.save(SaveOrders.of(request, settings.current(), id));
        } catch (Fault refused) {
            saver.refused(id, name, refused);
            return CompletableFuture.failedStage(refused);
        }
    }
}
