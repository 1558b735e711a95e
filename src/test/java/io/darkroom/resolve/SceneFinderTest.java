package io.darkroom.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.layer.Anchor;
import io.darkroom.command.layer.LayerSize;
import io.darkroom.command.layer.Opac;
import io.darkroom.command.layer.Rotate;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.Icc;
import io.darkroom.command.request.IccEmbed;
import io.darkroom.command.request.PrintRes;
import io.darkroom.command.request.Qlt;
import io.darkroom.command.request.Quantize;
import io.darkroom.command.request.Req;
import io.darkroom.command.source.ImageObject;
import io.darkroom.command.view.Bgc;
import io.darkroom.command.view.Wid;
import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.render.LayerSource;
import io.darkroom.render.Scene;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneFinderTest {
    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void records() {
        shop = new Shop(folder).image("a.png").image("b.png").image("m.png").image("n.png").image("c/d.png").image("2.png");
        shop.catalog("cat", "", "a | a.png | size=40,0&rotate=30&wid=9&opac=50 | qlt=1", "b | b.png", "layers |  | src=a&layer=1&src=b", "above |  | layer=1&src=b", "masked | b.png | mask=m.png",
                "turned | a.png | $by=10&rotate=$by$", "own | a.png | rotate=5&$by=1");
    }

    private Scene nested(String request) {
        return Nested.in(shop.scene("?src=is{" + request + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"is{cat/b?hei=8&wid=7}", "is(cat/b?hei=8&wid=7)", "is%7Bcat/b?hei=8&wid=7%7D", "is{cat/b%3Fhei=8%26wid=7}",
        "is%7Bcat%2Fb%3Fhei%3D8%26wid%3D7%7D", "is{cat/b?hei=8&wid=7&layer=0}", "is { cat/b?hei=8&wid=7 }"})
    void aRequestWithinARequestIsWrittenInBracketsOfEitherKind(String written) {
        Scene scene = Nested.in(shop.scene("?src=" + written));
        assertEquals(7, scene.request().value(Wid.COMMAND).orElseThrow().pixels());
        assertEquals(List.of("b.png"), Nested.files(scene));
    }

    @Test
    void bracketsOfBothKindsMayBeMixed() {
        Scene scene = shop.scene("?src=is{?src=is(?src=cat/a&layer=1&src=is{cat/b?wid=3})&layer=1&src=c/d.png}&mask=is(?src=m.png)");
        assertEquals(List.of("a.png", "b.png", "d.png", "m.png"), Nested.files(scene).stream().map(name -> name.replace("c/", "")).toList());
    }

    @Test
    void aNestedRequestSaysNothingAboutTheReply() {
        Scene scene = nested("cat/b?wid=7&fmt=gif&qlt=3&iccEmbed=1&printRes=300&quantize=web&req=tmb&bgc=ff0000");
        assertTrue(Stream.of(Fmt.COMMAND, Qlt.COMMAND, IccEmbed.COMMAND, PrintRes.COMMAND, Quantize.COMMAND, Req.COMMAND, Bgc.COMMAND)
                .noneMatch(command -> scene.request().has(command)));
        assertEquals(7, scene.request().value(Wid.COMMAND).orElseThrow().pixels());
        assertTrue(nested("cat/b?icc=sRGB").request().has(Icc.COMMAND), "the only one of its kind that counts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"req=props", "req=exists,json", "req=nonsense", "fmt=nonsense", "qlt=1000", "bgc=nonsense", "printRes=x", "quantize=x", "IccEmbed=x"})
    void whateverIsIgnoredInANestedRequestIsNotRead(String ignored) {
        assertEquals(7, nested("cat/b?wid=7&" + ignored).request().value(Wid.COMMAND).orElseThrow().pixels());
    }

    @Test
    void whatIsIgnoredInANestedRequestIsIgnoredInItsRecordsToo() {
        shop.catalog("cat", "BkgColor=010203\nJpegQuality=3\nMaxPix=1,1\nDefaultPix=2,2", "b | b.png | fmt=gif&bgc=0 | qlt=4");
        Scene scene = nested("cat/b");
        assertTrue(Stream.of(Fmt.COMMAND, Qlt.COMMAND, Bgc.COMMAND).noneMatch(command -> scene.request().has(command)));
    }

    private static String deep(int levels, String opening, String closing) {
        return "?" + (opening + "?").repeat(levels) + "src=cat/b" + closing.repeat(levels);
    }

    @Test
    void requestsAreNestedTwentyLevelsDeepAndNoDeeper() {
        assertEquals(List.of("b.png"), Nested.files(shop.scene(deep(20, "src=is{", "}"))));
        assertEquals("requests are nested more than 20 levels deep", Faults.detail(ErrorCode.BAD_REQUEST, () -> shop.scene(deep(21, "src=is(", ")"))));
    }

    @Test
    void masksAreNestedAsDeepAsSources() {
        assertEquals(List.of("b.png"), Nested.files(shop.scene(deep(20, "mask=is{", "}"))));
    }

    @Test
    void aTemplateThatContainsItselfIsRefused() {
        shop.catalog("cat", "", "t |  | src=is{cat/t}", "u |  | size=1,1&color=0&layer=1&src=is{cat/u?layer=7&src=is{cat/u?wid=3}}");
        assertEquals("requests are nested more than 20 levels deep", Faults.detail(ErrorCode.BAD_REQUEST, () -> shop.scene("cat/t")));
        Faults.detail(ErrorCode.BAD_REQUEST, () -> shop.scene("cat/u"));
    }

    @Test
    void variablesStandAnywhereInANestedRequestItsPathToo() {
        Scene scene = shop.scene("?$what=b&$w=7&src=is{cat/$what$?wid=$w$}");
        assertEquals(7, Nested.in(scene).request().value(Wid.COMMAND).orElseThrow().pixels());
        assertEquals(List.of("b.png"), Nested.files(scene));
    }

    @Test
    void definitionsAreForwardedToAllLevels() {
        shop.catalog("cat", "", "t |  | $pic=a.png&$w=1&src=$pic$&wid=$w$");
        Scene scene = shop.scene("?$pic=b.png&src=is{?src=is{cat/t?$w=5}}");
        assertEquals(List.of("b.png"), Nested.files(scene));
        assertEquals(5, Nested.in(Nested.in(scene)).request().value(Wid.COMMAND).orElseThrow().pixels());
        assertEquals(5, Nested.in(shop.scene("?$w=9&src=is{cat/t?$w=5}")).request().value(Wid.COMMAND).orElseThrow().pixels());
        assertEquals(9, Nested.in(shop.scene("?$w=9&src=is{cat/t}")).request().value(Wid.COMMAND).orElseThrow().pixels());
        assertEquals(List.of("a.png"), Nested.files(shop.scene("?src=is{?$pic=b.png&src=m.png}&layer=1&src=is{cat/t}").sources().found().values().stream()
                .map(source -> ((LayerSource.OfScene) source).scene()).filter(each -> each.request().has(Wid.COMMAND)).findFirst().orElseThrow()));
    }

    @Test
    void theObjectOfThePathIsKnownWithinNestedRequests() {
        assertEquals(List.of("d.png"), Nested.files(shop.scene("c/d.png?layer=0&src=is{?src=$object$}")).stream().map(name -> name.replace("c/", "")).toList());
        shop.catalog("cat", "", "t |  | layer=1&size=1,1&src=$object$");
        assertEquals(List.of("a.png", "a.png"), Nested.files(shop.scene("a.png?layer=3&src=is{?template=cat/t&color=0&size=9,9}")));
        assertEquals(List.of("a.png", "b.png"), Nested.files(shop.scene("a.png?layer=3&src=is{b.png?template=cat/t&color=0&size=9,9}")));
    }

    @Test
    void rulesChangeNestedRequests() {
        shop.catalog("cat", "RuleSetFile=rules.xml", "b | b.png");
        shop.file("rules.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<ruleset><rule><expression>cat/alias</expression><substitution>cat/b\\?wid=3</substitution></rule></ruleset>");
        assertEquals(3, nested("cat/alias").request().value(Wid.COMMAND).orElseThrow().pixels());
    }

    @Test
    void aRecordSaysWhatALayerDoesNotSayItself() {
        Scene scene = shop.scene("cat?size=90,90&color=0&layer=1&src=a&rotate=7");
        var layer = scene.request().layers().get(1);
        assertEquals(new Rotate(7), layer.value(Rotate.COMMAND).orElseThrow());
        assertEquals(40, layer.value(LayerSize.COMMAND).orElseThrow().width());
        assertEquals(50, layer.value(Opac.COMMAND).orElseThrow().opacity());
        assertFalse(scene.request().has(Wid.COMMAND), "the view is not the record's business");
        assertFalse(scene.request().has(Qlt.COMMAND), "nor does the last word of a layer's record count");
    }

    @Test
    void theRequestsVariablesHoldInRecordsOfLayers() {
        assertEquals(new Rotate(10), shop.scene("cat?size=90,90&color=0&layer=1&src=turned").request().layers().get(1).value(Rotate.COMMAND).orElseThrow());
        assertEquals(new Rotate(25), shop.scene("cat?$by=25&size=90,90&color=0&layer=1&src=turned").request().layers().get(1).value(Rotate.COMMAND).orElseThrow());
    }

    @Test
    void theLocaleOfARequestHoldsForThoseWithinIt() {
        shop.catalog("cat", "LocaleMap=,|de,_D,", "a | a.png", "b | b.png", "b_D | n.png");
        assertEquals(List.of("n.png"), Nested.files(shop.scene("cat?locale=de&src=is{cat/b}")));
        assertEquals(List.of("n.png"), Nested.files(shop.scene("cat?locale=de&src=is{cat/b?locale=fr}")));
        assertEquals(List.of("b.png"), Nested.files(shop.scene("cat?src=is{cat/b}")));
    }

    @Test
    void aRecordThatIsMadeOfLayersIsNoLayer() {
        for (String record : List.of("layers", "above", "masked")) {
            assertEquals("\"%s\" is made of layers; src=is{%1$s} shows it as a layer".formatted(record),
                    Faults.detail(ErrorCode.BAD_VALUE, () -> shop.scene("cat?size=9,9&color=0&layer=1&src=" + record)));
        }
        assertEquals(List.of("a.png", "b.png"), Nested.files(shop.scene("cat?size=9,9&color=0&layer=1&src=is{cat/layers}")));
    }

    @Test
    void aMaskIsNoRecordThatIsMadeOfLayersEither() {
        for (String record : List.of("layers", "above", "masked")) {
            assertEquals("\"%s\" is made of layers; mask=is{%1$s} shows it as a mask".formatted(record),
                    Faults.detail(ErrorCode.BAD_VALUE, () -> shop.scene("cat?size=9,9&color=0&layer=1&src=b&mask=" + record)));
        }
    }

    private void masks() {
        shop.file("cat.txt", "Id\tPath\tMaskPath\tAnchor\tResolution", "a\ta.png\tm.png\t11,12\t150", "b\tb.png\t\t\t", "c\tb.png\tn.png\t\t", "only\t\tm.png\t\t", "empty\t\t\t\t", "gone\tgone.png\t\t\t");
    }

    private LayerSource.OfFile file(String url, String object) {
        return (LayerSource.OfFile) shop.scene(url).sources().found().get(new ImageObject.Named(ObjectPath.decoded(object)));
    }

    @Test
    void aRecordBringsItsMaskItsAnchorAndItsResolution() {
        masks();
        LayerSource.OfFile file = file("cat?layer=1&src=a&color=0&layer=0&src=b", "a");
        assertEquals("a.png m.png 150.0", file.file().name() + " " + file.mask().orElseThrow().name() + " " + file.resolution().getAsDouble());
        assertTrue(file("cat?src=b", "b").resolution().isEmpty());
        assertEquals(11, shop.scene("cat?src=b&layer=1&src=a").request().layers().get(1).value(Anchor.COMMAND).orElseThrow().spot().x());
        assertEquals(1, shop.scene("cat?src=b&layer=1&src=a&anchor=1,2").request().layers().get(1).value(Anchor.COMMAND).orElseThrow().spot().x());
        assertFalse(shop.scene("cat/a?layer=1&color=0&size=9,9").request().layers().get(1).has(Anchor.COMMAND), "a layer without an image has no record");
        assertEquals(11, shop.scene("cat/a").request().base().value(Anchor.COMMAND).orElseThrow().spot().x());
    }

    @Test
    void theResolutionOfACatalogHoldsForRecordsWithoutOne() {
        masks();
        shop.file("cat.ini", "RootId=cat", "CatalogFile=cat.txt", "Resolution=300");
        assertEquals(300, file("cat?src=b", "b").resolution().getAsDouble());
        assertEquals(150, file("cat?src=a", "a").resolution().getAsDouble());
    }

    @Test
    void aRecordIsAMaskByItsMaskOrElseByItsImage() {
        masks();
        assertEquals("m.png", file("cat?src=b&mask=a", "a").mask().orElseThrow().name());
        assertEquals("b.png", file("cat?src=a&mask=b", "b").file().name());
        assertEquals("m.png", file("cat?src=b&mask=only", "only").file().name());
        assertEquals("m.png", file("cat?layer=1&color=0&mask=only&layer=0&src=b", "only").file().name());
        for (String shown : List.of("cat?src=only", "cat?src=b&mask=only&layer=1&src=only", "cat?src=b&mask=empty")) {
            assertTrue(Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.scene(shown)).startsWith("no image is named"), shown);
        }
    }

    @Test
    void aRecordMayNameItsFileByAnAbsolutePathWhichStaysWithinTheFolderOfItsCatalog() {
        Path images = folder.resolve("images");
        shop.file("cat.ini", "RootId=cat", "CatalogFile=cat.txt", "RootPath=" + folder.resolve("imag"));
        shop.file("cat.txt", "Id\tPath", "beside\t" + images.resolve("a.png"), "drive\tC:\\x.png", "drive2\tC:/x.png", "root\t/", "nothing\t/none.png");
        assertEquals("a.png", file("cat?src=beside", "beside").file().name());
        for (String none : List.of("drive", "drive2", "root", "nothing")) {
            assertEquals("no image is named \"%s\"".formatted(none), Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.scene("cat?src=" + none)));
        }
        shop.file("cat.ini", "RootId=cat", "CatalogFile=cat.txt", "RootPath=" + images.resolve("c"));
        shop.file("cat.txt", "Id\tPath", "out\t" + images.resolve("c/../a.png"), "in\t" + images.resolve("c/d.png"));
        assertEquals("d.png", file("cat?src=in", "in").file().name());
        assertEquals("no image is named \"out\"", Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.scene("cat?src=out")));
    }

    @Test
    void anImageThatIsMissingIsNamed() {
        masks();
        assertEquals("no image is named \"gone\"", Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.scene("cat?src=gone")));
        assertEquals("no image is named \"cat/none\"", Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.scene("cat/none")));
        assertEquals("no image is named \"empty\"", Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.scene("cat?src=empty")));
        assertEquals("no image is named \"x\"", Faults.detail(ErrorCode.IMAGE_NOT_FOUND, () -> shop.scene("?src=a.png&mask=is{?src=x}")));
    }

    @Test
    void aRequestShowsAThousandImagesAtMost() {
        shop.image("x.png");
        String layers = "src=is{?src=is{x.png?size=%d,%1$d}&layer=1&src=x.png&layer=2&src=is{x.png?wid=%1$d}}&layer=%1$d&";
        var query = new StringBuilder("?");
        for (int i = 1; i < 260; i++) {
            query.append(layers.formatted(i));
        }
        assertEquals("the request shows more than 1000 images", Faults.detail(ErrorCode.BAD_REQUEST, () -> shop.scene(query.toString())));
    }
}
