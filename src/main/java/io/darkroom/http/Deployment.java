package io.darkroom.http;

import io.darkroom.save.LeftoverFiles;
import io.darkroom.save.Saves;
import io.darkroom.settings.ServerSettings;
import io.darkroom.settings.Settings;
import io.darkroom.vips.Vips;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What happens once: at the start settings are checked, libvips is loaded, left-over files are cleared away; at the end saves are. */
@WebListener
public class Deployment implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(Deployment.class.getName());

    @Inject
    private ServerSettings serverSettings;

    @Inject
    private Saves saves;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Settings settings = serverSettings.current();
        Vips vips = Vips.load(settings.libVips(), new CarriedLibrary(event.getServletContext()).path());
        LOG.log(Level.INFO, "Darkroom answers at {0}/image with libvips {1}; {2}", new Object[] {
            event.getServletContext().getContextPath(), vips.version(),
            settings.savePath().isPresent() ? "saving is on" : "saving is off, for darkroom.SavePath is not set"});
        settings.savePath().ifPresent(Deployment::prepare);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        saves.close();
    }

    private static void prepare(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            LOG.log(Level.WARNING, "darkroom.SavePath={0} is not an existing, writable folder: saves will fail until it is", folder);
            return;
        }
        int removed = LeftoverFiles.remove(folder);
        if (removed > 0) {
            LOG.log(Level.INFO, "Removed {0} left-over temporary files of interrupted saves", removed);
        }
    }
}
