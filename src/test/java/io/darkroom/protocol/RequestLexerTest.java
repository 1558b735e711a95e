package io.darkroom.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Modifier.Assignment;
import io.darkroom.protocol.Modifier.Macro;
import io.darkroom.protocol.Modifier.Variable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLexerTest {
    private static List<Modifier> lex(String query) {
        return RequestLexer.read("/a/b", query).modifiers();
    }

    private static String refused(String query) {
        return Faults.detail(ErrorCode.BAD_REQUEST, () -> lex(query));
    }

    @Test
    void readsPathAndQuery() {
        RequestString request = RequestLexer.read("/Company/asset", "wid=200&hei=100");
        assertEquals("Company/asset", request.object().toString());
        assertEquals(List.of(new Assignment("wid", "200"), new Assignment("hei", "100")), request.modifiers());
    }

    @Test
    void anAbsentPathOrQueryIsEmpty() {
        RequestString request = RequestLexer.read(null, null);
        assertTrue(request.object().isEmpty());
        assertEquals(List.of(), request.modifiers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"&wid=5", "wid=5&", "&&wid=5&&", "?wid=5", "wid=5?", "wid=5&=7", "wid=5&.v=12", ".v&wid=5", "wid=5&.a{&.b}", "&wid=5&%20=1"})
    void emptyPartsAndCommentsFallAway(String query) {
        assertEquals(List.of(new Assignment("wid", "5")), lex(query));
    }

    @Test
    void aCommentIsNotDecodedAndEndsAtTheNextSeparator() {
        assertEquals(List.of(new Assignment("wid", "5")), lex(".100%&wid=5"));
        assertEquals(List.of(new Assignment("b}", ""), new Assignment("wid", "5")), lex(".a{&b}&wid=5"));
    }

    /** The file's name of a save must never be cut off where nothing new begins. */
    @ParameterizedTest
    @ValueSource(strings = {"a?.jpg", "a?b.jpg", "a?b/c=d", "what? no", "a?.b=c", "? =1"})
    void aSecondQuestionMarkBeforeSomethingElseThanAModifierIsPartOfTheValue(String value) {
        assertEquals(List.of(new Assignment("name", value), new Assignment("wid", "5")), lex("name=" + value + "&wid=5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wid=5?hei=6", "wid=5?$m$", "wid=5?%24m%24", "wid=5?$v=1", "wid=5??hei=6", "wid=5?&hei=6", "wid=5&?hei=6", "?wid=5?hei=6"})
    void aSecondQuestionMarkBeforeAModifierSeparates(String query) {
        assertEquals(new Assignment("wid", "5"), lex(query).getFirst());
        assertEquals(2, lex(query).size());
    }

    @Test
    void escapedSeparatorsAreData() {
        assertEquals(List.of(new Assignment("a", "b&c=d?e%", "b%26c%3Dd%3fe%25")), lex("a=b%26c%3Dd%3fe%25"));
    }

    @Test
    void onlyTheFirstEqualsSignSeparates() {
        assertEquals(List.of(new Assignment("id", "x=jpg")), lex("id=x=jpg"));
    }

    @Test
    void aPlusStaysAPlus() {
        assertEquals(List.of(new Assignment("text", "a+b c", "a+b%20c")), lex("text=a+b%20c"));
    }

    @Test
    void escapesAreUtf8() {
        assertEquals(List.of(new Assignment("id", "ü€😀", "%C3%BC%E2%82%AC%f0%9f%98%80")), lex("id=%C3%BC%E2%82%AC%f0%9f%98%80"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%4g", "a=5%&b=1", "%=5", "a=%+1", "a=%０１"})
    void aBrokenEscapeIsQuoted(String query) {
        assertTrue(refused(query).startsWith("bad escape '%"), refused(query));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertEquals("bad escape '%C0%AE': not UTF-8", refused("a=%C0%AE"));
        assertEquals("bad escape '%FF': not UTF-8", refused("a=x%FFy"));
        assertEquals("bad escape '%C3': not UTF-8", refused("a=%C3ü"));
    }

    @Test
    void nulIsRefused() {
        assertEquals("bad escape '%00': NUL is not allowed", refused("a=x%00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$m$", "$m$=", "%24m%24", "%24m%24=", "$m%24", "$m$=ignored"})
    void aNameBetweenDollarSignsIsAMacro(String query) {
        assertEquals(List.of(new Macro("m")), lex(query));
    }

    @Test
    void aNameBehindADollarSignIsAVariable() {
        assertEquals(List.of(new Variable("t", "x y", "x%20y"), new Variable("u", "")), lex("$t=x%20y&%24u="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$m", "$", "$=", "$=5", "$$", "$$=5"})
    void anUnterminatedMacroIsIgnored(String query) {
        assertEquals(List.of(), lex(query));
    }

    @Test
    void aSecondQuestionMarkSeparates() {
        assertEquals(List.of(new Assignment("dpr", "on,2"), new Assignment("req", "set,json")), lex("dpr=on,2?req=set,json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "is{a?wid=1&hei=2}", "is(a?wid=1&hei=2)", "is{a?src=ir(b?x=1&y=2)&z=3}", "is(a?src=is{b?c=(d?e&f)}&g)",
        "is{a?text=:)&b=1}", "is{a?text=:(&b=1}", "is{}"})
    void aNestedRequestBelongsToTheValue(String nested) {
        assertEquals(List.of(new Assignment("src", nested), new Assignment("wid", "5")), lex("src=" + nested + "&wid=5"));
    }

    @Test
    void escapedBracesNestAsWell() {
        assertEquals(List.of(new Assignment("src", "is{a?wid=1&hei=2}", "is%7Ba?wid=1&hei=2%7d"), new Assignment("wid", "5")),
                lex("src=is%7Ba?wid=1&hei=2%7d&wid=5"));
    }

    @Test
    void escapedParenthesesAreText() {
        assertEquals(List.of(new Assignment("t", "(", "%28"), new Assignment("u", ")", "%29")), lex("t=%28&u=%29"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"is{a", "is(a", "a}", "a)", ")(", "}{", "({"})
    void anUnbalancedBracketIsPlain(String value) {
        assertEquals(List.of(new Assignment("src", value), new Assignment("wid", "5")), lex("src=" + value + "&wid=5"));
    }

    @Test
    void tooMuchIsRefused() {
        assertEquals("the query is longer than 100000 characters", refused("a".repeat(100_001)));
        assertEquals("the query has more than 5000 modifiers", refused("a&".repeat(5_001)));
        assertEquals(5_000, lex("a&".repeat(5_000)).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "(", "}", ")", "{(", "({", "%", "&", "?", ".", "$", "=", "((}", "%7B", "{}", "()"})
    void hostileRepetitionTakesNoTime(String part) {
        String query = part.repeat(100_000 / part.length());
        assertTimeout(Duration.ofSeconds(5), () -> {
            try {
                lex(query);
            } catch (Fault expected) {
                // Refusing is fine too.
            }
        });
    }
}
