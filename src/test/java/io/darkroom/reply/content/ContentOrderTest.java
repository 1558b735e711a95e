package io.darkroom.reply.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.CatalogFiles;
import io.darkroom.catalog.CatalogFolder;
import io.darkroom.catalog.Catalogs;
import io.darkroom.catalog.Loaded;
import io.darkroom.catalog.rule.HeaderEdit;
import io.darkroom.catalog.rule.RequestLock;
import io.darkroom.catalog.rule.RequestObfuscation;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Faults;
import io.darkroom.reply.Answer;
import io.darkroom.reply.Sender;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests for static content are answered with; the sources lie in one folder and the catalogs in another. */
class ContentOrderTest {
    private static final Instant CHANGED = Instant.parse("2024-05-01T12:00:00Z");
    private static final Sender CLIENT = new Sender.Known(InetAddress.ofLiteral("10.1.2.3"));

    @TempDir
    private Path folder;
    private Path root;
    private CatalogFiles catalogs;

    @BeforeEach
    void write() throws IOException {
        root = Files.createDirectory(folder.resolve("sources"));
        catalogs = new CatalogFiles(Files.createDirectory(folder.resolve("catalogs")));
        file("secret.txt", "secret");
        file("docs/manual.pdf", "manual");
        file("docs/sub/film.mp4", "film");
        file("docs/.git/config", "hidden");
        file("shopdocs/guide.pdf", "guide");
        file("shopdocs/guide_de.pdf", "Anleitung");
        catalogs.write("default.ini", "StaticContentRootPath=docs\nStaticContentCatalogFile=content.txt\nExpiration=2\nNonImgExpiration=1");
        catalogs.write("content.txt", "Id\tPath\tUserType\tExpiration\tTimeStamp\tUserData\n"
                + "book\tmanual.pdf\tdoc\t5\t1000\ttitle=The Book??pages=7??bound\n"
                + "film\tsub/film.mp4\t\t-1\t\t\n"
                + "gone\tgone.pdf\t\t\t\t\n"
                + "hidden\t.git/config\t\t\t\t\n"
                + "out\t../secret.txt\t\t\t\t\n"
                + "abs\t" + root.resolve("secret.txt") + "\t\t\t\t\n");
        shop("");
        catalogs.write("shopcontent.txt", "Id\tPath\tUserData\nguide\tguide.pdf\ttitle=Guide^loc=de^Anleitung\nguide_D\tguide_de.pdf\t\n");
    }

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.setLastModifiedTime(Files.writeString(file, text), FileTime.from(CHANGED));
    }

    private void shop(String more) {
        catalogs.write("shop.ini", "RootId=shop\nStaticContentRootPath=shopdocs\nStaticContentCatalogFile=shopcontent.txt\n" + more);
    }

    private void rules(String rules) {
        catalogs.write("rules.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ruleset>" + rules + "</ruleset>");
        shop("RuleSetFile=rules.xml");
    }

    private Catalogs loaded() {
        Loaded loaded = new CatalogFolder(catalogs.folder()).load();
        assertEquals(List.of(), loaded.problems());
        return loaded.catalogs();
    }

    private ContentOrder order(String request, Sender sender) {
        int mark = request.indexOf('?');
        return ContentOrder.of(new ContentCall(mark < 0 ? request : request.substring(0, mark), mark < 0 ? "" : request.substring(mark + 1),
                sender, loaded(), List.of(folder.resolve("nosuch"), root)));
    }

    private ContentReply.OfFile file(String request) {
        ContentReply.OfFile reply = (ContentReply.OfFile) order(request, CLIENT).reply();
        reply.file().close();
        return reply;
    }

    private String name(String request) {
        return file(request).file().name();
    }

    private Answer told(String request) {
        return ((ContentReply.Told) order(request, CLIENT).reply()).answer();
    }

    /** Without the two lines in front that hold the time. */
    private String text(String request) {
        return new String(told(request).body().get(), StandardCharsets.UTF_8).replaceFirst("#S7Z OK\n#.*\n", "");
    }

    private String refused(ErrorCode code, String request) {
        return Faults.detail(code, () -> order(request, CLIENT).reply());
    }

    private String notFound(String request) {
        return refused(ErrorCode.CONTENT_NOT_FOUND, request);
    }

    @Test
    void aRecordNamesAFileBelowTheRootOfItsCatalog() {
        ContentReply.OfFile book = file("/book");
        assertEquals("docs/manual.pdf", book.file().name());
        assertEquals("application/pdf", book.mimeType());
        assertEquals(6, book.file().size());
        assertEquals("shopdocs/guide.pdf", name("/shop/guide"));
        assertEquals("docs/manual.pdf", name("/shop/book"));
    }

    @Test
    void aPathNamesAFileBelowTheRootOfItsCatalog() {
        assertEquals("docs/sub/film.mp4", name("/sub/film.mp4"));
        assertEquals("docs/sub/film.mp4", name("/sub/f%69lm.mp4"));
        assertEquals("shopdocs/guide_de.pdf", name("/shop/guide_de.pdf"));
        assertEquals("no content is named \"shop/manual.pdf\"", notFound("/shop/manual.pdf"));
        assertEquals("the URL names no content; expected /is/content/CATALOG/ITEM", notFound("?req=props"));
        assertEquals("no content is named \"shop\"", notFound("/shop"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/out", "/secret.txt", "/gone", "/sub", "/.git/config", "/sub/.hidden", "/nosuch", "/link.txt", "/linked/secret.txt", "/manual.pdf/x"})
    void nothingElseIsEverFound(String request) throws IOException {
        Files.createSymbolicLink(root.resolve("docs/link.txt"), root.resolve("secret.txt"));
        Files.createSymbolicLink(root.resolve("docs/linked"), root);
        file("docs/sub/.hidden", "hidden");
        String detail = notFound(request);
        assertFalse(detail.contains(folder.toString()), detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret.txt", "/sub/../../secret.txt", "/%2e%2e/secret.txt", "/sub/%2E%2E%2F%2e%2e/secret.txt", "/..%5csecret.txt", "/sub/./film.mp4", "/a%00b"})
    void stepsAreNoPath(String request) {
        refused(ErrorCode.BAD_REQUEST, request);
    }

    @Test
    void aRecordMayNameWhatAPathMayNot() {
        assertEquals("docs/.git/config", name("/hidden"));
        assertEquals("secret.txt", name("/abs"));
    }

    @Test
    void aLinkWithinTheRootIsFollowed() throws IOException {
        Files.createSymbolicLink(root.resolve("docs/link.pdf"), root.resolve("docs/manual.pdf"));
        assertEquals(6, file("/link.pdf").file().size());
    }

    @Test
    void anAbsoluteRootIsOneAndItsPlaceIsNotTold() {
        catalogs.write("far.ini", "RootId=far\nStaticContentRootPath=" + root.resolve("docs/sub"));
        assertEquals("film.mp4", name("/far/film.mp4"));
        notFound("/far/manual.pdf");
    }

    @Test
    void withoutARootThereIsNoContent() {
        catalogs.write("none.ini", "RootId=none\nStaticContentRootPath=");
        notFound("/none/secret.txt");
        notFound("/none/docs/manual.pdf");
        Faults.detail(ErrorCode.CONTENT_NOT_FOUND,
                () -> ContentOrder.of(new ContentCall("/secret.txt", "", CLIENT, Catalogs.NONE, List.of(root))).reply());
    }

    @Test
    void pathsCountOnlyWhereTheCatalogAllowsThem() {
        shop("AllowDirectAccess=exclude:STATIC");
        assertEquals("shopdocs/guide.pdf", name("/shop/guide"));
        notFound("/shop/guide.pdf");
        shop("AllowDirectAccess=include:STATIC");
        assertEquals("shopdocs/guide.pdf", name("/shop/guide.pdf"));
    }

    @Test
    void aCatalogThatWantsFullMatchesIsNoneForPaths() throws IOException {
        file("docs/shop/other.pdf", "other");
        notFound("/shop/other.pdf");
        shop("FullMatch=1");
        assertEquals("docs/shop/other.pdf", name("/shop/other.pdf"));
        assertEquals("shopdocs/guide.pdf", name("/shop/guide"));
    }

    @Test
    void theTypeThatIsAskedForMustBeThatOfTheRecordIfItHasOne() {
        assertEquals("docs/manual.pdf", name("/book?type=doc"));
        assertEquals("docs/manual.pdf", name("/book?type="));
        assertEquals("docs/sub/film.mp4", name("/film?type=doc"));
        assertEquals("docs/manual.pdf", name("/manual.pdf?type=film"));
        assertEquals("type=Doc: \"book\" is of another type", refused(ErrorCode.REQUEST_REFUSED, "/book?type=Doc"));
        assertEquals("1", text("/book?req=exists&type=film").strip().replaceFirst(".*=", ""));
    }

    @Test
    void theTimeToKeepIsTheRecordsAndElseTheCatalogs() {
        assertEquals(new TimeToKeep(5 * 3600, false), file("/book").time());
        assertEquals(new TimeToKeep(TimeToKeep.YEAR, true), file("/film").time());
        assertEquals(new TimeToKeep(2 * 3600, false), file("/manual.pdf").time());
        rules("<rule RequestType=\"static\" Expiration=\"9\"><expression>.</expression></rule>");
        assertEquals(new TimeToKeep(9 * 3600, false), file("/shop/guide").time());
        assertEquals(new TimeToKeep(5 * 3600, false), file("/shop/book").time());
    }

    @Test
    void theClientMayBeKeptFromKeeping() {
        assertTrue(file("/book").mayKeep());
        assertTrue(file("/book?cache=on").mayKeep());
        assertFalse(file("/book?cache=off").mayKeep());
        refused(ErrorCode.BAD_VALUE, "/book?cache=maybe");
    }

    @Test
    void theTimeStampIsTheRecordsAndElseTheFiles() {
        assertEquals(Instant.ofEpochMilli(1000), file("/book").lastModified());
        assertEquals(CHANGED, file("/film").lastModified());
        assertEquals(CHANGED, file("/sub/film.mp4").lastModified());
        shop("TimeStamp=2000");
        assertEquals(Instant.ofEpochMilli(2000), file("/shop/guide").lastModified());
    }

    @Test
    void existsTellsWhetherThereIsARecord() {
        assertEquals("catalogRecord.exists=1\n", text("/book?req=exists"));
        assertEquals("catalogRecord.exists=1\n", text("/gone?req=exists"));
        assertEquals("catalogRecord.exists=0\n", text("/manual.pdf?req=exists"));
        assertEquals("/*jsonp*/f({\"catalogRecord.exists\":\"0\"},\"7\");", text("/nosuch?req=exists,json&id=7&handler=f"));
        assertEquals(3600, told("/book?req=exists").freshness().seconds());
    }

    @Test
    void propsTellAboutTheFile() {
        assertEquals("path=docs/manual.pdf\nlength=6\nexpiration=5.0\nlastModified=1970-01-01T00:00:01Z\nuserType=doc\n", text("/book?req=props"));
        assertEquals("path=docs/sub/film.mp4\nlength=4\nexpiration=2.0\nlastModified=2024-05-01T12:00:00Z\nuserType=\n", text("/sub/film.mp4?req=props"));
        assertEquals(3600, told("/book?req=props").freshness().seconds());
        notFound("/gone?req=props");
    }

    @Test
    void userDataIsToldAsTextOrAsProperties() {
        assertEquals("title=The Book\r\npages=7\r\nbound\r\n", text("/book?req=userdata"));
        assertEquals("title=The Book\r\npages=7\r\nbound\r\n", text("/book?req=userdata,text"));
        assertEquals("/*jsonp*/s7jsonResponse({\"title\":\"The Book\",\"pages\":\"7\",\"bound\":\"\"},\"\");", text("/book?req=userdata,json"));
        assertTrue(text("/book?req=userdata,xml,utf-8").contains("<property name=\"title\" value=\"The Book\" />"));
        assertEquals("\r\n", text("/manual.pdf?req=userdata"));
        assertEquals(5 * 3600, told("/book?req=userdata").freshness().seconds());
        assertEquals(2 * 3600, told("/nosuch?req=userdata").freshness().seconds());
        assertTrue(new String(told("/book?req=userdata,xml,UTF-16").body().get(), StandardCharsets.UTF_16).contains("value=\"The Book\""));
        refused(ErrorCode.BAD_VALUE, "/book?req=userdata,xml,UTF-7");
    }

    @Test
    void otherRequestTypesAreRefusedAndOtherCommandsPassedOver() {
        assertEquals("req= must be exists, props or userdata for static content, or not there for the content itself",
                refused(ErrorCode.NOT_SUPPORTED, "/book?req=img"));
        refused(ErrorCode.NOT_SUPPORTED, "/book?req=saveToFile&name=x");
        assertEquals("docs/manual.pdf", name("/book?wid=nonsense&$a=b&$macro$&req="));
    }

    @Test
    void theBareAddressTellsThatTheServerIsThere() {
        for (String bare : List.of("", "/", "?wid=3")) {
            assertEquals("", text(bare));
        }
    }

    @Test
    void theLocaleDecidesWhichRecordAndWhichTextIsMeant() {
        shop("LocaleMap=de,_D,|,\nLocaleStrMap=de,de,|,");
        assertEquals("shopdocs/guide.pdf", name("/shop/guide"));
        assertEquals("shopdocs/guide_de.pdf", name("/shop/guide?locale=de"));
        assertEquals("title=Guide\r\n", text("/shop/guide?req=userdata&locale=fr"));
    }

    @Test
    void rulesForStaticContentAreAppliedFirst() {
        rules("<rule RequestType=\"is\"><expression>guide</expression><substitution>nosuch</substitution></rule>"
                + "<rule RequestType=\"static\"><expression>^shop/handbook</expression><substitution>shop/guide</substitution></rule>"
                + "<rule RequestType=\"static\" OnMatch=\"error\"><expression>private</expression></rule>");
        assertEquals("shopdocs/guide.pdf", name("/shop/guide"));
        assertEquals("shopdocs/guide.pdf", name("/shop/handbook"));
        assertEquals("request refused: rule 3 of the catalog refuses such requests", refused(ErrorCode.REQUEST_REFUSED, "/shop/private/x"));
    }

    @Test
    void rulesMayAddHeadersWithVariablesOfTheRequest() {
        rules("<rule><expression>guide</expression><header Name=\"Edge-Control\">$Edge$</header></rule>");
        assertEquals(List.of(new HeaderEdit("Edge-Control", "no-store", false)), file("/shop/guide?$edge=no-store").headers());
        assertEquals(List.of(new HeaderEdit("Edge-Control", "$Edge$", false)), order("/shop/guide?req=exists", CLIENT).reply().headers());
    }

    @Test
    void onlyTheClientsOfTheCatalogAreServed() {
        shop("ClientAddressFilter=10.1.0.0/16");
        assertFalse(file("/shop/guide").anyOrigin());
        assertTrue(file("/book").anyOrigin());
        for (Sender other : List.of(new Sender.Known(InetAddress.ofLiteral("10.2.0.1")), new Sender.Unknown(), new Sender.Unclear("x"))) {
            assertEquals("this catalog doesn't serve this client's address",
                    Faults.detail(ErrorCode.REQUEST_REFUSED, () -> order("/shop/guide?req=exists", other).reply()));
        }
    }

    @Test
    void aRuleThatLooksAtTheAddressTakesThePlaceOfTheCatalogsFilter() {
        rules("<rule><expression>guide</expression><addressfilter>10.1.0.0/16</addressfilter></rule>");
        shop("RuleSetFile=rules.xml\nClientAddressFilter=192.0.2.1");
        assertFalse(file("/shop/guide").anyOrigin());
        refused(ErrorCode.REQUEST_REFUSED, "/shop/x");
    }

    @Test
    void locksAndObfuscationAreForStaticContentToo() {
        shop("RequestLock=1");
        assertEquals("shopdocs/guide.pdf", name("/shop/guide?cache=off" + RequestLock.of("cache=off")));
        refused(ErrorCode.REQUEST_REFUSED, "/shop/guide?cache=on" + RequestLock.of("cache=off"));
        refused(ErrorCode.REQUEST_REFUSED, "/shop/guide");
        shop("RequestLock=1\nRequestObfuscation=1");
        ContentReply.OfFile reply = file("/shop/guide?" + RequestObfuscation.of("cache=off" + RequestLock.of("cache=off")));
        assertFalse(reply.mayKeep());
        refused(ErrorCode.REQUEST_REFUSED, "/shop/guide?cache=off" + RequestLock.of("cache=off"));
    }

    @Test
    void rulesSeeWhatALockedRequestSays() {
        rules("<rule><expression>cache=off</expression><substitution>cache=on</substitution></rule>");
        shop("RuleSetFile=rules.xml\nRequestLock=1\nRequestObfuscation=1");
        assertTrue(file("/shop/guide?" + RequestObfuscation.of("cache=off" + RequestLock.of("cache=off"))).mayKeep());
    }

    @Test
    void rulesMayAskForALock() {
        rules("<rule RequestLock=\"1\"><expression>^shop/guide</expression></rule>");
        assertEquals("shopdocs/guide.pdf", name("/shop/guide?cache=off" + RequestLock.of("cache=off")));
        refused(ErrorCode.REQUEST_REFUSED, "/shop/guide?cache=off");
    }

    @Test
    void aCatalogDecidesHowMuchOfAnErrorIsTold() {
        Fault fault = new Fault(ErrorCode.CONTENT_NOT_FOUND, "detail");
        assertSame(fault, order("/shop/nosuch", CLIENT).told(fault));
        shop("ErrorDetail=0\nClientAddressFilter=10.1.0.0/16");
        assertEquals("Content not found", order("/shop/nosuch", CLIENT).told(fault).getMessage());
        assertEquals("Bad command value", refused(ErrorCode.BAD_VALUE, "/shop/guide?req=dance"));
        assertEquals("Request refused", Faults.detail(ErrorCode.REQUEST_REFUSED, () -> order("/shop/guide?req=exists", new Sender.Unknown())));
        RuntimeException ours = new IllegalStateException("x");
        assertSame(ours, order("/shop/nosuch", CLIENT).told(ours));
    }
}
