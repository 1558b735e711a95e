package io.darkroom.jobs;

import java.util.List;

/** What became of a list that was submitted. */
public sealed interface Submission {
    record Accepted(JobProgress job) implements Submission {
    }

    /**
     * Nothing has been started.
     *
     * @param count all refused lines; the first of them are told
     */
    record Refused(int count, List<RefusedLine> first) implements Submission {
    }
}
