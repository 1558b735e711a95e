package io.darkroom.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.file.Problem;
import io.darkroom.catalog.record.Fields;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.PixelBounds;
import io.darkroom.catalog.value.TimeToLive;
import io.darkroom.protocol.ObjectPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogFolderTest {
    @TempDir
    private Path folder;
    private CatalogFiles files;
    private CatalogFolder catalogs;
    private long clock = 1_600_000_000_000L;

    @BeforeEach
    void write() {
        files = new CatalogFiles(folder);
        catalogs = new CatalogFolder(folder);
        write("default.ini", "MaxPix=100,100\nMacroFile=macros.txt");
        write("macros.txt", "Name\tDefinition\nview\twid=3\n");
        write("shop.ini", "RootId=shop\nCatalogFile=main.txt,more.txt\nMacroFile=shopmacros.txt");
        write("main.txt", "Id\tPath\nshoe\tshoe.png\nboot\tboot.png\n");
        write("more.txt", "Id\tPath\nboot\tnew.png\n");
        write("shopmacros.txt", "Name\tDefinition\nbig\t$view$&hei=4\n");
    }

    /** Each writing is a second later than the one before, however fast the test runs. */
    private void write(String name, String text) {
        try {
            clock += 1_000;
            Files.setLastModifiedTime(files.write(name, text), FileTime.fromMillis(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Loaded loaded) {
        return loaded.problems().stream().map(problem -> problem.weight() + " " + problem.file().getFileName() + ":" + problem.line() + " " + problem.text()).toList();
    }

    private static Optional<Entry> entry(Loaded loaded, String path) {
        return new ObjectResolution(loaded.catalogs(), IdTranslation.NONE).ofPath(ObjectPath.read(path))
                .flatMap(object -> object instanceof ResolvedObject.OfRecord(Entry found) ? Optional.of(found) : Optional.empty());
    }

    private Loaded changedAtRest() {
        assertEquals(Optional.empty(), catalogs.changed());
        return catalogs.changed().orElseThrow();
    }

    @Test
    void allFilesOfAllCatalogsAreLoaded() {
        Loaded loaded = catalogs.load();
        assertEquals(List.of(), texts(loaded));
        Catalog shop = loaded.catalogs().named("shop").orElseThrow();
        assertEquals(new PixelBounds(100, 100), shop.attributes().value(Attributes.MAX_PIX));
        assertEquals(Optional.of("wid=3&hei=4"), shop.macros().expansion("big"));
        assertEquals("new.png", entry(loaded, "/shop/boot").orElseThrow().value(Fields.PATH));
        assertEquals("shoe.png", entry(loaded, "/shop/shoe").orElseThrow().value(Fields.PATH));
    }

    @Test
    void aFolderThatIsNotThereIsAServerWithoutCatalogs() {
        Loaded loaded = new CatalogFolder(folder.resolve("none")).load();
        assertEquals(List.of(), loaded.problems());
        assertTrue(loaded.catalogs().all().isEmpty());
    }

    @Test
    void aFolderWithoutDefaultCatalogIsTold() throws IOException {
        Files.delete(folder.resolve("default.ini"));
        assertEquals(List.of("WARNING default.ini:0 is missing; the server's own defaults are used instead"), texts(catalogs.load()));
    }

    @Test
    void anSvgRecordGivesWayToAnImage() {
        write("shop.ini", "RootId=shop\nCatalogFile=main.txt\nSvgCatalogFile=svg.txt");
        write("svg.txt", "Id\tPath\nboot\tboot.svg\nlogo\tlogo.svg\n");
        Loaded loaded = catalogs.load();
        assertEquals("boot.png", entry(loaded, "/shop/boot").orElseThrow().value(Fields.PATH));
        assertEquals("logo.svg", entry(loaded, "/shop/logo").orElseThrow().value(Fields.PATH));
    }

    @Test
    void whatStaysTheSameIsNoChange() {
        catalogs.load();
        assertEquals(Optional.empty(), catalogs.changed());
        assertEquals(Optional.empty(), catalogs.changed());
    }

    @Test
    void aChangeIsTakenWhenTheFilesAreAtRest() {
        catalogs.load();
        write("more.txt", "Id\tPath\nboot\tnewer.png\n");
        assertEquals(Optional.empty(), catalogs.changed());
        write("more.txt", "Id\tPath\nboot\tnewest.png\n");
        assertEquals(Optional.empty(), catalogs.changed());
        assertEquals("newest.png", entry(catalogs.changed().orElseThrow(), "/shop/boot").orElseThrow().value(Fields.PATH));
        assertEquals(Optional.empty(), catalogs.changed());
    }

    @Test
    void aSecondaryFileIsReadWithoutItsPrimaryOne() throws IOException {
        catalogs.load();
        FileTime same = Files.getLastModifiedTime(folder.resolve("main.txt"));
        // Same size, same time: whoever reads it again would find other records.
        Files.setLastModifiedTime(files.write("main.txt", "Id\tPath\nhose\those.png\nroot\troot.png\n"), same);
        write("more.txt", "Id\tPath\nboot\tnewer.png\n");
        write("shop.ini", "RootId=shop\nCatalogFile=main.txt,more.txt");
        Loaded loaded = changedAtRest();
        assertEquals("newer.png", entry(loaded, "/shop/boot").orElseThrow().value(Fields.PATH));
        assertTrue(entry(loaded, "/shop/shoe").isPresent());
        assertFalse(entry(loaded, "/shop/hose").isPresent());
    }

    @Test
    void catalogsComeAndGo() throws IOException {
        catalogs.load();
        write("second.ini", "RootId=second");
        assertEquals(2, changedAtRest().catalogs().all().size());
        Files.delete(folder.resolve("shop.ini"));
        Loaded loaded = changedAtRest();
        assertTrue(loaded.catalogs().named("shop").isEmpty() && loaded.catalogs().named("second").isPresent());
    }

    @Test
    void aBrokenFileKeepsTheOldCatalogAndIsNamed() {
        catalogs.load();
        write("shop.ini", "RootId=shop\nMaxPix=wide\n");
        Loaded loaded = changedAtRest();
        assertEquals(List.of("ERROR shop.ini:2 MaxPix=wide: a whole number of 0 or more"), texts(loaded));
        assertEquals("new.png", entry(loaded, "/shop/boot").orElseThrow().value(Fields.PATH));
        write("shop.ini", "RootId=shop\nMaxPix=5,5\n");
        loaded = changedAtRest();
        assertEquals(List.of(), texts(loaded));
        assertEquals(Optional.empty(), entry(loaded, "/shop/boot"));
    }

    @Test
    void allFilesThatAreWrongAreNamedAtOnce() throws IOException {
        catalogs.load();
        Files.delete(folder.resolve("more.txt"));
        write("main.txt", "Nr\tPath\n");
        Loaded loaded = changedAtRest();
        assertEquals(List.of("ERROR more.txt:0 can't be read: no such file", "ERROR main.txt:1 has no column Id"), texts(loaded));
        assertTrue(entry(loaded, "/shop/boot").isPresent());
        write("more.txt", "Id\nboot\n");
        write("main.txt", "Id\nshoe\n");
        assertEquals(List.of(), texts(changedAtRest()));
    }

    @Test
    void theDefaultCatalogIsKeptToo() {
        catalogs.load();
        write("default.ini", "MaxPix=no");
        Loaded loaded = changedAtRest();
        assertEquals(new PixelBounds(100, 100), loaded.catalogs().defaults().attributes().value(Attributes.MAX_PIX));
        assertEquals(Problem.Weight.ERROR, loaded.problems().getFirst().weight());
    }

    @Test
    void aChangeOfTheDefaultCatalogReachesAllCatalogs() {
        catalogs.load();
        write("macros.txt", "Name\tDefinition\nview\twid=9\n");
        write("default.ini", "MaxPix=7,7\nMacroFile=macros.txt");
        Catalog shop = changedAtRest().catalogs().named("shop").orElseThrow();
        assertEquals(new PixelBounds(7, 7), shop.attributes().value(Attributes.MAX_PIX));
        assertEquals(Optional.of("wid=9&hei=4"), shop.macros().expansion("big"));
    }

    @Test
    void everyCatalogNeedsARootIdOfItsOwn() {
        write("other.ini", "RootId=shop\nMaxPix=1,1");
        write("third.ini", "MaxPix=1,1");
        Loaded loaded = catalogs.load();
        assertEquals(List.of("ERROR third.ini:0 has no RootId; every catalog but the default one needs one of its own",
                "ERROR shop.ini:0 has the RootId shop of other.ini; it must be one of its own"), texts(loaded));
        assertEquals(1, loaded.catalogs().all().size());
    }

    @Test
    void macrosThatGrowBeyondAllBoundsAreAnError() {
        var text = new StringBuilder("Name\tDefinition\nm0\ta=0123456789\n");
        for (int i = 1; i < 30; i++) {
            text.append("m%d\t$m%d$&$m%d$\n".formatted(i, i - 1, i - 1));
        }
        catalogs.load();
        write("shopmacros.txt", text.toString());
        Loaded loaded = changedAtRest();
        assertTrue(texts(loaded).getFirst().startsWith("ERROR shop.ini:0 macro m13 is longer"), texts(loaded).toString());
        assertEquals(Optional.of("wid=3&hei=4"), loaded.catalogs().named("shop").orElseThrow().macros().expansion("big"));
    }

    @Test
    void fieldsOfARecordFallBackToTheAttributesOfItsCatalog() {
        write("shop.ini", "RootId=shop\nCatalogFile=main.txt\nExpiration=5\nTimeStamp=1000");
        write("main.txt", "Id\tExpiration\tTimeStamp\nown\t2\t2000\nnone\t-2\t\nbad\tsoon\tsoon\n");
        Loaded loaded = catalogs.load();
        assertEquals(new TimeToLive(2), entry(loaded, "/shop/own").orElseThrow().value(Fields.EXPIRATION));
        assertEquals(new TimeToLive(5), entry(loaded, "/shop/none").orElseThrow().value(Fields.EXPIRATION));
        assertEquals(new TimeToLive(5), entry(loaded, "/shop/bad").orElseThrow().value(Fields.EXPIRATION));
        assertEquals(Instant.ofEpochMilli(2000), entry(loaded, "/shop/own").orElseThrow().timeStamp());
        assertEquals(Instant.ofEpochMilli(1000), entry(loaded, "/shop/none").orElseThrow().timeStamp());
        assertEquals(Instant.ofEpochMilli(clock - 1_000), entry(loaded, "/shop/bad").orElseThrow().timeStamp());
        assertEquals(2, loaded.problems().size());
    }
}
