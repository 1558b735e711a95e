package io.darkroom.jobs;

import io.darkroom.settings.AddressBlock;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What was submitted, and never changes.
 *
 * @param modifiers those that apply to every line, still encoded
 * @param client    where it was submitted from, if that is known: catalogs may serve some addresses only
 * @param total     how many saves the list asks for
 */
record JobOrder(JobId id, String modifiers, Optional<InetAddress> client, int total, Instant submitted) {
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("modifiers", modifiers);
        client.ifPresent(address -> properties.setProperty("client", address.getHostAddress().replaceFirst("%.*", "")));
        properties.setProperty("total", Integer.toString(total));
        properties.setProperty("submitted", Long.toString(submitted.toEpochMilli()));
        return properties;
    }

    static JobOrder of(JobId id, Properties properties) {
        return new JobOrder(id, properties.getProperty("modifiers"), client(properties), Integer.parseInt(properties.getProperty("total")),
                Instant.ofEpochMilli(Long.parseLong(properties.getProperty("submitted"))));
    }

    /** A job of an earlier version has none. */
    private static Optional<InetAddress> client(Properties properties) {
        return Optional.ofNullable(properties.getProperty("client")).map(AddressBlock::address);
    }
}
