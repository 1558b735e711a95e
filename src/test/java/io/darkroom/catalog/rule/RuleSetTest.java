package io.darkroom.catalog.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.CatalogFiles;
import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problems;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {
    private static final InetAddress CLIENT = InetAddress.ofLiteral("10.1.2.3");

    @TempDir
    private Path folder;

    private RuleSet read(String file) throws Exception {
        return RuleSetFile.read(new Problems(new CatalogFiles(folder).write("rules.xml", file)));
    }

    private RuleSet rules(String rules) throws Exception {
        return read("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ruleset>" + rules + "</ruleset>");
    }

    private static RuledRequest apply(RuleSet rules, String request) {
        int mark = request.indexOf('?');
        return rules.apply(RequestType.IS, mark < 0 ? request : request.substring(0, mark), mark < 0 ? "" : request.substring(mark + 1), Optional.of(CLIENT));
    }

    private String applied(String rules, String request) throws Exception {
        RuledRequest ruled = apply(rules(rules), request);
        return ruled.query().isEmpty() ? ruled.path() : ruled.path() + "?" + ruled.query();
    }

    private static String rule(String expression, String substitution) {
        return "<rule><expression><![CDATA[" + expression + "]]></expression><substitution><![CDATA[" + substitution + "]]></substitution></rule>";
    }

    @Test
    void aMatchIsReplacedByTheSubstitution() throws Exception {
        assertEquals("cat/img?&qlt=95,1&resmode=bicub",
                applied("<rule><expression>(?i)_hg$</expression><substitution>\\?&amp;qlt=95,1&amp;resmode=bicub</substitution></rule>", "cat/img_HG"));
        assertEquals("cat/img_lo?wid=3", applied(rule("(?i)_hg$", "x"), "cat/img_lo?wid=3"));
    }

    @Test
    void capturedSubstringsComeBackWhereTheirNumberStands() throws Exception {
        assertEquals("myCat/smallTemplate?src=sample/myImage",
                applied(rule("([^/]+)/(small|medium|large)$", "$2Template?src=sample/$1"), "myCat/myImage/small"));
        assertEquals("a?$big$", applied(rule("^(.*)/([^/]*)/(.*)\\.jpg$", "$3?\\$$2\\$"), "x/big/a.jpg"));
    }

    @Test
    void onlyWhatIsCapturedIsReplacedWhenTheSubstitutionDoesNotUseIt() throws Exception {
        assertEquals("a/x/c", applied(rule("a/(b)/c", "x"), "a/b/c"));
        assertEquals("a-x", applied(rule("(q)|-(b)", "x"), "a-b"));
        assertEquals("a/", applied(rule("a/(b)", ""), "a/b"));
        assertEquals("x", applied(rule("(q)?ab", "x"), "ab"));
    }

    @Test
    void aDollarSignWithoutANumberIsPlain() throws Exception {
        assertEquals("a?$thumbnail$&req=tmb", applied(rule("\\?.*", "?$thumbnail$&req=tmb"), "a?wid=3"));
        assertEquals("a$", applied(rule("b", "$"), "ab"));
        assertEquals("a$1x", applied(rule("(b)", "\\$1\\x"), "ab"));
        assertEquals("bb0", applied(rule("a(b)", "$1$10"), "ab"));
    }

    @Test
    void theFirstMatchIsReplacedOrAll() throws Exception {
        assertEquals("x-b-b", applied(rule("b", "x"), "b-b-b"));
        assertEquals("x-x-x", applied(rule("b", "x").replace("<rule>", "<rule Replace=\"all\">"), "b-b-b"));
        assertEquals("ax-ax", applied(rule("a(b)", "x").replace("<rule>", "<rule Replace=\"all\">"), "ab-ab"));
    }

    @Test
    void withoutExpressionTheSubstitutionIsAppended() throws Exception {
        assertEquals("a?wid=3&x=1", applied("<rule><substitution>&amp;x=1</substitution></rule>", "a?wid=3"));
        assertEquals("a/b", applied("<rule Replace=\"all\"><expression/><substitution>/b</substitution></rule>", "a"));
    }

    @Test
    void anEmptySubstitutionRemovesAndAMissingOneChangesNothing() throws Exception {
        assertEquals("a", applied(rule("_x", ""), "a_x"));
        assertEquals("a_x", applied("<rule><expression>_x</expression></rule>", "a_x"));
    }

    @Test
    void onMatchDecidesWhetherRulesGoOn() throws Exception {
        assertEquals("b", applied(rule("a", "b") + rule("b", "c"), "a"));
        assertEquals("c", applied(rule("a", "b").replace("<rule>", "<rule OnMatch=\"continue\">") + rule("b", "c"), "a"));
        RuleSet refusing = rules("<rule OnMatch=\"error\" Name=\"no text\"><expression>[?&amp;]text=</expression></rule>");
        assertEquals("request refused: rule 1 (no text) of the catalog refuses such requests",
                Faults.detail(ErrorCode.REQUEST_REFUSED, () -> apply(refusing, "a?text=x")));
        assertEquals(RuledRequest.unchanged("a", "wid=3"), apply(refusing, "a?wid=3"));
    }

    @Test
    void aRuleAppliesToItsContexts() throws Exception {
        RuleSet rules = rules(rule("a", "b").replace("<rule>", "<rule RequestType=\"ir, static\">"));
        assertEquals("a", apply(rules, "a").path());
        assertEquals("b", rules.apply(RequestType.STATIC, "a", "", Optional.empty()).path());
        assertEquals("b", rules(rule("a", "b")).apply(RequestType.STATIC, "a", "", Optional.empty()).path());
    }

    @Test
    void matchedRulesOverrideAttributesAndTheLastPrevails() throws Exception {
        RuleSet rules = rules("<rule OnMatch=\"continue\" MaxPix=\"9,9\" WaterMark=\"\" RequestLock=\"1\"/>"
                + "<rule OnMatch=\"continue\" MaxPix=\"5,5\"><expression>nowhere</expression></rule><rule MaxPix=\"7,7\" Expiration=\"-1\"/>");
        assertEquals(Map.of(Attributes.MAX_PIX, "7,7", Attributes.WATERMARK, "", Attributes.REQUEST_LOCK, "1", Attributes.EXPIRATION, "-1"),
                apply(rules, "a").overrides());
    }

    @Test
    void clientsOfAMatchedRuleAreFiltered() throws Exception {
        RuleSet rules = rules("<rule><expression>secret</expression><addressfilter>10.0.0.0/8, 192.168.1.1</addressfilter></rule>");
        assertTrue(apply(rules, "secret").clientChecked());
        assertFalse(apply(rules, "public").clientChecked());
        for (Optional<InetAddress> other : List.of(Optional.of(InetAddress.ofLiteral("11.1.1.1")), Optional.<InetAddress>empty())) {
            Faults.detail(ErrorCode.REQUEST_REFUSED, () -> rules.apply(RequestType.IS, "secret", "", other));
            assertEquals("public", rules.apply(RequestType.IS, "public", "", other).path());
        }
        RuledRequest open = rules("<rule><addressfilter/></rule>").apply(RequestType.IS, "a", "", Optional.empty());
        assertTrue(open.clientChecked());
    }

    @Test
    void headersTakeVariablesOfTheRequest() throws Exception {
        RuleSet rules = rules("<rule OnMatch=\"continue\"><expression>\\$Edge-Control=</expression><header Name=\"Edge-Control\">$Edge-Control$</header>"
                + "<header Name=\"X-$a$\" Action=\"add\">1 $b$</header></rule>");
        List<HeaderEdit> headers = apply(rules, "cat/id?$Edge-Control=no-store").headers();
        assertEquals(new HeaderEdit("Edge-Control", "no-store", false),
                headers.getFirst().resolved(name -> name.equals("Edge-Control") ? Optional.of("no-store") : Optional.empty()));
        assertEquals(new HeaderEdit("X-y", "1 $b$", true), headers.getLast().resolved(name -> name.equals("a") ? Optional.of("y") : Optional.empty()));
        assertEquals(List.of(), apply(rules, "cat/id").headers());
    }

    @Test
    void aVariableCantBreakOutOfItsHeader() {
        for (String value : List.of("x\r\nSet-Cookie: y", "x\ny", "\u20ac")) {
            Faults.detail(ErrorCode.BAD_REQUEST, () -> new HeaderEdit("X", "$v$", false).resolved(name -> Optional.of(value)));
        }
        Faults.detail(ErrorCode.BAD_REQUEST, () -> new HeaderEdit("$v$", "1", false).resolved(name -> Optional.of("Content-Length")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.*a){20}!", "^(a|aa)+\\1!$", "^(.*)*(.*)*(.*)*\\1!"})
    void anExpressionWithoutEndRefusesTheRequestSoon(String expression) throws Exception {
        RuleSet rules = rules(rule(expression, "x"));
        assertEquals("request refused: rule 1 of the catalog can't be decided for this request within its bounds", assertTimeout(Duration.ofSeconds(20),
                () -> Faults.detail(ErrorCode.REQUEST_REFUSED, () -> apply(rules, "a".repeat(500)))));
    }

    @Test
    void anExpressionThatGoesTooDeepRefusesTheRequest() throws Exception {
        RuleSet rules = rules(rule("^(?:a|b)*c", "x"));
        Faults.detail(ErrorCode.REQUEST_REFUSED, () -> apply(rules, "ab".repeat(50_000)));
    }

    @Test
    void aRequestDoesNotGrowWithoutEnd() throws Exception {
        RuleSet rules = rules(rule("a", "$0$0$0$0").replace("<rule>", "<rule Replace=\"all\" OnMatch=\"continue\">").repeat(20));
        assertTrue(Faults.detail(ErrorCode.BAD_REQUEST, () -> apply(rules, "a")).contains("longer than"));
    }

    private String refusal(String file) {
        return assertThrows(BadCatalog.class, () -> read(file)).problems().getFirst().toString().replace(folder + "/rules.xml, ", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<pathrule/> | line 3: <pathrule> stands where only <rule> may",
        "<rule onmatch='break'/> | line 3: the element has an attribute 'onmatch'; expected OnMatch, Replace,",
        "<rule OnMatch='stop'/> | line 3: OnMatch=\"stop\"; expected break, continue or error",
        "<rule RequestType='is,web'/> | line 3: RequestType=\"web\"; expected is, ir or static",
        "<rule MaxPix='big'/> | line 3: MaxPix=big: a whole number of 0 or more",
        "<rule RequestLock='2'/> | line 3: RequestLock=2: a value that means something",
        "<rule><expression>(</expression></rule> | line 3: the expression '(' is not right: Unclosed group",
        "<rule><expression>a</expression><substitution>$1</substitution></rule> | line 3: the substitution is not right: $1 stands for nothing",
        "<rule><expression>a</expression><expression>b</expression></rule> | line 3: a rule has one <expression> at most",
        "<rule><Expression>a</Expression></rule> | line 3: <Expression> stands where only",
        "<rule><expression><b/></expression></rule> | line 3: <b> stands where only text may",
        "<rule><addressfilter>somewhere</addressfilter></rule> | line 3: <addressfilter> holds 'somewhere'",
        "<rule><header>x</header></rule> | line 3: <header> needs an attribute Name",
        "<rule><header Name='a b'>x</header></rule> | line 3: the header 'a b' can't be set",
        "<rule><header Name='Content-Length'>5</header></rule> | line 3: the header 'Content-Length' can't be set",
        "<rule>text</rule> | line 3: text stands between the elements: 'text'",
        "<rule><expression>a&b</expression></rule> | line 3: is not well-formed XML",
        "<rule> | line 3: is not well-formed XML"})
    void whatTheSchemaDoesntKnowIsRefusedWithItsLine(String rules, String message) {
        String text = refusal("<?xml version=\"1.0\"?>\n<ruleset>\n" + rules + "</ruleset>");
        assertTrue(text.startsWith(message), text);
    }

    @Test
    void theFileItselfIsStrictToo() {
        assertEquals("line 1: must begin with <?xml version=\"1.0\"?>", refusal("<ruleset/>"));
        assertTrue(refusal("<?xml version=\"1.0\"?><rules/>").contains("only <ruleset> may"));
        assertTrue(refusal("<?xml version=\"1.0\"?><ruleset/><ruleset/>").contains("not well-formed"));
        assertTrue(refusal("<?xml version=\"1.0\"?><ruleset a='1'/>").contains("attribute 'a'"));
        assertTrue(refusal("<?xml version=\"1.0\"?><ruleset>" + "<rule/>".repeat(RuleSetFile.MOST_RULES + 1) + "</ruleset>").contains("more than"));
        assertTrue(refusal("<?xml version=\"1.0\" encoding=\"UTF-16\"?><ruleset/>").contains("UTF-8 or ISO-8859-1"));
        assertTrue(refusal("<?xml version=\"1.0\"?><!-- \u00fc --><ruleset/>").contains("not encoded in utf-8"));
        assertTrue(refusal("<?xml version=\"1.0\"?>" + " ".repeat(RuleSetFile.LARGEST)).contains("larger than"));
    }

    @Test
    void theEncodingIsTheDeclaredOne() throws Exception {
        assertEquals("\u00e4", apply(read("<?xml version='1.0' encoding='ISO-8859-1'?><ruleset><rule><expression>\u00fc</expression><substitution>\u00e4</substitution></rule></ruleset>"),
                "\u00fc").path());
    }

    @Test
    void nothingOutsideOfTheFileIsRead() throws Exception {
        new CatalogFiles(folder).write("secret.txt", "secret");
        String dtd = "<?xml version=\"1.0\"?>\n<!DOCTYPE ruleset [<!ENTITY s SYSTEM \"file://" + folder + "/secret.txt\">]>\n";
        assertTrue(refusal(dtd + "<ruleset/>").contains("document types"));
        assertFalse(refusal(dtd + "<ruleset><rule><expression>&s;</expression></rule></ruleset>").contains("secret"));
    }

    @Test
    void anEmptyRuleSetAndItsSchemaAreFine() throws Exception {
        assertEquals(RuleSet.NONE, read("\u00ef\u00bb\u00bf<?xml version=\"1.0\"?><!-- none --><ruleset xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:noNamespaceSchemaLocation=\"RuleSet.xsd\"/>\n<!-- end -->"));
    }
}
