package io.darkroom.reply.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaSetTest {
    private static final String SIZE = " dx=\"1154\" dy=\"1500\" iv=\"v1\"";

    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder).images("a", "b", "c");
    }

    /** Without the outer element and what all images have in common. */
    private static String items(String xml) {
        return xml.replaceAll("^<set [^>]*>", "").replaceAll("</set>$", "").replace(SIZE, "").replace("Co/", "");
    }

    private String refused(Shop catalog, String path) {
        return Faults.detail(ErrorCode.BAD_VALUE, () -> catalog.xml(path));
    }

    @Test
    void aColorIsASwatchWithALabelOrNone() {
        shop.set("s", "a;{0xFF0000 Dark%2C red},b;{0x00ff00},c;0x0000FF");
        assertEquals("<item><i n=\"a\"/><s color=\"0xff0000\" l=\"Dark, red\"/></item><item><i n=\"b\"/><s color=\"0x00ff00\"/></item>"
                + "<item><i n=\"c\"/><s color=\"0x0000ff\"/></item>", items(shop.xml("Co/s")));
    }

    @Test
    void aSwatchSetMayReferToSwatchSets() {
        shop.set("inner", "a;b").set("s", "inner;c,a");
        assertEquals("<item type=\"img_set\"><set n=\"inner\" type=\"img_set\"><item><i n=\"a\"/><s n=\"b\"/></item></set><s n=\"c\"/></item>"
                + "<item><i n=\"a\"/><s n=\"a\"/></item>", items(shop.xml("Co/s")));
    }

    @Test
    void aSpinSetIsAListOfImagesWithoutSwatches() {
        shop.set("commas", "a,b", "SPINSET").set("semicolons", "a;b;", "SPINSET");
        assertEquals("<item><i n=\"a\"/></item><item><i n=\"b\"/></item>", items(shop.xml("Co/commas")));
        assertEquals("<item><i n=\"a\"/></item><item><i n=\"b\"/></item>", items(shop.xml("Co/semicolons")));
    }

    @Test
    void theRowsOfASpinSetAreImagesSetsAndListsInBrackets() {
        shop.set("row", "a,b", "SPINSET").set("plain", "b,c").set("s", "c,row,{b;a},(a,c),plain");
        String row = "<item type=\"spin\"><set type=\"spin\"><item><i n=\"%s\"/></item><item><i n=\"%s\"/></item></set></item>";
        assertEquals("<item><i n=\"c\"/></item>" + row.formatted("a", "b").replace("<set ", "<set n=\"row\" ") + row.formatted("b", "a") + row.formatted("a", "c")
                + row.formatted("b", "c").replace("<set ", "<set n=\"plain\" "), items(shop.xml("Co/s")));
    }

    @Test
    void aPageSetHasUpToThreePagesAnItem() {
        shop.set("s", "a,b:c,:a");
        assertEquals("<item><i n=\"a\"/></item><item type=\"img_set\"><set type=\"img_set\"><item><i n=\"b\"/></item><item><i n=\"c\"/></item></set></item>"
                + "<item><i n=\"a\"/></item>", items(shop.xml("Co/s")));
        assertEquals("image set a:b:c:a: an item of a catalog has one to 3 pages", refused(new Shop(folder).images("a", "b", "c").set("s", "a:b:c:a"), "Co/s"));
    }

    @Test
    void aVideoSetListsVideos() {
        shop.statics("v\tv.mp4\t640,360", "w\tw.flv").set("s", "v,w", "VIDEOSET");
        assertEquals("<item type=\"video\"><v dx=\"640\" dy=\"360\" path=\"v\"/></item><item type=\"video\"><v path=\"w\"/></item>", items(shop.xml("Co/s")));
    }

    @Test
    void aMediaSetTakesSetsInBrackets() {
        shop.set("s", "{a;b};c,{a,b};c;spin,{a:b};;ecat", "MEDIASET");
        assertEquals("<item type=\"img_set\"><set type=\"img_set\"><item><i n=\"a\"/><s n=\"b\"/></item></set><s n=\"c\"/></item>"
                + "<item type=\"spin\"><set type=\"spin\"><item><i n=\"a\"/></item><item><i n=\"b\"/></item></set><s n=\"c\"/></item>"
                + "<item type=\"ecat\"><set type=\"ecat\"><item type=\"img_set\"><set type=\"img_set\"><item><i n=\"a\"/></item><item><i n=\"b\"/></item></set></item>"
                + "</set></item>", items(shop.xml("Co/s")));
    }

    @Test
    void noTypeButThatOfASetCountsForASetInBrackets() {
        shop.set("s", "{a;b};;img");
        assertEquals("<item type=\"img_set\"><set type=\"img_set\"><item><i n=\"a\"/><s n=\"b\"/></item></set></item>", items(shop.xml("Co/s")));
    }

    @Test
    void whatIsNoPictureIsNoSwatchOfItsOwn() {
        shop.statics("v\tv.mp4", "manual\tmanual.pdf").set("s", "v;;,manual;;,manual;a;");
        assertEquals("<item type=\"video\"><v path=\"v\"/></item><item type=\"static\"><i n=\"manual\"/></item>"
                + "<item type=\"static\"><i n=\"manual\"/><s n=\"a\"/></item>", items(shop.xml("Co/s")));
    }

    @Test
    void anImageThatIsSaidToBeASetIsASetOfItself() {
        shop.set("s", "a;b;spin");
        assertEquals("<item type=\"spin\"><set n=\"a\" type=\"spin\"><item><i n=\"a\"/></item></set><s n=\"b\"/></item>", items(shop.xml("Co/s")));
    }

    @Test
    void mediaSetsDontStandWithinSets() {
        shop.set("inner", "a;;,b").set("outer", "inner;a;").set("swatches", "inner;a").set("written", "{a;;};b;");
        assertEquals("image set Co/inner: a media set can't stand within another set", refused(shop, "Co/outer"));
        refused(shop, "Co/swatches");
        assertEquals("image set a;;: a media set can't stand within another set", refused(shop, "Co/written"));
    }

    @Test
    void aRecordMayShowItselfInItsOwnSetButNoSetContainsItself() {
        shop.record("self", "self.jpg", "a;b,self;c").set("one", "two;a").set("two", "a,one;b");
        assertTrue(shop.xml("Co/self").contains("<i n=\"Co/self\"/><s n=\"Co/c\"/>"));
        assertEquals("the set of Co/one contains itself", refused(shop, "Co/one"));
        refused(shop, "Co/two");
        refused(new Shop(folder).record("self", "self.jpg", "self;;spin"), "Co/self");
    }

    @Test
    void setsAreNestedTenLevelsDeepAndNoDeeper() {
        IntStream.range(0, 11).forEach(i -> shop.set("s" + i, "s" + (i + 1) + ";a", "IMAGESET"));
        shop.set("s11", "a;b", "IMAGESET");
        assertEquals(10, shop.xml("Co/s2").split("<set ", -1).length - 1);
        assertEquals("sets are nested deeper than 10 levels", refused(shop, "Co/s1"));
        assertEquals(10, shop.xml("Co", "(".repeat(9) + "a" + ")".repeat(9)).split("<set ", -1).length - 1);
        assertEquals("sets are nested deeper than 10 levels",
                Faults.detail(ErrorCode.BAD_VALUE, () -> shop.xml("Co", "(".repeat(10) + "a" + ")".repeat(10))));
    }

    @Test
    void setsThatGrowAsTheyUnfoldAreRefused() {
        String twenty = IntStream.range(0, 20).mapToObj(i -> "NEXT;a").collect(Collectors.joining(","));
        IntStream.range(0, 8).forEach(i -> shop.set("s" + i, twenty.replace("NEXT", "s" + (i + 1))));
        shop.set("s8", "a;b");
        assertEquals("the set has more than 100000 items, with those of the sets within it",
                Faults.detail(ErrorCode.REQUEST_REFUSED, () -> shop.xml("Co/s0")));
        shop.record("long", "long.jpg", "", "", "k=" + "x".repeat(100_000)).set("many", "long,".repeat(90));
        assertEquals("the set is longer than 8000000 characters, with the sets within it",
                Faults.detail(ErrorCode.REQUEST_REFUSED, () -> shop.xml("Co/many")));
    }

    @Test
    void aSetOfTheRequestStandsInForThatOfTheRecord() {
        shop.set("s", "a;b");
        assertEquals("<set n=\"Co/s\" pv=\"1.0\" type=\"unknown\"><item dx=\"1154\" dy=\"1500\" iv=\"v1\"><i n=\"Co/c\"/><s n=\"Co/c\"/></item></set>",
                shop.xml("Co/s", "c"));
        assertEquals("<set n=\"Co\" pv=\"1.0\" type=\"unknown\"><item><i n=\"a\"/><s n=\"a\"/></item><item><i n=\"b\"/><s n=\"b\"/></item></set>",
                shop.xml("Co", "a,Co/b").replace(SIZE, "").replace("Co/", ""));
        assertEquals(shop.xml("Co/s"), shop.xml("Co/s", " "));
    }

    @Test
    void theSetOfTheRequestIsOfTheTypeThatTheRecordSays() {
        assertTrue(shop.set("s", "a,b", "SPINSET").xml("Co/s", "a;b").startsWith("<set n=\"Co/s\" pv=\"1.0\" type=\"spin\">"));
    }

    @Test
    void modifiersOfAnItemAreToldApartFromItsName() {
        assertEquals("<item><i mod=\"op_sharpen=1&amp;x=%2C\" n=\"a\"/><s n=\"b\"/></item>", items(shop.xml("Co", "a?op_sharpen=1&x=%2C;b")));
    }

    @Test
    void namesAreThoseByWhichClientsGetTheImages() {
        assertTrue(shop.xml("Co", "dir/x%20y").contains("<i n=\"Co/dir/x y\"/><s n=\"Co/dir/x y\"/>"));
        assertTrue(shop.xml("Co", "/other/x").contains("<i n=\"/other/x\"/>"));
        assertTrue(shop.xml("other", "Co/a").contains("<set n=\"other\" "));
        assertTrue(shop.xml("/Co/a").startsWith("<set n=\"Co/a\" "));
    }

    @Test
    void anIdMayBeginLikeItsCatalog() {
        assertTrue(shop.images("Co/a2").xml("Co", "Co/a2").contains("<i n=\"Co/Co/a2\"/>"));
    }

    @Test
    void labelsComeFromTheUserDataOfImagesAndSwatches() {
        shop.labelKey("label").record("i", "i.jpg", "", "", "label=Shoe??x=1").record("w", "w.jpg", "", "", "label=Red").set("s", "i;w,a;{0xff0000 own}");
        String xml = shop.xml("Co/s");
        assertTrue(xml.contains("<i l=\"Shoe\" n=\"Co/i\"/><s l=\"Red\" n=\"Co/w\"/>"), xml);
        assertTrue(xml.contains("<i n=\"Co/a\"/><s color=\"0xff0000\" l=\"own\"/>"), xml);
    }

    @Test
    void allTextsAreThoseOfTheLocale() {
        shop.attributes("LocaleStrMap=nl,N|,\nLocaleMap=nl,_N,|,\n").locale("nl").labelKey("label")
                .record("a_N", "a.jpg", "", "", "label=Shoe^loc=N^Schoen").set("s", "a;{0xff0000^loc=N^ rood}");
        String xml = shop.xml("Co/s");
        assertTrue(xml.contains("<i l=\"Schoen\" n=\"Co/a\"/><s color=\"0xff0000\" l=\"rood\"/>"), xml);
        assertTrue(xml.contains("<userdata label=\"Schoen\"/>"), xml);
    }

    @Test
    void aSetHasTheUserDataOfItsOwnRecord() {
        shop.record("s", "", "a;b", "", "zoom=2");
        assertEquals("<item><i n=\"a\"/><s n=\"b\"/></item><userdata zoom=\"2\"/>", items(shop.xml("Co/s")));
    }

    @Test
    void metadataOfALongCatalogIsFlaggedOnly() {
        shop.record("p", "p.jpg", "", "", "k=v", "<area>").set("s", "p:a," + "p,".repeat(25));
        String xml = shop.xml("Co/s");
        assertEquals(20, xml.split("<userdata k=\"v\"/>", -1).length - 1);
        assertEquals(6, xml.split("userdatasuppressed=\"1\"", -1).length - 1);
        assertEquals(20, xml.split("<map><area shape=\"default\"/></map>", -1).length - 1);
        assertEquals(6, xml.split("mapsuppressed=\"1\"", -1).length - 1);
    }

    @Test
    void anImageComesWithItsMap() {
        shop.record("m", "m.jpg", "", "", "", "<AREA SHAPE=RECT COORDS=1,2,30,40 HREF='/a?b=1&amp;c'><area href=/rest>");
        assertTrue(shop.json("Co/m").contains("\"map\":{\"area\":[{\"shape\":\"rect\",\"coords\":\"1,2,30,40\",\"href\":\"/a?b=1&c\"},{\"shape\":\"default\",\"href\":\"/rest\"}]}"),
                shop.json("Co/m"));
        assertTrue(shop.xml("Co/m").contains("<map><area coords=\"1,2,30,40\" href=\"/a?b=1&amp;c\" shape=\"rect\"/><area href=\"/rest\" shape=\"default\"/></map>"), shop.xml("Co/m"));
    }

    @Test
    void aMapThatCanNotBeReadIsFlaggedOnly() {
        shop.record("m", "m.jpg", "", "", "", "<area shape=rect coords=1,2>");
        assertTrue(shop.xml("Co/m").contains("mapsuppressed=\"1\""), shop.xml("Co/m"));
    }

    /** As scripts look for crops: an array, each with user data. */
    @Test
    void anImageComesWithItsNamedCrops() {
        shop.images("boot").record("boot:Large", "boot.jpg", "", "", "SmartCropDef=Large??SmartCropWidth=400").record("boot:Small", "boot.jpg", "", "", "SmartCropDef=Small")
                .record("boot:plain", "boot.jpg").record("boots:Large", "boot.jpg", "", "", "SmartCropDef=No").images("one").record("one:x", "one.jpg", "", "", "SmartCropDef=x");
        assertTrue(shop.json("Co/boot").endsWith(",\"relation\":[{\"n\":\"Co/boot:Large\",\"userdata\":{\"SmartCropDef\":\"Large\",\"SmartCropWidth\":\"400\"}},"
                + "{\"n\":\"Co/boot:Small\",\"userdata\":{\"SmartCropDef\":\"Small\"}}]}}"), shop.json("Co/boot"));
        assertTrue(shop.json("Co/one").endsWith(",\"relation\":[{\"n\":\"Co/one:x\",\"userdata\":{\"SmartCropDef\":\"x\"}}]}}"), shop.json("Co/one"));
        assertTrue(shop.xml("Co/one").endsWith("</item><relation n=\"Co/one:x\"><userdata SmartCropDef=\"x\"/></relation></set>"), shop.xml("Co/one"));
        assertFalse(shop.json("Co/boots").contains("relation") || shop.json("Co/boot:Large").contains("relation"));
    }

    @Test
    void anImageThatIsGoneHasNoSizeAndAloneIsAFault() {
        assertEquals("<item><i n=\"gone\"/><s n=\"gone\"/></item>", items(shop.xml("Co", "gone")));
        assertEquals("there is no image 'Co/gone'", Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.xml("Co/gone")));
        assertFalse(shop.images("gone2").xml("Co/gone2").contains("dx="));
    }

    @Test
    void whatIsNoItemIsNamed() {
        assertEquals("image set : an item needs the path of an image, a video or another set",
                Faults.detail(ErrorCode.BAD_VALUE, () -> shop.xml("Co", ";b")));
        Faults.detail(ErrorCode.BAD_VALUE, () -> shop.xml("Co", "0xff0000;b"));
        Faults.detail(ErrorCode.BAD_VALUE, () -> shop.xml("Co", "a;{b}"));
        Faults.detail(ErrorCode.BAD_REQUEST, () -> shop.xml("Co", "../a"));
    }
}
