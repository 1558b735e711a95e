package io.darkroom.it;

import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Clients that save one picture after the other to the same few names, until they are stopped or the server has gone. */
final class SavingClients implements AutoCloseable {
    private static final int CLIENTS = 8;

    private final Site site;
    private final SaveHistory history;
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private volatile boolean stopped;

    SavingClients(Site site, SaveHistory history, Random random) {
        this.site = site;
        this.history = history;
        for (int i = 0; i < CLIENTS; i++) {
            Random own = new Random(random.nextLong());
            threads.execute(() -> saveOnAndOn(own));
        }
    }

    private void saveOnAndOn(Random random) {
        while (!stopped) {
            String name = Names.ALL.get(random.nextInt(Names.ALL.size()));
            SaveHistory.Save save = history.ask(name, Names.IMAGES.get(random.nextInt(Names.IMAGES.size())), random);
            try {
                Reply reply = site.get(save.request());
                if (reply.status() == 200) {
                    history.acknowledge(save);
                } else if (reply.text().contains("nothing was")) {
                    history.refuse(save);
                }
            } catch (UncheckedIOException gone) {
                // Nobody knows what has become of this one: it may be there or not.
                return;
            }
        }
    }

    /** No client asks for another save. */
    void stop() {
        stopped = true;
    }

    /** Waits until each has its last answer. */
    @Override
    public void close() {
        stop();
        threads.close();
    }
}
