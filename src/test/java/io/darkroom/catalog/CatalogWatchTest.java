package io.darkroom.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.PixelBounds;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the catalogs in use, and what the log tells of it. */
class CatalogWatchTest {
    private static final Logger CATEGORY = Logger.getLogger(CatalogWatch.class.getName());

    @TempDir
    private Path folder;
    private Path named;
    private CatalogWatch watch;
    private long clock = 1_600_000_000_000L;

    private final List<String> lines = new ArrayList<>();
    private final Handler reader = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line).replaceFirst("in \\d+ ms", "in N ms"));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void start() {
        CATEGORY.setUseParentHandlers(false);
        CATEGORY.addHandler(reader);
        named = folder;
        watch = new CatalogWatch(() -> {
            if (named == null) {
                throw new IllegalStateException("no settings");
            }
            return named;
        });
    }

    @AfterEach
    void stop() {
        CATEGORY.removeHandler(reader);
        CATEGORY.setUseParentHandlers(true);
    }

    private void write(String name, String text) {
        try {
            clock += 1_000;
            Files.setLastModifiedTime(new CatalogFiles(folder).write(name, text), FileTime.fromMillis(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> look() {
        lines.clear();
        watch.look();
        return List.copyOf(lines);
    }

    private PixelBounds maxPix() {
        return watch.current().named("shop").orElseThrow().attributes().value(Attributes.MAX_PIX);
    }

    @Test
    void withoutAFolderThereAreNoCatalogsAndNoWordIsLost() {
        named = folder.resolve("none");
        assertSame(Catalogs.NONE, watch.current());
        assertEquals(List.of(), look());
        assertTrue(watch.current().all().isEmpty());
        assertEquals(List.of(), look());
    }

    @Test
    void theFirstLookLoadsAndTellsHowMuch() {
        write("default.ini", "CatalogFile=images.txt");
        write("images.txt", "Id\tPath\na\ta.jpg\n");
        write("shop.ini", "RootId=shop\nCatalogFile=images.txt");
        assertEquals(List.of("INFO 1 catalogs with 2 image records are loaded in N ms, over the default catalog"), look());
        assertEquals(List.of(), look());
    }

    @Test
    void aDefaultCatalogAloneIsToldToo() {
        write("default.ini", "MaxPix=1,1");
        assertEquals(List.of("INFO 0 catalogs with 0 image records are loaded in N ms, over the default catalog"), look());
    }

    @Test
    void aChangeIsLoadedWithOneLine() {
        write("default.ini", "");
        write("shop.ini", "RootId=shop\nMaxPix=5,5");
        watch.look();
        Catalogs before = watch.current();
        write("shop.ini", "RootId=shop\nMaxPix=6,6");
        assertEquals(List.of(), look());
        assertSame(before, watch.current());
        assertEquals(List.of("INFO 1 catalogs with 0 image records are loaded in N ms, over the default catalog"), look());
        assertEquals(new PixelBounds(6, 6), maxPix());
    }

    @Test
    void aBrokenFileKeepsTheCatalogAndItsFileLineAndCauseAreToldOnce() {
        write("default.ini", "");
        write("shop.ini", "RootId=shop\nMaxPix=5,5");
        watch.look();
        write("shop.ini", "RootId=shop\nMaxPix=wide");
        write("other.ini", "RootId=other");
        watch.look();
        assertEquals(List.of("SEVERE Catalogs: shop.ini, line 2: MaxPix=wide: a whole number of 0 or more; the catalog is left as it was",
                "INFO 2 catalogs with 0 image records are loaded in N ms, over the default catalog"), look());
        assertEquals(new PixelBounds(5, 5), maxPix());
        assertTrue(watch.current().named("other").isPresent());
        assertEquals(List.of(), look());
        assertEquals(List.of(), look());
    }

    /** Its locks and filters are not known: nothing is shown rather than too much. */
    @Test
    void aDefaultCatalogThatWasNeverReadShutsTheServer() {
        write("default.ini", "MaxPix=wide");
        watch.look();
        assertEquals(ErrorCode.NOT_READY, assertThrows(Fault.class, watch::current).code());
        write("shop.ini", "RootId=shop");
        watch.look();
        watch.look();
        assertThrows(Fault.class, watch::current);
        write("default.ini", "MaxPix=5,5");
        watch.look();
        watch.look();
        assertTrue(watch.current().named("shop").isPresent());
        write("default.ini", "MaxPix=wide");
        watch.look();
        watch.look();
        assertTrue(watch.current().named("shop").isPresent());
    }

    @Test
    void whatIsOnlyDubiousIsAWarning() {
        write("shop.ini", "RootId=shop");
        assertEquals("WARNING Catalogs: default.ini: is missing; the server's own defaults are used instead", look().getFirst());
    }

    @Test
    void aFolderThatCatalogsHaveLeftIsTold() throws IOException {
        write("default.ini", "");
        watch.look();
        Files.delete(folder.resolve("default.ini"));
        watch.look();
        assertEquals(List.of("INFO 0 catalogs with 0 image records are loaded in N ms, without a default catalog"), look());
    }

    @Test
    void anotherFolderIsLoadedAtOnce() throws IOException {
        write("default.ini", "");
        watch.look();
        named = Files.createDirectory(folder.resolve("other"));
        Files.writeString(named.resolve("default.ini"), "");
        Files.writeString(named.resolve("shop.ini"), "RootId=shop\nMaxPix=7,7");
        assertEquals(List.of("INFO 1 catalogs with 0 image records are loaded in N ms, over the default catalog"), look());
        assertEquals(new PixelBounds(7, 7), maxPix());
    }

    @Test
    void aLookThatFailsIsToldOnceAndTheNextIsAsGood() {
        write("default.ini", "");
        write("shop.ini", "RootId=shop");
        watch.look();
        Catalogs before = watch.current();
        named = null;
        assertEquals(List.of("SEVERE The catalog folder could not be looked at; the catalogs stay as they are"), look());
        assertEquals(List.of(), look());
        assertSame(before, watch.current());
        named = folder;
        assertEquals(List.of(), look());
        named = null;
        assertEquals(1, look().size());
    }

    @Test
    void afterTheEndNothingIsLoaded() {
        watch.look();
        write("default.ini", "");
        watch.close();
        assertEquals(List.of(), look());
        assertEquals(List.of(), look());
    }
}
