package io.darkroom.jobs;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells when a run of a job has ended, however it did. */
@Dependent
@Named
public class RunListener extends AbstractJobListener {
    @Inject
    private JobContext context;

    @Inject
    private Jobs jobs;

    @Override
    public void afterJob() {
        if (context.getTransientUserData() instanceof JobRun run) {
            jobs.end(run);
        }
    }
}
