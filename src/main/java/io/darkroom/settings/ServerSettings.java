package io.darkroom.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings from the server's MicroProfile Config, anew for each request: a changed system property holds at once. */
@ApplicationScoped
public class ServerSettings {
    private static final Logger LOG = Logger.getLogger(ServerSettings.class.getName());

    private volatile Settings lastGood;
    private volatile String complaint = "";

    /** The settings of this moment; if one of them has become bad, the last good ones hold, and the log says so once. */
    public Settings current() {
        try {
            lastGood = read();
            complaint = "";
        } catch (InvalidSettings bad) {
            if (lastGood == null) {
                throw bad;
            }
            complain(bad.getMessage());
        }
        return lastGood;
    }

    /** What is wrong with the values of this moment, when older ones hold. */
    public Optional<String> complaint() {
        return Optional.of(complaint).filter(text -> !text.isEmpty());
    }

    private void complain(String message) {
        if (!message.equals(complaint)) {
            complaint = message;
            LOG.log(Level.WARNING, "{0} The last good settings hold.", message);
        }
    }

    /** Refuses bad values, all of them at once. */
    private static Settings read() {
        Config config = ConfigProvider.getConfig();
        return Settings.read(name -> config.getOptionalValue(name, String.class), dataDirectory());
    }

    /** The folder in which the server keeps what must outlive it. */
    public static Path dataDirectory() {
        return Path.of(System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir")));
    }
}
