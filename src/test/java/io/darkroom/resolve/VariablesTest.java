package io.darkroom.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {
    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void records() {
        shop = new Shop(folder);
        shop.catalog("cat", "", "t |  | $w=10&$n=a&wid=$w$&name=$n$ | hei=$h$");
    }

    /** Values of name=, which takes any text, show what was put in. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            $v=apple&name=$v$                          > apple
            $v=apple&name=a$v$b$v$c                    > aappleappplec
            $V=apple&name=$v$                          > apple
            $a.b-c_9=x&name=$A.B-C_9$                  > x
            $var2=apple&$var1=my$var2$tree&name=$var1$ > my$var2$tree
            $var1=my$var2$tree&$var2=apple&name=$var1$ > my$var2$tree
            name=my$image$file.tif                     > my$image$file.tif
            $v=apple&name=$w$v$                        > $wapple
            $v=apple&name=$v                           > $v
            $v=apple&name=$$v$$                        > $apple$
            $v=&name=x$v$y                             > xy
            $v=a%26b%3Dc&name=$v$                      > a&b=c
            $v=a+b&name=$v$                            > a+b
            $v=%24w%24&$w=3&name=$v$                   > $w$
            $v=apple&name=%24v%24                      > apple
            $v=1&name=$v$&$v=2                         > 1
            $v=1&$v=2&name=$v$                         > 2
            name=$v$&$v=later                          > later
            """)
    void variablesArePutInOnce(String query, String name) {
        String expected = name.equals("aappleappplec") ? "aapplebapplec" : name;
        String said = shop.said("x?" + query);
        String value = said.substring(said.indexOf("name=") + 5);
        int end = value.indexOf("&$");
        assertEquals(expected, end < 0 ? value : value.substring(0, end));
    }

    @Test
    void layersAndEffectsAreNotChosenByVariables() {
        assertEquals("$l=1&layer=$l$&effect=$l$&src=1", new Shop(folder).said("x?$l=1&req=exists&layer=$l$&effect=$l$&src=$l$").replace("req=exists&", ""));
        assertTrue(Faults.detail(ErrorCode.BAD_VALUE, () -> shop.resolved("x?$l=1&layer=$l$")).startsWith("layer=$l$"));
    }

    @Test
    void aReferenceThatStaysLiteralIsNoNumber() {
        assertTrue(Faults.detail(ErrorCode.BAD_VALUE, () -> shop.resolved("x?wid=$number$")).startsWith("wid=$number$"));
    }

    @Test
    void theRequestOverridesTheDefaultsOfATemplate() {
        assertEquals("$w=10&$n=a&wid=10&name=a&hei=$h$", shop.said("cat/t?req=exists").replace("req=exists&", ""));
        assertEquals("$w=10&$n=a&wid=30&name=a&$W=30&$h=4&hei=4", shop.said("cat/t?$W=30&$h=4"));
        assertEquals("$w=10&$n=a&wid=10&name=$w$&$n=$w$&$h=4&hei=4", shop.said("cat/t?$n=$w$&$h=4"));
    }

    @Test
    void theRequestMayUseWhatItsRecordDefines() {
        assertEquals("$w=10&$n=a&wid=10&name=a&name=x10&$h=4&hei=4", shop.said("cat/t?name=x$w$&$h=4"));
        assertEquals("$w=10&$n=a&wid=3&name=a&name=x10&$w=3&$h=4&hei=4", shop.said("cat/t?name=x$w$&$w=3&$h=4"));
    }

    @Test
    void whatTheLastWordDefinesHoldsEverywhere() {
        shop.catalog("cat", "", "t |  | $w=10&wid=$w$ | $w=20");
        assertEquals("$w=10&wid=20&$w=30&hei=20&$w=20", shop.said("cat/t?$w=30&hei=$w$"));
    }

    @Test
    void theObjectOfThePathIsDefinedFromTheStart() {
        assertEquals("layer=1&src=a/b", shop.said("a/b?layer=1&src=$object$"));
        assertEquals("layer=1&src=is{x?src=a/b}", shop.said("a/b?layer=1&src=is{x?src=$OBJECT$}"));
        assertEquals("$object=c/d&layer=1&src=c/d", shop.said("a/b?$object=c/d&layer=1&src=$object$"));
    }

    @Test
    void theObjectIsWrittenForARequestWithinTheRequest() {
        shop.image("R&D 100%.png");
        assertEquals(List.of("R&D 100%.png"), Nested.files(shop.scene("R%26D%20100%25.png?src=$object$")));
        assertEquals(List.of("R&D 100%.png"), Nested.files(shop.scene("R%26D%20100%25.png?src=is{?src=$object$}")));
    }

    @Test
    void theObjectKeepsItsSlash() {
        shop.catalog("", "", "cat/t | t.png");
        shop.image("t.png");
        assertEquals("layer=0&src=/cat/t", shop.said("/cat/t?layer=0&src=$object$"));
    }

    @Test
    void valuesAreEncodedOnceHoweverDeepTheyAreUsed() {
        shop.image("a&b.png");
        assertEquals(List.of("a&b.png"), Nested.files(shop.scene("?$v=a%26b.png&src=is{?src=is{?src=$v$}}")));
    }

    @Test
    void aRequestThatGrowsBeyondAllBoundsIsRefused() {
        String text = "x".repeat(20_000);
        String detail = Faults.detail(ErrorCode.BAD_REQUEST, () -> shop.resolved("x?$v=" + text + "&name=" + "$v$".repeat(60)));
        assertEquals("the variables of this request stand for more than 1000000 characters", detail);
    }
}
