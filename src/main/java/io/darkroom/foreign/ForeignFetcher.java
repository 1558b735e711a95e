package io.darkroom.foreign;

import io.darkroom.settings.ServerSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The one cache of foreign images of this deployment, in a folder of the server's data directory. */
@ApplicationScoped
public class ForeignFetcher {
    @Inject
    private ServerSettings settings;

    private ForeignImages images;

    @PostConstruct
    void open() {
        images = new ForeignImages(ServerSettings.dataDirectory().resolve("darkroom-foreign"), () -> settings.current().foreignNetworks());
    }

    @PreDestroy
    void close() {
        images.close();
    }

    public ForeignImages images() {
        return images;
    }
}
