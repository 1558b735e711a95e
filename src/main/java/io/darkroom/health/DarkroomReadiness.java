package io.darkroom.health;

import io.darkroom.settings.ServerSettings;
import io.darkroom.settings.Setting;
import io.darkroom.settings.Settings;
import io.darkroom.vips.Vips;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is a server that has its libvips, and a save folder that can be used if one is set. A value that became bad does not take
 * it out of service: it works on with the last good settings, and the check says so.
 */
@Readiness
@ApplicationScoped
public class DarkroomReadiness implements HealthCheck {
    @Inject
    private Library library;

    @Inject
    private ServerSettings serverSettings;

    @Override
    public HealthCheckResponse call() {
        Settings settings = serverSettings.current();
        Optional<String> libraryFault = library.fault();
        Optional<String> folderFault = settings.savePath().flatMap(SaveFolderFault::of);
        HealthCheckResponseBuilder response = HealthCheckResponse.named("darkroom")
                .status(libraryFault.isEmpty() && folderFault.isEmpty())
                .withData("libvips", libraryFault.orElseGet(() -> Vips.loaded().version()))
                .withData("saving", settings.savePath().isEmpty() ? "off"
                        : folderFault.map(fault -> Setting.SAVE_PATH.key() + ": " + fault).orElse("on"));
        serverSettings.complaint().ifPresent(complaint -> response.withData("settings", complaint));
        return response.build();
    }
}
