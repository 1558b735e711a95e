package io.darkroom.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.record.Fields;
import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.ObjectPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectResolutionTest {
    @TempDir
    private Path folder;
    private CatalogFiles files;

    @BeforeEach
    void catalogs() {
        files = new CatalogFiles(folder);
        files.write("default.ini", "RootPath=common\nDefaultExt=.tif\nCatalogFile=default.txt\nIccProfileMapFile=icc.txt\nStaticContentCatalogFile=static.txt\n"
                + "StaticContentRootPath=files");
        files.write("default.txt", "Id\tPath\nlogo\tlogo\nshop/special\tspecial.png\n");
        files.write("icc.txt", "Name\tProfilePath\nsRGB\tprofiles/srgb.icc\n");
        files.write("static.txt", "Id\tPath\nmanual\tmanual.pdf\n");
        files.write("shop.ini", "RootId=shop\nRootPath=shops\nDefaultExt=.jpg\nCatalogFile=shop.txt\nLocaleMap=en,_E,|de,_D,|,_X\nIccProfileMapFile=shopicc.txt");
        files.write("shop.txt", "Id\tPath\tMaskPath\tModifier\nshoe\tshoe.png\tmask\t\nshoe_D\t/abs/schuh\t\t\ntemplate\t\t\twid=3\nfull/boot\tx\t\t\nboot_X\tbx\t\t\n");
        files.write("shopicc.txt", "Name\tProfilePath\npress\t/icc/press.icc\n");
        files.write("full.ini", "RootId=full\nRootPath=fulls\nFullMatch=1\nCatalogFile=full.txt");
        files.write("full.txt", "Id\tPath\nboot\tboot.png\n");
    }

    private Catalogs loaded() {
        Loaded loaded = new CatalogFolder(folder).load();
        assertEquals(List.of(), loaded.problems());
        return loaded.catalogs();
    }

    private static String shown(ResolvedObject object) {
        return switch (object) {
            case ResolvedObject.OfRecord(Entry entry) -> entry.catalog().rootId() + ":" + entry.id();
            case ResolvedObject.OfFile(Catalog catalog, FilePath file) -> catalog.rootId() + "=" + file.path();
        };
    }

    private static ObjectPath path(String raw) {
        return ObjectPath.read("/" + raw);
    }

    private String ofPath(String raw) {
        return new ObjectResolution(loaded(), IdTranslation.NONE).ofPath(path(raw)).map(ObjectResolutionTest::shown).orElse("nothing");
    }

    private String ofCommand(String main, String raw) {
        Catalogs catalogs = loaded();
        Catalog mainCatalog = catalogs.named(main).orElse(catalogs.defaults());
        return shown(new ObjectResolution(catalogs, IdTranslation.NONE).ofCommand(path(raw), mainCatalog));
    }

    @Test
    void withoutCatalogsEveryObjectIsItsPlainPath() {
        var resolution = new ObjectResolution(Catalogs.NONE, IdTranslation.of(Catalogs.NONE.defaults().attributes(), Optional.of("xx")));
        assertEquals(new ResolvedObject.OfFile(Catalogs.NONE.defaults(), new FilePath("a/b", false)), resolution.ofPath(path("a/b")).orElseThrow());
        assertEquals(new ResolvedObject.OfFile(Catalogs.NONE.defaults(), new FilePath("a.c", false)), resolution.ofPath(path("/a.c")).orElseThrow());
        assertEquals(Optional.empty(), resolution.ofPath(ObjectPath.EMPTY));
    }

    @Test
    void theFirstElementNamesTheMainCatalogAndTheRestItsRecord() {
        assertEquals("shop:shoe", ofPath("shop/shoe"));
        assertEquals("full:boot", ofPath("full/boot"));
        assertEquals("nothing", ofPath("shop"));
        assertEquals("nothing", ofPath("full"));
    }

    @Test
    void whatACatalogLacksIsLookedForInTheDefaultCatalog() {
        assertEquals(":logo", ofPath("shop/logo"));
        assertEquals(":logo", ofCommand("shop", "logo"));
        assertEquals(":logo", ofPath("logo"));
    }

    @Test
    void aPathWithoutRecordLiesBelowTheRootOfItsCatalog() {
        assertEquals("shop=shops/a/b.jpg", ofPath("shop/a/b"));
        assertEquals("shop=shops/a/b.png", ofPath("shop/a/b.png"));
        assertEquals("=common/other/b.tif", ofPath("other/b"));
        assertEquals("=common/v1.2/b..tif", ofPath("v1.2/b."));
    }

    @Test
    void aCatalogThatWantsFullMatchesIsNoneForOtherObjects() {
        assertEquals("=common/full/a.tif", ofPath("full/a"));
        Catalogs catalogs = loaded();
        var resolution = new ObjectResolution(catalogs, IdTranslation.NONE);
        assertSame(catalogs.defaults(), resolution.main(path("full/a")));
        assertEquals("full", resolution.main(path("full/boot")).rootId());
        assertEquals("full", resolution.main(path("full")).rootId());
        assertEquals("=common/a.tif", ofCommand("full", "a"));
        assertEquals("=common/full/a.tif", ofCommand("shop", "full/a"));
    }

    @Test
    void aCommandTakesTheWholeForAnIdOfTheMainCatalogFirst() {
        assertEquals("shop:full/boot", ofCommand("shop", "full/boot"));
        assertEquals("full:boot", ofCommand("", "full/boot"));
        assertEquals("shop:shoe", ofCommand("shop", "shoe"));
        assertEquals("shop:shoe", ofCommand("full", "shop/shoe"));
        assertEquals("shop=shops/x.jpg", ofCommand("shop", "x"));
        assertEquals("shop=shops/x.jpg", ofCommand("full", "shop/x"));
    }

    @Test
    void aLeadingSlashLeadsPastTheMainCatalog() {
        assertEquals(":shop/special", ofPath("/shop/special"));
        assertEquals(":logo", ofCommand("shop", "/logo"));
        assertEquals("=common/a.tif", ofCommand("shop", "/a"));
        assertEquals("=common/shop/a.tif", ofCommand("shop", "/shop/a"));
        assertEquals("shop:shoe", ofCommand("full", "/shop/shoe"));
    }

    @Test
    void idsDifferByCase() {
        assertEquals("=common/Shop/shoe.tif", ofPath("Shop/shoe"));
        assertEquals("shop=shops/Shoe.jpg", ofPath("shop/Shoe"));
    }

    @Test
    void filesOfARecordLieBelowTheRootOfItsOwnCatalog() {
        Catalogs catalogs = loaded();
        var resolution = new ObjectResolution(catalogs, IdTranslation.NONE);
        Entry shoe = ((ResolvedObject.OfRecord) resolution.ofPath(path("shop/shoe")).orElseThrow()).entry();
        assertEquals(Optional.of(new FilePath("shops/shoe.png", true)), shoe.path());
        assertEquals(Optional.of(new FilePath("shops/mask.jpg", true)), shoe.maskPath());
        Entry german = ((ResolvedObject.OfRecord) resolution.ofPath(path("shop/shoe_D")).orElseThrow()).entry();
        assertEquals(Optional.of(new FilePath("/abs/schuh.jpg", true)), german.path());
        assertTrue(german.path().orElseThrow().absolute());
        Entry template = ((ResolvedObject.OfRecord) resolution.ofPath(path("shop/template")).orElseThrow()).entry();
        assertEquals(Optional.empty(), template.path());
        assertEquals("wid=3", template.value(Fields.MODIFIER));
        Entry logo = ((ResolvedObject.OfRecord) resolution.ofPath(path("shop/logo")).orElseThrow()).entry();
        assertEquals(Optional.of(new FilePath("common/logo.tif", true)), logo.path());
    }

    private String inLocale(String locale, String raw) {
        Catalogs catalogs = loaded();
        IdTranslation translation = IdTranslation.of(catalogs.namedBy(path(raw)).attributes(), Optional.ofNullable(locale));
        return shown(new ObjectResolution(catalogs, translation).ofPath(path(raw)).orElseThrow());
    }

    @Test
    void idsAreTranslatedByTheMapOfTheMainCatalog() {
        assertEquals("shop:shoe_D", inLocale("DE", "shop/shoe"));
        assertEquals("shop:shoe", inLocale("en", "shop/shoe"));
        assertEquals("shop:boot_X", inLocale("fr", "shop/boot"));
        assertEquals("shop=shops/shoe.jpg", inLocale("fr", "shop/shoe"));
        assertEquals("shop:boot_X", inLocale(null, "shop/boot"));
        assertEquals("full:boot", inLocale("de", "full/boot"));
    }

    @Test
    void anUnknownLocaleNeedsARuleForOthers() {
        files.write("shop.ini", "RootId=shop\nLocaleMap=en,_E,|de,_D,\nCatalogFile=shop.txt");
        assertEquals("locale=fr: this catalog knows no such locale, and none that stands for others",
                Faults.detail(ErrorCode.BAD_VALUE, () -> inLocale("fr", "shop/shoe")));
        assertEquals("shop:shoe", inLocale(null, "shop/shoe"));
        files.write("shop.ini", "RootId=shop\nLocaleMap=en,_E,|de,_D,\nCatalogFile=shop.txt\nDefaultLocale=de");
        assertEquals("shop:shoe_D", inLocale(null, "shop/shoe"));
        assertEquals("shop:shoe_D", inLocale("", "shop/shoe"));
        assertEquals("shop:shoe_D", inLocale("fr", "shop/shoe"));
        assertEquals("shop:shoe", inLocale("en", "shop/shoe"));
    }

    @Test
    void profilesAreFoundByNameInTheirCatalogOrTheDefaultOne() {
        Catalogs catalogs = loaded();
        var resolution = new ObjectResolution(catalogs, new IdTranslation(List.of("_D")));
        Catalog shop = catalogs.named("shop").orElseThrow();
        assertEquals("shop=/icc/press.icc", shown(resolution.profile(path("press"), shop)));
        assertEquals("=common/profiles/srgb.icc", shown(resolution.profile(path("sRGB"), shop)));
        assertEquals("shop=/icc/press.icc", shown(resolution.profile(path("shop/press"), catalogs.defaults())));
        assertEquals("shop=shops/my/own.icc", shown(resolution.profile(path("my/own.icc"), shop)));
        assertEquals("=common/my/own.icc", shown(resolution.profile(path("/my/own.icc"), shop)));
    }

    @Test
    void staticContentHasItsOwnRecords() {
        var resolution = new ObjectResolution(loaded(), IdTranslation.NONE);
        assertEquals(Optional.of(new FilePath("files/manual.pdf", true)), resolution.staticContent(path("shop/manual")).orElseThrow().staticPath());
        assertEquals("manual", resolution.staticContent(path("manual")).orElseThrow().id());
        assertEquals(Optional.empty(), resolution.staticContent(path("shop/shoe")));
        assertEquals("=common/manual.tif", ofPath("manual"));
    }

    @Test
    void staticContentWithoutARecordLiesBelowTheRootForStaticContent() {
        files.write("shop.ini", "RootId=shop\nStaticContentRootPath=shopfiles");
        var resolution = new ObjectResolution(loaded(), IdTranslation.NONE);
        assertEquals("=files/a/b.pdf", shown(resolution.staticFile(path("a/b.pdf")).orElseThrow()));
        assertEquals("shop=shopfiles/b.pdf", shown(resolution.staticFile(path("shop/b.pdf")).orElseThrow()));
        assertEquals("=files/shop/b.pdf", shown(resolution.staticFile(path("/shop/b.pdf")).orElseThrow()));
        assertEquals("=files/full/b.pdf", shown(resolution.staticFile(path("full/b.pdf")).orElseThrow()));
        assertEquals("=files/b.tif", shown(resolution.staticFile(path("b")).orElseThrow()));
        assertEquals(Optional.empty(), resolution.staticFile(path("shop")));
        assertEquals(Optional.empty(), resolution.staticFile(ObjectPath.EMPTY));
    }
}
