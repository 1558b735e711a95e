package io.darkroom.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.rule.HeaderEdit;
import io.darkroom.catalog.rule.RequestLock;
import io.darkroom.catalog.rule.RequestObfuscation;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.command.request.Bfc;
import io.darkroom.command.request.Qlt;
import io.darkroom.command.request.ResMode;
import io.darkroom.command.source.ImageObject;
import io.darkroom.command.view.Bgc;
import io.darkroom.command.view.Wid;
import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.render.LayerSource;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolverTest {
    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void records() {
        shop = new Shop(folder);
        shop.catalog("cat", "", "boot | boot.png | wid=1&hei=2&fmt=png | fmt=gif", "plain | plain.png",
                "poster |  | $pic=boot&size=100,100&color=1,2,3&layer=1&src=$pic$&layer=2&src=$object$&hei=7 | qlt=11", "layered |  | layer=3&src=plain");
        shop.catalog("other", "", "poster |  | $pic=side&size=9,9&layer=1&src=$pic$", "side | side.png | wid=99");
    }

    private int width(String url) {
        return shop.resolved(url).request().value(Wid.COMMAND).orElseThrow().pixels();
    }

    private String source(String url, int layer) {
        Resolved resolved = shop.resolved(url);
        var found = resolved.request().layers().stream().filter(each -> each.number() == layer).findFirst().orElseThrow();
        return resolved.request().sourceOf(found).map(object -> ((ImageObject.Named) object).path().toString()).orElse("nothing");
    }

    private String refused(ErrorCode code, String url) {
        return Faults.detail(code, () -> shop.resolved(url));
    }

    @Test
    void theRequestOverridesItsRecordAndTheRecordHasTheLastWord() {
        assertEquals("wid=1&hei=2&fmt=png&wid=30&fmt=jpg&fmt=gif", shop.said("cat/boot?wid=30&fmt=jpg"));
        assertEquals(30, width("cat/boot?wid=30"));
        assertEquals(1, width("cat/boot"));
    }

    @Test
    void aRequestStartsAtTheCompositeImageWhateverLayerItsRecordEndsWith() {
        assertEquals("plain", source("cat/layered?src=boot", 3));
        assertEquals("boot", source("cat/layered?src=boot", 0));
    }

    @Test
    void theLastWordAppliesToTheCompositeImageWhateverLayerTheRequestEndsWith() {
        shop.catalog("cat", "", "boot | boot.png |  | src=plain", "plain | plain.png");
        assertEquals("plain", source("cat/boot?layer=2&src=boot", 0));
        assertEquals("boot", source("cat/boot?layer=2&src=boot", 2));
    }

    @Test
    void aTemplateTakesThePlaceOfTheRecordAndOfTheImageOfLayerZero() {
        String said = shop.said("cat/boot?template=poster&wid=5");
        assertEquals("$pic=boot&size=100,100&color=1,2,3&layer=1&src=boot&layer=2&src=cat/boot&hei=7&template=poster&wid=5&fmt=gif", said);
        assertEquals("nothing", source("cat/boot?template=poster", 0));
        assertFalse(said.contains("hei=2"), "the modifier of the object belongs to the layers that show it");
        assertFalse(said.contains("qlt=11"), "the template has no last word");
    }

    @Test
    void aTemplateMayStandInAnotherCatalogWhileItsSourcesAreThoseOfTheMainCatalog() {
        assertEquals("$pic=side&size=9,9&layer=1&src=side&template=other/poster&fmt=gif", shop.said("cat/boot?template=other/poster"));
        assertEquals("cat", shop.resolved("cat/boot?template=other/poster").main().rootId());
        assertEquals("cat/plain", source("cat/plain?template=poster", 2));
    }

    @Test
    void theRecordThatLayerZeroNamesHasALastWordThoseOfOtherLayersHaveNone() {
        shop.catalog("cat", "", "boot | boot.png |  | qlt=20", "plain | plain.png | wid=1 | rotate=7&qlt=30", "back |  | src=plain&layer=1&src=boot");
        assertEquals("src=plain&layer=1&src=boot&rotate=7&qlt=30", shop.said("cat/back"));
        assertEquals("layer=1&src=plain&qlt=20", shop.said("cat/boot?layer=1&src=plain"));
        assertEquals("qlt=5&src=plain&rotate=7&qlt=30&qlt=20", shop.said("cat/boot?qlt=5&src=plain"));
        assertEquals("src=plain&layer=1&src=boot&template=back&rotate=7&qlt=30&qlt=20", shop.said("cat/boot?template=back"));
        assertEquals("src=boot&qlt=20", shop.said("cat/boot?src=boot"));
    }

    @Test
    void aTemplateMayBeThePathOfTheRequest() {
        assertEquals("boot", source("cat/poster", 1));
        assertEquals("cat/poster", source("cat/poster", 2));
        assertEquals("nothing", source("cat/poster", 0));
        assertEquals("plain", source("cat/poster?$pic=plain", 1));
    }

    @Test
    void theNameOfATemplateMayComeFromAVariable() {
        assertEquals("boot", source("cat/plain?$t=poster&template=$t$", 1));
        assertEquals("plain", source("cat/plain?$t=poster&template=$t$&$pic=plain", 1));
    }

    @Test
    void aTemplateMustBeARecord() {
        assertEquals("template=none: no catalog has a record of this name", refused(ErrorCode.BAD_VALUE, "cat/boot?template=none"));
        assertEquals(1, width("cat/boot?template="));
    }

    @Test
    void aRecordsOwnTemplateCommandMeansNothing() {
        shop.catalog("cat", "", "boot | boot.png | template=poster", "poster |  | wid=5");
        assertFalse(shop.resolved("cat/boot").request().has(Wid.COMMAND));
    }

    @Test
    void aPathThatNamesACatalogAloneLeavesItToTheLayersWhatIsShown() {
        Resolved resolved = shop.resolved("cat?layer=0&src=boot&layer=1&src=plain");
        assertEquals(Optional.empty(), resolved.source());
        assertEquals("boot", source("cat?layer=0&src=boot&layer=1&src=plain", 0));
    }

    @Test
    void theCatalogFillsInWhatTheRequestLeavesOpen() {
        shop.catalog("cat", "BkgColor=102030\nJpegQuality=33,1\nResMode=3\nBfc=on\nThumbBkgColor=a0b0c0", "boot | boot.png");
        var request = shop.resolved("cat/boot").request();
        assertEquals("[16, 32, 48]", components(request.value(Bgc.COMMAND).orElseThrow()));
        assertEquals(new Qlt(33, true), request.value(Qlt.COMMAND).orElseThrow());
        assertEquals(ResMode.Filter.BICUB, request.value(ResMode.COMMAND).orElseThrow().filter());
        assertTrue(request.has(Bfc.COMMAND));
        assertEquals("[160, 176, 192]", components(shop.resolved("cat/boot?req=tmb").request().value(Bgc.COMMAND).orElseThrow()));
        assertEquals(50, shop.resolved("cat/boot?qlt=50").request().value(Qlt.COMMAND).orElseThrow().quality());
        assertFalse(shop.resolved("elsewhere/boot").request().has(Qlt.COMMAND));
    }

    private static String components(Bgc bgc) {
        return bgc.color().components().stream().map(part -> Math.round(255 * part)).toList().toString();
    }

    @Test
    void aLockedCatalogOpensRequestsWithTheirLockOnly() {
        shop.catalog("cat", "RequestLock=1", "boot | boot.png");
        assertEquals(5, width("cat/boot?wid=5" + RequestLock.of("wid=5")));
        assertTrue(refused(ErrorCode.REQUEST_REFUSED, "cat/boot?wid=6" + RequestLock.of("wid=5")).contains("lock"));
        assertTrue(refused(ErrorCode.REQUEST_REFUSED, "cat/boot?wid=6").contains("lock"));
        assertTrue(refused(ErrorCode.REQUEST_REFUSED, "cat/boot").contains("lock"));
        assertEquals(6, width("plain?wid=6"));
    }

    @Test
    void anObfuscatedCatalogReadsBase64Only() {
        shop.catalog("cat", "RequestObfuscation=1", "boot | boot.png");
        assertEquals(5, width("cat/boot?" + RequestObfuscation.of("wid=5")));
        assertTrue(refused(ErrorCode.REQUEST_REFUSED, "cat/boot?wid=5").contains("base64"));
        // An image without any modifier has nothing to hide.
        assertEquals("", shop.said("cat/boot"));
    }

    @Test
    void theLockIsPutOnBeforeARequestIsObfuscated() {
        shop.catalog("cat", "RequestObfuscation=1\nRequestLock=1", "boot | boot.png");
        assertEquals(5, width("cat/boot?" + RequestObfuscation.of("wid=5" + RequestLock.of("wid=5"))));
        refused(ErrorCode.REQUEST_REFUSED, "cat/boot?" + RequestObfuscation.of("wid=5"));
        String wrongOrder = RequestObfuscation.of("wid=5");
        refused(ErrorCode.REQUEST_REFUSED, "cat/boot?" + wrongOrder + RequestLock.of(wrongOrder));
    }

    @Test
    void aLockCoversTheRequestsWithinARequest() {
        shop.catalog("cat", "RequestLock=1", "boot | boot.png", "t |  | size=3,3&color=1,1,1&layer=1&src=is{cat/boot?wid=7}");
        shop.image("boot.png");
        assertEquals(2, shop.scene("cat/t?" + "wid=5" + RequestLock.of("wid=5")).request().layers().size());
    }

    @Test
    void rulesMayUnlockARequest() {
        shop.catalog("cat", "RequestLock=1\nRuleSetFile=rules.xml", "boot | boot.png");
        rules("<rule RequestLock=\"0\"><expression>open</expression></rule>");
        assertEquals(5, width("cat/open?wid=5"));
        refused(ErrorCode.REQUEST_REFUSED, "cat/boot?wid=5");
    }

    @Test
    void rulesMayAskForALockOrForObfuscation() {
        shop.catalog("cat", "RuleSetFile=rules.xml", "boot | boot.png");
        rules("<rule RequestLock=\"1\"><expression>^cat/boot</expression></rule>");
        assertEquals(5, width("cat/boot?wid=5" + RequestLock.of("wid=5")));
        refused(ErrorCode.REQUEST_REFUSED, "cat/boot?wid=5");
        assertEquals(5, width("cat/other?wid=5"));
        rules("<rule RequestObfuscation=\"1\" RequestLock=\"1\"><expression>^cat/boot</expression></rule>");
        assertEquals(5, width("cat/boot?" + RequestObfuscation.of("wid=5" + RequestLock.of("wid=5"))));
        refused(ErrorCode.REQUEST_REFUSED, "cat/boot?" + RequestObfuscation.of("wid=5"));
        refused(ErrorCode.REQUEST_REFUSED, "cat/boot?wid=5" + RequestLock.of("wid=5"));
    }

    @Test
    void rulesSeeWhatALockedRequestSaysAndMayChangeIt() {
        shop.catalog("cat", "RuleSetFile=rules.xml\nRequestLock=1\nRequestObfuscation=1", "boot | boot.png");
        rules("<rule><expression>wid=5</expression><substitution>wid=6</substitution></rule>");
        assertEquals(6, width("cat/boot?" + RequestObfuscation.of("wid=5" + RequestLock.of("wid=5"))));
        refused(ErrorCode.REQUEST_REFUSED, "cat/boot?wid=5");
        rules("<rule RequestLock=\"0\"><expression>wid=5</expression></rule>");
        assertEquals(5, width("cat/boot?" + RequestObfuscation.of("wid=5")));
        refused(ErrorCode.REQUEST_REFUSED, "cat/boot?" + RequestObfuscation.of("wid=4"));
    }

    @Test
    void headersOfRulesMayHoldVariablesWhateverTheCaseOfTheirNames() {
        shop.catalog("cat", "RuleSetFile=rules.xml", "boot | boot.png | $of=record");
        rules("<rule><expression>\\$Edge-Control=</expression><header Name=\"Edge-Control\">$EDGE-control$</header>"
                + "<header Name=\"X-$of$\">$none$</header></rule>");
        assertEquals(List.of(new HeaderEdit("Edge-Control", "no-store", false), new HeaderEdit("X-record", "$none$", false)),
                shop.resolved("cat/boot?$Edge-Control=no-store").headers());
        assertEquals(List.of(), shop.resolved("cat/boot").headers());
        assertTrue(refused(ErrorCode.BAD_REQUEST, "cat/boot?$Edge-Control=a%0Ab").contains("Edge-Control"));
    }

    @Test
    void aLocaleCountsWhereverItIsSaid() {
        shop.macros("macros.txt", "german locale=de");
        shop.catalog("cat", "LocaleMap=,|de,_D,\nMacroFile=macros.txt", "boot | boot.png | wid=1", "boot_D | boot.png | wid=2", "t |  | locale=de&size=1,1&color=0&layer=1&src=boot",
                "fixed | boot.png |  | locale=de", "fixed_D | boot.png | wid=4");
        for (String url : List.of("cat/boot?locale=de", "cat/boot?$german$", "cat/boot?$l=de&locale=$l$", "cat/boot?layer=1&color=0&locale=de", "cat/boot?locale=en&locale=DE")) {
            assertEquals(2, width(url), url);
        }
        assertEquals("boot", shop.resolved("cat/boot?locale=fr").entry().orElseThrow().id());
        assertEquals("fixed_D", shop.resolved("cat/fixed").entry().orElseThrow().id());
        assertEquals("boot_D", shop.resolved("cat/boot?template=t").entry().orElseThrow().id());
    }

    private void rules(String rules) {
        shop.file("rules.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<ruleset>" + rules + "</ruleset>");
    }

    @Test
    void rulesRewriteThePathAndTheQuery() {
        shop.catalog("cat", "RuleSetFile=rules.xml", "boot | boot.png", "stiefel |  | wid=3");
        rules("<rule><expression>cat/alt/(.*)</expression><substitution>cat/$1\\?wid=8</substitution></rule>");
        Resolved resolved = shop.resolved("cat/alt/boot");
        assertEquals("cat/boot", resolved.object().toString());
        assertEquals("boot", resolved.entry().orElseThrow().id());
        assertEquals(8, width("cat/alt/boot"));
    }

    @Test
    void rulesPrevailOverAttributesOfTheCatalog() {
        shop.catalog("cat", "RuleSetFile=rules.xml\nMaxPix=10,10", "boot | boot.png");
        rules("<rule MaxPix=\"20,20\"><expression>boot</expression></rule>");
        assertEquals(20, shop.resolved("cat/boot").attributes().value(Attributes.MAX_PIX).width());
        String before = shop.image("boot.png").found("cat/boot").version();
        rules("<rule MaxPix=\"30,30\"><expression>boot</expression></rule>");
        assertNotEquals(before, shop.found("cat/boot").version(), "a reply that was kept for other limits must not be given");
        assertEquals(10, shop.resolved("cat/x").attributes().value(Attributes.MAX_PIX).width());
    }

    @Test
    void anAddressFilterServesItsClientsOnly() {
        shop.catalog("cat", "ClientAddressFilter=10.1.2.0/24,192.168.2.117", "boot | boot.png");
        assertEquals(5, width("cat/boot?wid=5"));
        var resolver = new Resolver(shop.catalogs());
        String why = "this catalog doesn't serve this client's address";
        Optional<InetAddress> stranger = Optional.of(InetAddress.ofLiteral("10.1.3.3"));
        assertEquals(why, Faults.detail(ErrorCode.REQUEST_REFUSED, () -> resolver.resolve(new Asked("/cat/boot", "", stranger))));
        assertEquals(why, Faults.detail(ErrorCode.REQUEST_REFUSED, () -> resolver.resolve(new Asked("/cat/boot", "", Optional.empty()))));
        assertEquals("other", resolver.resolve(new Asked("/other/side", "", stranger)).main().rootId());
        shop.catalog("cat", "ClientAddressFilter=0.0.0.0/0", "boot | boot.png");
        assertEquals("cat", new Resolver(shop.catalogs()).resolve(new Asked("/cat/boot", "", stranger)).main().rootId());
    }

    @Test
    void aFilterHoldsForRequestsWithinOthersToo() {
        shop.catalog("cat", "ClientAddressFilter=192.168.0.0/16", "boot | boot.png").image("boot.png");
        assertEquals("this catalog doesn't serve this client's address",
                Faults.detail(ErrorCode.REQUEST_REFUSED, () -> shop.scene("other?src=is{cat/boot}")));
    }

    @Test
    void aRuleThatLooksAtTheAddressSetsTheFilterAside() {
        shop.catalog("cat", "ClientAddressFilter=192.168.0.0/16\nRuleSetFile=rules.xml", "boot | boot.png");
        rules("<rule><expression>boot</expression><addressfilter>10.0.0.0/8</addressfilter></rule>");
        assertEquals(5, width("cat/boot?wid=5"));
        refused(ErrorCode.REQUEST_REFUSED, "cat/x?wid=5");
    }

    @Test
    void aCatalogMayServeItsRecordsOnly() {
        shop.catalog("cat", "AllowDirectAccess=include:", "boot | boot.png").image("boot.png").image("file.png").image("art.svg");
        String why = "this catalog serves its records only, no files by their path";
        assertEquals(1, shop.scene("cat/boot").sources().found().size());
        assertEquals(why, Faults.detail(ErrorCode.REQUEST_REFUSED, () -> shop.scene("cat/file.png")));
        assertEquals(why, Faults.detail(ErrorCode.REQUEST_REFUSED, () -> shop.scene("cat/boot?layer=1&src=file.png")));
        assertEquals(why, Faults.detail(ErrorCode.REQUEST_REFUSED, () -> shop.scene("cat/boot?mask=file.png")));
        shop.catalog("cat", "AllowDirectAccess=exclude:SVG", "boot | boot.png");
        assertEquals(1, shop.scene("cat/file.png").sources().found().size());
        assertEquals(why, Faults.detail(ErrorCode.REQUEST_REFUSED, () -> shop.scene("cat/art.svg")));
    }

    @Test
    void aLeadingSlashLeadsPastTheMainCatalog() {
        shop.catalog("", "", "logo | logo.png").image("logo.png").image("boot.png");
        shop.catalog("cat", "", "logo | nothing.png", "boot | boot.png");
        assertEquals("logo.png", ((LayerSource.OfFile) shop.scene("cat/boot?layer=1&src=/logo").sources().found()
                .get(new ImageObject.Named(ObjectPath.decoded("/logo")))).file().name());
    }
}
