package io.darkroom.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgVariablesTest {
    private static SvgVariables with(String value) {
        return new SvgVariables(Map.of("v", value, "dot.ted-1_a", "x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a$v$b | a7b", "$V$$v$ | 77", "$none$ | $none$", "$none$v$ | $none7", "5$ | 5$", "$ v$ | $ v$", "$dot.ted-1_a$ | x", "$$v$ | $7"})
    void knownVariablesAreReplacedAndAllElseStays(String written, String text) {
        assertEquals(text, with("7").text(written));
        assertEquals(text, with("7").attribute("fill", written));
        assertEquals(text, with("7").plain(written));
    }

    @Test
    void aValueIsTextWhateverItHolds() {
        assertEquals("&#60;b&#62;&#38;amp;&#34;&#39;&#228;&#8364;&#128512;$v$", with("<b>&amp;\"'\u00e4\u20ac\ud83d\ude00$v$").text("$v$"));
        assertEquals("&#65533;&#65533;&#9;", with("\u0001\ud800\t").text("$v$"));
        assertEquals("<&", with("<&").plain("$v$"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "style  | fill:$v$        | red;filter:blur(9px)",
        "style  | fill:$v$        | url(http://x/y#z)",
        "fill   | $v$             | URL ( 'data:image/svg+xml,x#a')",
        "fill   | url($v$)        | data:image/svg+xml,x",
        "filter | $v$             | \\75rl(x)",
        "fill   | u$v$            | rl(x)",
        "href   | $v$             | data:image/png;base64,x",
        "href   | $v$             | other.svg#a"})
    void noValueLeadsOutOfTheDrawingOrMakesDeclarationsOfItsOwn(String attribute, String written, String value) {
        String why = Faults.detail(ErrorCode.BAD_VALUE, () -> with(value).attribute(attribute, written));
        assertTrue(why.contains("drawing"), why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"style | font-size:$v$;fill:red | 40px", "fill | $v$ | rgb(1,2,3)", "fill | url(#$v$) | a", "fill | $v$ | url(#a)", "href | #$v$ | a", "style | fill:$v$ | '#ff0000'"})
    void valuesOfOrdinaryUseAreTaken(String attribute, String written, String value) {
        assertEquals(written.replace("$v$", value), with(value).attribute(attribute, written));
    }

    @Test
    void whatTheAuthorWroteMaySayAnything() {
        assertEquals("a;url(x)\\", with("1").attribute("style", "a;url(x)\\"));
    }

    @Test
    void aDrawingDoesNotGrowWithoutEnd() {
        assertTrue(Faults.detail(ErrorCode.BAD_REQUEST, () -> with("x".repeat(100_000)).text("$v$".repeat(300_000))).contains("longer"));
    }
}
