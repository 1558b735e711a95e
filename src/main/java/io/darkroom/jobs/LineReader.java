package io.darkroom.jobs;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** First part of the batch step: the lines of a job, from where its journal ends. */
@Dependent
@Named
public class LineReader extends AbstractItemReader {
    @Inject
    @BatchProperty
    private String job;

    @Inject
    private JobContext context;

    @Inject
    private Jobs jobs;

    private JobRun run;

    /** The journal alone knows where to go on, whatever the batch repository remembers. */
    @Override
    public void open(Serializable checkpoint) throws IOException {
        run = jobs.begin(job, context.getExecutionId(), () -> context.getBatchStatus() == BatchStatus.STOPPING);
        context.setTransientUserData(run);
    }

    @Override
    public Object readItem() throws IOException {
        return run.next().orElse(null);
    }
}
