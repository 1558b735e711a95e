package io.darkroom.jobs;

import java.time.Instant;
import java.util.Properties;

/**
 * What was submitted, and never changes.
 *
 * @param modifiers those that apply to every line, still encoded
 * @param total     how many saves the list asks for
 */
record JobOrder(JobId id, String modifiers, int total, Instant submitted) {
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("modifiers", modifiers);
        properties.setProperty("total", Integer.toString(total));
        properties.setProperty("submitted", Long.toString(submitted.toEpochMilli()));
        return properties;
    }

    static JobOrder of(JobId id, Properties properties) {
        return new JobOrder(id, properties.getProperty("modifiers"), Integer.parseInt(properties.getProperty("total")),
                Instant.ofEpochMilli(Long.parseLong(properties.getProperty("submitted"))));
    }
}
