package io.darkroom.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings from the server's MicroProfile Config, anew for each request: a changed system property holds at once. */
@ApplicationScoped
public class ServerSettings {
    public Settings current() {
        Config config = ConfigProvider.getConfig();
        return Settings.read(name -> config.getOptionalValue(name, String.class), dataDirectory());
    }

    private static Path dataDirectory() {
        return Path.of(System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir")));
    }
}
