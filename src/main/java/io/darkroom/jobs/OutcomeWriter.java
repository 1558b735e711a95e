package io.darkroom.jobs;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** Last part of the batch step: puts down what became of the lines. */
@Dependent
@Named
public class OutcomeWriter extends AbstractItemWriter {
    @Inject
    private JobContext context;

    @Override
    public void writeItems(List<Object> lines) throws IOException {
        run().putDown();
    }

    /** The step has not ended before its saves have. */
    @Override
    public void close() throws IOException {
        if (run() != null) {
            run().close();
        }
    }

    private JobRun run() {
        return (JobRun) context.getTransientUserData();
    }
}
