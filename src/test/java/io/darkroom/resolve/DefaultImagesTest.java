package io.darkroom.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.ErrorDetail;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.Id;
import io.darkroom.command.request.Qlt;
import io.darkroom.command.request.Req;
import io.darkroom.command.view.Hei;
import io.darkroom.command.view.Wid;
import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.render.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that stand for missing ones, for errors, and over all others. */
class DefaultImagesTest {
    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void records() {
        shop = new Shop(folder).image("a.png").image("none.png").image("other.png");
        catalog("DefaultImage=none\nDefaultImageMode=0");
    }

    private void catalog(String attributes) {
        shop.catalog("cat", attributes, "a | a.png", "none | none.png | fmt=png&qlt=9&rotate=3", "instead |  | src=other.png",
                "onError |  | size=300,300&color=ffffff&layer=1&src=a", "mark | other.png | opac=20&align=1,1");
    }

    @Test
    void theDefaultImageReplacesTheWholeRequest() {
        var found = shop.found("cat/a?layer=1&src=gone&rotate=7&wid=50&hei=60&fmt=jpg&qlt=70&rgn=0,0,1,1");
        assertTrue(found.replaced());
        assertEquals(List.of("none.png"), Nested.files(found.scene()));
        var request = found.scene().request();
        assertEquals(1, request.layers().size());
        assertEquals("50 60 JPEG 70", request.value(Wid.COMMAND).orElseThrow().pixels() + " " + request.value(Hei.COMMAND).orElseThrow().pixels() + " "
                + request.value(Fmt.COMMAND).orElseThrow().format().name().replace("JPG", "JPEG") + " " + request.value(Qlt.COMMAND).orElseThrow().quality());
        assertFalse(found.resolved().modifiers().toString().contains("rgn"));
    }

    @Test
    void anImageThatIsThereStays() {
        var found = shop.found("cat/a?wid=50");
        assertFalse(found.replaced());
        assertEquals(List.of("a.png"), Nested.files(found.scene()));
    }

    @Test
    void theRequestNamesADefaultImageOfItsOwnOrNone() {
        assertEquals(List.of("other.png"), Nested.files(shop.found("cat/gone?defaultImage=other.png").scene()));
        assertEquals(List.of("other.png"), Nested.files(shop.found("cat/gone?defaultImage=instead").scene()));
        assertEquals("no image is named \"cat/gone\"", Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.found("cat/gone?defaultImage=")));
        assertEquals(List.of("other.png"), Nested.files(shop.found("gone?defaultImage=other.png").scene()));
    }

    @Test
    void aCatalogInheritsTheDefaultImageUnlessItIsEmpty() {
        shop.catalog("", "DefaultImage=other.png");
        catalog("");
        assertEquals(List.of("other.png"), Nested.files(shop.found("cat/gone").scene()));
        catalog("DefaultImage=");
        Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.found("cat/gone"));
    }

    @Test
    void inTheOtherModeOnlyTheMissingLayerIsReplaced() {
        catalog("DefaultImage=none\nDefaultImageMode=1");
        var found = shop.found("cat/a?layer=1&src=gone&rotate=7&wid=50");
        assertTrue(found.replaced());
        assertEquals(List.of("a.png", "none.png"), Nested.files(found.scene()));
        assertTrue(found.resolved().modifiers().toString().contains("rotate"));
        assertEquals(List.of("none.png"), Nested.files(shop.found("cat/gone?wid=50").scene()));
    }

    @Test
    void anImageWithinANestedRequestIsReplacedAsTheModeSays() {
        assertEquals(List.of("none.png"), Nested.files(shop.found("cat/a?layer=1&src=is{cat/gone}").scene()));
        catalog("DefaultImage=none\nDefaultImageMode=1");
        assertEquals(List.of("a.png", "none.png"), Nested.files(shop.found("cat/a?layer=1&src=is{cat/gone?wid=3}").scene()));
    }

    @Test
    void aDefaultImageThatIsMissingItselfIsAnError() {
        Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.found("cat/a?layer=1&src=gone&defaultImage=gone2"));
        catalog("DefaultImage=none\nDefaultImageMode=1");
        Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.found("cat/a?layer=1&src=gone&defaultImage=gone2"));
    }

    @Test
    void drawingsAreNotReplaced() {
        assertEquals("no image is named \"cat/gone.svg\"", Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.found("cat/gone.svg")));
    }

    @Test
    void onlyImagesAndThumbnailsHaveDefaultImages() {
        assertTrue(shop.found("cat/gone?req=tmb").replaced());
        Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.found("cat/gone?req=mask"));
        catalog("DefaultImage=none\nDefaultImageMode=1");
        Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.found("cat/a?layer=1&src=gone&req=mask"));
        Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.scene("cat/a?layer=1&src=gone&req=ctx"));
    }

    @Test
    void anErrorImageKnowsWhatWasWrong() {
        catalog("ErrorImage=cat/onError");
        shop.catalog("cat", "ErrorImage=cat/onError", "onError |  | name=$error.title$: $error.message$&size=3,3&color=0");
        Resolved failed = shop.resolved("cat/gone?wid=9&rotate=3");
        Resolved error = shop.scenes().ofError(failed, "Image not found", "no R&D").orElseThrow();
        assertEquals("name=Image not found: no R&D&size=3,3&color=0&wid=9&$error.title=Image not found&$error.message=no R&D", Shop.text(error.modifiers()));
        assertTrue(shop.scenes().ofError(shop.resolved("elsewhere"), "a", "b").isEmpty());
    }

    @Test
    void anErrorImageStandsForARequestThatCanNotBeReadToo() {
        shop.catalog("cat", "ErrorImage=cat/onError\nErrorDetail=0", "onError |  | size=3,3&color=0");
        Resolved unread = shop.unread("cat/a?wid=9&hei=none&req=props,json&req=dance&id=7&op_blur=x&template=nowhere");
        assertEquals("props", unread.request().value(Req.COMMAND).orElseThrow().type());
        assertEquals("7", unread.request().value(Id.COMMAND).orElseThrow().value());
        assertEquals(ErrorDetail.TITLE, unread.attributes().value(Attributes.ERROR_DETAIL));
        Resolved error = shop.scenes().ofError(unread, "Bad command value", "Bad command value").orElseThrow();
        assertEquals("size=3,3&color=0&wid=9&req=props,json&$error.title=Bad command value&$error.message=Bad command value", Shop.text(error.modifiers()));
        assertTrue(shop.scenes().ofError(shop.unread("elsewhere?%00"), "a", "b").isEmpty());
    }

    @Test
    void aWatermarkLiesOverImagesAndSavedFilesOnly() {
        catalog("Watermark=mark");
        Scene mark = shop.scene("cat/a").defaults().watermark().orElseThrow();
        assertEquals(List.of("other.png"), Nested.files(mark));
        assertTrue(mark.defaults().watermark().isEmpty());
        assertTrue(shop.scene("cat/a?req=saveToFile&name=x.jpg").defaults().watermark().isPresent());
        assertTrue(shop.scene("cat/a?req=tmb").defaults().watermark().isEmpty());
        assertTrue(shop.scene("a.png").defaults().watermark().isEmpty());
        assertTrue(Nested.in(shop.scene("?src=is{cat/a}")).defaults().watermark().isEmpty());
    }

    @Test
    void aCatalogInheritsTheWatermarkUnlessItIsEmpty() {
        shop.catalog("", "Watermark=mark", "mark | none.png");
        shop.catalog("cat", "", "a | a.png");
        assertEquals(List.of("none.png"), Nested.files(shop.scene("cat/a").defaults().watermark().orElseThrow()));
        assertEquals(List.of("none.png"), Nested.files(shop.scene("a.png").defaults().watermark().orElseThrow()));
        shop.catalog("cat", "Watermark=", "a | a.png");
        assertTrue(shop.scene("cat/a").defaults().watermark().isEmpty());
    }

    @Test
    void theVersionChangesWithEachCatalogThatCounts() throws IOException {
        shop.catalog("", "BkgColor=010101").catalog("far", "", "b | a.png");
        for (String catalog : List.of("default", "cat", "far")) {
            String before = shop.found("cat/a?layer=1&src=is{far/b}").version();
            Files.setLastModifiedTime(folder.resolve(catalog + ".ini"), FileTime.fromMillis(1));
            assertNotEquals(before, shop.found("cat/a?layer=1&src=is{far/b}").version(), catalog);
        }
    }

    @Test
    void theVersionChangesWithTheAnchorAndTheResolutionOfALayer() {
        var versions = new HashSet<String>();
        for (String record : List.of("1,1\t10", "2,2\t10", "2,2\t20")) {
            shop.file("cat.txt", "Id\tPath\tAnchor\tResolution", "a\ta.png\t\t", "b\ta.png\t" + record);
            versions.add(shop.found("cat/a?layer=1&src=b").version());
        }
        assertEquals(3, versions.size());
    }

    /** What a record or an attribute says may have no say in the modifiers, but in the size, the profile or the thumbnail. */
    @Test
    void theVersionChangesWithEachFieldAndAttribute() {
        var versions = new HashSet<String>();
        for (String more : List.of("a.png\t\t", "b.png\t\t", "a.png\t100\t", "a.png\t\t2")) {
            shop.file("cat.txt", "Id\tPath\tPrintResolution\tThumbRes", "a\t" + more);
            versions.add(shop.found("cat/a").version());
        }
        for (String attribute : List.of("MaxPix=10,10", "MaxPix=20,20", "JpegQuality=30")) {
            shop.catalog("cat", attribute, "a | a.png");
            versions.add(shop.found("cat/a").version());
        }
        assertEquals(7, versions.size());
    }

    @Test
    void aRequestIsAsNewAsTheLastOfItsRecords() {
        shop.file("cat.txt", "Id\tPath\tTimeStamp", "a\ta.png\t978307200000", "b\ta.png\t4133980800000");
        Instant late = Instant.parse("2101-01-01T00:00:00Z");
        assertTrue(shop.found("cat/a").modified().isBefore(late));
        assertEquals(late, shop.found("cat/b").modified());
        assertEquals(late, shop.found("cat/a?layer=1&src=b").modified());
        assertEquals(late, shop.found("cat/a?layer=1&src=is{cat/b}").modified());
    }

    @Test
    void whereTimeStampsTellOfChangesThoseOfFilesDoNot() throws IOException {
        shop.file("cat.txt", "Id\tPath\tMaskPath\tTimeStamp", "a\ta.png\ta.png\t978307200000");
        for (String policy : List.of("0", "1")) {
            shop.file("cat.ini", "RootId=cat", "CatalogFile=cat.txt", "CacheValidationPolicy=" + policy);
            Files.setLastModifiedTime(folder.resolve("cat.ini"), FileTime.fromMillis(1));
            Scenes.Found before = shop.found("cat/a");
            Files.setLastModifiedTime(folder.resolve("images/a.png"), FileTime.fromMillis(4_000_000_000_000L + policy.charAt(0)));
            assertEquals(policy.equals("1"), before.version().equals(shop.found("cat/a").version()));
            assertEquals(policy.equals("1"), shop.found("cat/a").modified().equals(Instant.parse("2001-01-01T00:00:00Z")));
            assertNotEquals(before.modified(), shop.found("a.png").modified(), "a file without a record has no other time");
        }
        Scenes.Found before = shop.found("cat/a");
        shop.file("cat.txt", "Id\tPath\tMaskPath\tTimeStamp", "a\ta.png\ta.png\t978307201000");
        assertNotEquals(before.version(), shop.found("cat/a").version());
    }

    /** In requests and in those within them; named by the request, by the catalog's map, or by the catalog for all replies and sources. */
    @ParameterizedTest
    @ValueSource(strings = {"cat/a?icc=own.icc", "cat/a?icc=mine", "far/b", "cat/a?layer=1&src=is{a.png?icc=own.icc}", "cat/a?layer=1&src=is{far/b}"})
    void theVersionChangesWithAProfile(String url) throws IOException {
        shop.file("cat.ini", "RootId=cat", "CatalogFile=cat.txt", "IccProfileMapFile=profiles.txt").file("profiles.txt", "Name\tProfilePath", "mine\town.icc");
        shop.catalog("far", "IccProfileSrcCMYK=own.icc", "b | a.png").image("own.icc");
        Path profile = folder.resolve("images/own.icc");
        FileTime time = Files.getLastModifiedTime(profile);
        Scenes.Found shorter = shop.found(url);
        Files.setLastModifiedTime(Files.writeString(profile, "longer"), time);
        Scenes.Found longer = shop.found(url);
        assertNotEquals(shorter.version(), longer.version());
        Files.setLastModifiedTime(profile, FileTime.fromMillis(4_000_000_000_000L));
        Scenes.Found later = shop.found(url);
        assertNotEquals(longer.version(), later.version());
        assertEquals(Instant.ofEpochMilli(4_000_000_000_000L), later.modified());
        Files.delete(profile);
        assertNotEquals(later.version(), shop.found(url).version());
    }

    @Test
    void aProfileThatIsNotUsedCountsForNothing() throws IOException {
        shop.image("own.icc");
        Scenes.Found before = shop.found("cat/a?icc=AdobeRGB");
        Files.setLastModifiedTime(folder.resolve("images/own.icc"), FileTime.fromMillis(4_000_000_000_000L));
        assertEquals(before.version(), shop.found("cat/a?icc=AdobeRGB").version());
    }

    @Test
    void aReplyMayBeKeptForTheShortestTimeOfAllItsLayers() {
        shop.file("cat.ini", "RootId=cat", "CatalogFile=cat.txt", "Expiration=7", "RuleSetFile=rules.xml");
        shop.file("rules.xml", "<?xml version=\"1.0\"?><ruleset><rule Expiration=\"4\"><expression>ruled</expression></rule></ruleset>");
        shop.file("cat.txt", "Id\tPath\tExpiration", "a\ta.png\t-1", "b\ta.png\t20", "c\ta.png\t0.5", "d\ta.png\t");
        Map<String, Double> hours = Map.of("cat/a", -1.0, "cat/b", 20.0, "cat/d", 7.0, "cat/a?layer=1&src=b", 20.0, "cat/b?layer=1&src=c", 0.5,
                "cat/b?layer=1&src=d", 7.0, "cat/b?layer=1&src=is{cat/c}", 0.5, "cat/a?mask=c", 0.5, "cat/d?$ruled=1", 4.0, "cat/b?$ruled=1", 20.0);
        hours.forEach((url, expected) -> assertEquals(expected, shop.found(url).expiration().hours(), url));
        assertEquals(10, shop.found("a.png").expiration().hours());
        assertEquals(0.5, shop.found("?layer=1&color=0&size=1,1&layer=2&src=cat/c").expiration().hours());
    }

    @Test
    void theVersionChangesWithAllThatRecordsSay() {
        shop.catalog("cat", "", "a | a.png", "b | a.png | rotate=1");
        List<String> urls = List.of("cat/b", "cat/a?layer=1&src=b", "cat/a?layer=1&src=is{cat/b}", "cat/a?layer=1&src=is{cat?src=b}");
        List<String> before = urls.stream().map(url -> shop.found(url).version()).toList();
        assertEquals(before, urls.stream().map(url -> shop.found(url).version()).toList());
        shop.file("cat.txt", "Id\tPath\tModifier", "a\ta.png\t", "b\ta.png\trotate=2");
        for (int i = 0; i < urls.size(); i++) {
            assertNotEquals(before.get(i), shop.found(urls.get(i)).version(), urls.get(i));
        }
    }
}
