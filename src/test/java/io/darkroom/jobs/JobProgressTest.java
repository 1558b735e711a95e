package io.darkroom.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobProgressTest {
    private static final Instant START = Instant.ofEpochMilli(1_000_000);
    private static final JobOrder ORDER = new JobOrder(JobId.at(START), "", Optional.empty(), 300, START);

    @Test
    void theEndIsEstimatedFromTheRateOfThisRun() {
        JobState state = new JobState(JobStatus.RUNNING, 140, 10, Optional.of(START), Optional.empty(), Duration.ofHours(1), "");
        Map<String, Object> values = new JobProgress(ORDER, state, 50, Duration.ofSeconds(10), START.plusSeconds(7000)).values();
        assertEquals(150, values.get("remaining"));
        assertEquals(50, values.get("percent"));
        assertEquals(5.0, values.get("ratePerSecond"));
        assertEquals(START.plusSeconds(7000 + 30).toEpochMilli(), values.get("estimatedEnd"));
    }

    @Test
    void nothingIsEstimatedBeforeThereIsAnythingToGoBy() {
        Map<String, Object> waiting = new JobProgress(ORDER, JobState.NEW, 0, Duration.ZERO, START).values();
        Map<String, Object> begun = new JobProgress(ORDER, JobState.NEW.running(START), 0, Duration.ofMillis(5), START).values();
        for (Map<String, Object> values : List.of(waiting, begun)) {
            assertFalse(values.containsKey("estimatedEnd") || values.containsKey("ratePerSecond"), values::toString);
            assertEquals(300, values.get("remaining"));
        }
    }

    @Test
    void percentIsNotAHundredBeforeTheLastLine() {
        JobState state = new JobState(JobStatus.STOPPED, 299, 0, Optional.of(START), Optional.of(START), Duration.ofSeconds(100), "");
        Map<String, Object> values = new JobProgress(ORDER, state, 0, Duration.ZERO, START).values();
        assertEquals(99, values.get("percent"));
        assertEquals(3.0, values.get("ratePerSecond"));
        assertFalse(values.containsKey("estimatedEnd"));
    }
}
