package io.darkroom.jobs;

import io.darkroom.catalog.LiveCatalogs;
import io.darkroom.command.request.Name;
import io.darkroom.error.Fault;
import io.darkroom.foreign.ForeignFetcher;
import io.darkroom.reply.SaveOrders;
import io.darkroom.save.ImageSaver;
import io.darkroom.resolve.Resolved;
import io.darkroom.resolve.Resolver;
import io.darkroom.resolve.Scenes;
import io.darkroom.settings.ServerSettings;
import io.darkroom.settings.Settings;
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

    @Inject
    private LiveCatalogs catalogs;

    @Inject
    private ForeignFetcher foreign;

    @Override
    public Object processItem(Object item) throws InterruptedException {
        JobRun run = (JobRun) context.getTransientUserData();
        JobOrder order = run.job().order();
        JobLine line = (JobLine) item;
        try {
            var resolver = new Resolver(catalogs.current());
            Resolved resolved = new LineGrammar(order.modifiers(), order.client(), resolver).read(line.text());
            String name = resolved.request().value(Name.COMMAND).map(Name::file).orElse("");
            run.start(line, name, () -> save(resolved, resolver, name, order.id() + "." + line.number()));
        } catch (Fault refused) {
            // An earlier version of this server accepted the line.
            run.start(line, "", () -> CompletableFuture.failedStage(refused));
        }
        return line;
    }

    private CompletionStage<?> save(Resolved resolved, Resolver resolver, String name, String id) {
        try {
            Settings current = settings.current();
            return saver.save(SaveOrders.of(resolved, Scenes.in(current.rootPath(), resolver, foreign.images()), current, id));
        } catch (Fault refused) {
            saver.refused(id, name, refused);
            return CompletableFuture.failedStage(refused);
        }
    }
}
