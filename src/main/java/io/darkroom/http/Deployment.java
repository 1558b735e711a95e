package io.darkroom.http;

import io.darkroom.health.Library;
import io.darkroom.health.SaveFolderFault;
import io.darkroom.jobs.Jobs;
import io.darkroom.save.LeftoverFiles;
import io.darkroom.save.Saves;
import io.darkroom.settings.ServerSettings;
import io.darkroom.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What happens once: at the start settings are checked, libvips and catalogs are loaded, left-over files are cleared away; at the end saves are. */
@WebListener
public class Deployment implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(Deployment.class.getName());

    @Inject
    private ServerSettings serverSettings;

    @Inject
    private Saves saves;

    @Inject
    private Jobs jobs;

    @Inject
    private Library library;

    @Inject
    private LiveCatalogs catalogs;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Settings settings = serverSettings.current();
        ServletContext context = event.getServletContext();
        library.load(settings.libVips(), new CarriedLibrary(context)::path).ifPresentOrElse(
                version -> LOG.log(Level.INFO, "Darkroom answers at {0}/image with libvips {1}; {2}", new Object[] {
                    context.getContextPath(), version,
                    settings.savePath().isPresent() ? "saving is on" : "saving is off, for darkroom.SavePath is not set"}),
                () -> LOG.log(Level.SEVERE, "Darkroom can make no images: {0}", library.fault().orElseThrow()));
        settings.savePath().ifPresent(Deployment::prepare);
        catalogs.open();
        jobs.open();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        jobs.close();
        catalogs.close();
        saves.close();
        jobs.awaitEnd();
    }

    private static void prepare(Path folder) {
        Optional<String> fault = SaveFolderFault.of(folder);
        if (fault.isPresent()) {
            LOG.log(Level.WARNING, "darkroom.SavePath: {0}; saves will fail until it is an existing, writable folder", fault.get());
            return;
        }
        int removed = LeftoverFiles.remove(folder);
        if (removed > 0) {
            LOG.log(Level.INFO, "Removed {0} left-over temporary files of interrupted saves", removed);
        }
    }
}
