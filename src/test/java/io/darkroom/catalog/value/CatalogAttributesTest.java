package io.darkroom.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.CatalogFiles;
import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problem;
import io.darkroom.catalog.file.Problems;
import io.darkroom.protocol.Color;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogAttributesTest {
    @TempDir
    private Path folder;
    private Problems problems;

    @BeforeEach
    void file() {
        problems = new Problems(folder.resolve("a.ini"));
    }

    private CatalogAttributes read(String text) throws Exception {
        new CatalogFiles(folder).write("a.ini", text);
        return CatalogAttributes.read(problems);
    }

    private List<String> refusal(String text) {
        return assertThrows(BadCatalog.class, () -> read(text)).problems().stream()
                .map(Problem::toString).map(line -> line.replace(folder + "/", "")).toList();
    }

    @Test
    void everyAttributeHasAReadableValueWhenNobodyGivesOne() {
        for (Attribute<?> attribute : Attributes.ALL) {
            assertEquals(attribute.read(attribute.otherwise()), CatalogAttributes.NONE.value(attribute), attribute.name());
            assertFalse(CatalogAttributes.NONE.defined(attribute));
        }
    }

    @ParameterizedTest
    @CsvSource({"true,true", "on,true", "FALSE,false", "off,false"})
    void whetherFormatsAreConvertedIsSaidLikeInARequestOrInTheReference(String written, boolean on) throws Exception {
        assertEquals(on, read("Bfc=" + written).value(Attributes.BFC));
    }

    @Test
    void everyDeclaredAttributeIsListedOnce() {
        long declared = Arrays.stream(Attributes.class.getFields()).filter(f -> f.getType() == Attribute.class).count();
        assertEquals(declared, Attributes.ALL.size());
        assertEquals(declared, Attributes.ALL.stream().map(Attribute::name).distinct().count());
        assertEquals(69, declared);
    }

    @Test
    void namesHaveNoCaseAndTheLastPrevails() throws Exception {
        CatalogAttributes attributes = read("jpegquality=50\nJPEGQUALITY = 70 , 1\nNoSuchThing=1");
        assertEquals(new JpegQuality(70, true), attributes.value(Attributes.JPEG_QUALITY));
        assertEquals(List.of(), problems.list());
    }

    @Test
    void valuesAreReadByTheirKind() throws Exception {
        CatalogAttributes a = read("BkgColor=0x80ff00\nMaxPix=2000,0\nExpiration=-1\nDefaultExpiration=0.5\nResMode=4\nIccRenderIntent=3\n"
                + "ThumbType=1\nCatalogFile=\"a,b.txt\", c.txt\nPublishInfo='it''s, ok'\nAllowDirectAccess=exclude: is , SVG\nDigimarcId=404407,32,,,4\nBfc=ON\n"
                + "LocaleMap=en,_E,|\\\nde_AT, _D ,|,\n");
        assertEquals(Color.rgb(128, 255, 0), a.value(Attributes.BKG_COLOR));
        assertTrue(a.value(Attributes.MAX_PIX).holds(2000, 9999) && !a.value(Attributes.MAX_PIX).holds(2001, 1));
        assertTrue(a.value(Attributes.EXPIRATION).neverExpires());
        assertEquals(Duration.ofMinutes(30), a.value(Attributes.DEFAULT_EXPIRATION).duration());
        assertEquals(Resampling.SHARP2, a.value(Attributes.RES_MODE));
        assertEquals(RenderIntent.ABSOLUTE, a.value(Attributes.ICC_RENDER_INTENT));
        assertEquals(ThumbType.CROP, a.value(Attributes.THUMB_TYPE));
        assertEquals(List.of("a,b.txt", "c.txt"), a.value(Attributes.CATALOG_FILE));
        assertEquals("it's, ok", a.value(Attributes.PUBLISH_INFO));
        assertFalse(a.value(Attributes.ALLOW_DIRECT_ACCESS).allows(DirectAccess.ObjectType.IS));
        assertTrue(a.value(Attributes.ALLOW_DIRECT_ACCESS).allows(DirectAccess.ObjectType.STATIC));
        assertEquals(32, a.value(Attributes.DIGIMARC_ID).get(1).getAsInt());
        assertTrue(a.value(Attributes.DIGIMARC_ID).get(2).isEmpty());
        assertTrue(a.value(Attributes.BFC));
        assertEquals(Optional.of(List.of("_D", "")), a.value(Attributes.LOCALE_MAP).of("DE_at"));
        assertEquals(Optional.of(List.of("")), a.value(Attributes.LOCALE_MAP).of("ja"));
    }

    @Test
    void allWrongValuesAreNamedAtOnce() {
        assertEquals(List.of(
                "a.ini, line 1: MaxPix=12: value 2 must be a whole number of 0 or more",
                "a.ini, line 3: ResMode=9: a whole number from 1 to 4",
                "a.ini, line 4: BkgColor=red: a color of six hexadecimal digits such as 80ff00 or 0x80ff00",
                "a.ini, line 5: ClientAddressFilter=10.0.0.300: IPv4 addresses and blocks such as 192.168.12.0/23, commas between them"),
                refusal("MaxPix=12\nThumbRes=5\nResMode=9\nBkgColor=red\nClientAddressFilter=10.0.0.300\n"));
    }

    @ParameterizedTest
    @CsvSource({"DefaultExt,jpg", "RootId,a/b", "RootId,..", "RootUrl,file:///etc", "SavePath,/abs", "SavePath,a/../b", "SavePath,c:/x", "Expiration,-3",
        "Resolution,0", "JpegQuality,0", "ErrorDetail,4", "LocaleMap,|", "AllowDirectAccess,only:IS", "PrintResolution,1.5", "Bfc,maybe"})
    void whatAPageForbidsIsRefused(String name, String value) {
        assertEquals(1, refusal(name + "=" + value).size());
    }

    @Test
    void aFlagThatIsNeitherZeroNorOneIsNotGiven() throws Exception {
        CatalogAttributes defaults = read("RequestLock=1");
        CatalogAttributes own = read("RequestLock=yes");
        assertTrue(own.over(defaults).value(Attributes.REQUEST_LOCK));
        assertEquals(List.of("RequestLock=yes means nothing and counts as not given"), problems.list().stream().map(Problem::text).toList());
    }

    @Test
    void anEmptyValueInheritsUnlessItsPageGivesItAMeaning() throws Exception {
        String all = "MaxPix=1,1\nDefaultExt=.jpg\nRootPath=r\nWatermark=w\nErrorImage=e\nDefaultImage=d\nSavePath=s\nRootUrl=http://x\nTrustedDomains=t\n"
                + "CatalogFile=c.txt\nRuleSetFile=r.xml\nDefaultFont=f\nAllowDirectAccess=IS\n";
        CatalogAttributes defaults = read(all);
        CatalogAttributes absent = read("").over(defaults);
        CatalogAttributes empty = read(all.replaceAll("=.*", "=")).over(defaults);
        assertEquals(new PixelBounds(1, 1), absent.value(Attributes.MAX_PIX));
        assertEquals(new PixelBounds(1, 1), empty.value(Attributes.MAX_PIX));
        assertEquals("f", empty.value(Attributes.DEFAULT_FONT));
        for (Attribute<String> attribute : List.of(Attributes.DEFAULT_EXT, Attributes.ROOT_PATH, Attributes.WATERMARK, Attributes.ERROR_IMAGE,
                Attributes.DEFAULT_IMAGE, Attributes.SAVE_PATH, Attributes.ROOT_URL, Attributes.TRUSTED_DOMAINS)) {
            assertEquals(defaults.value(attribute), absent.value(attribute), attribute.name());
            assertEquals("", empty.value(attribute), attribute.name());
            assertTrue(empty.defined(attribute));
        }
        assertEquals(Set.of(), empty.value(Attributes.ALLOW_DIRECT_ACCESS).allowed());
        assertEquals(List.of(), absent.value(Attributes.CATALOG_FILE));
        assertEquals("", absent.value(Attributes.RULE_SET_FILE));
    }

    @Test
    void overridesStandAboveBoth() throws Exception {
        CatalogAttributes attributes = read("MaxPix=1,1\nWatermark=w").over(read("BkgColor=000000"));
        CatalogAttributes changed = attributes.with(Map.of(Attributes.MAX_PIX, "5,5", Attributes.WATERMARK, ""));
        assertEquals(new PixelBounds(5, 5), changed.value(Attributes.MAX_PIX));
        assertEquals("", changed.value(Attributes.WATERMARK));
        assertEquals(Color.BLACK, changed.value(Attributes.BKG_COLOR));
        assertEquals("5,5", changed.text(Attributes.MAX_PIX));
    }

    @Test
    void clientsAreFilteredByBlocks() throws Exception {
        AddressFilter filter = read("ClientAddressFilter=192.0.0.0/8, 10.1.2.3").value(Attributes.CLIENT_ADDRESS_FILTER);
        assertTrue(filter.allows(InetAddress.ofLiteral("192.1.1.1")) && filter.allows(InetAddress.ofLiteral("10.1.2.3")));
        assertFalse(filter.allows(InetAddress.ofLiteral("10.1.2.4")) || filter.allows(InetAddress.ofLiteral("::1")));
        assertTrue(read("ClientAddressFilter=0.0.0.0/0").value(Attributes.CLIENT_ADDRESS_FILTER).allows(InetAddress.ofLiteral("::1")));
        assertFalse(CatalogAttributes.NONE.value(Attributes.CLIENT_ADDRESS_FILTER).restricts());
    }
}
