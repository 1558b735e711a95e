package io.darkroom.http;

import io.darkroom.catalog.Catalogs;
import io.darkroom.settings.ServerSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The catalogs of this deployment, at every moment those of the catalog folder. Reference: c-updating-image-catalogs.md */
@ApplicationScoped
public class LiveCatalogs {
    private static final long SECONDS_BETWEEN_LOOKS = 2;

    @Inject
    private ServerSettings settings;

    @Resource
    private ManagedThreadFactory threads;

    private CatalogWatch watch;

    // The container's own scheduler fails a task whose time comes while the server is suspended, as it is until it has started, and may then drop it.
    private ScheduledThreadPoolExecutor timer;

    @PostConstruct
    void create() {
        watch = new CatalogWatch(() -> settings.current().catalogPath());
        timer = new ScheduledThreadPoolExecutor(1, threads);
    }

    /** Loads them, and looks for changes from then on. */
    public void open() {
        watch.look();
        // The delay is counted from the end of a look, so that there are never two at once.
        timer.scheduleWithFixedDelay(watch::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    public void close() {
        timer.shutdown();
        watch.close();
    }

    /** One moment's catalogs: a request takes them once and keeps them to its end. */
    public Catalogs current() {
        return watch.current();
    }
}
