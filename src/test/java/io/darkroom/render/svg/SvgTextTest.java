package io.darkroom.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTextTest {
    private static final SvgText.Edit MARKED = new SvgText.Edit() {
        @Override
        public String attribute(String element, String name, String value) {
            return "[" + element + "." + name + " " + value + "]";
        }

        @Override
        public String text(String text) {
            return "(" + text + ")";
        }
    };

    private static String marked(String svg) {
        return SvgText.edited(svg, MARKED);
    }

    @Test
    void attributesOfAllElementsArePlacesThatMayBeChanged() {
        assertEquals("<svg width=\"[svg.width 5]\"><g a = '[g.a 1>2]'\n xlink:href=\"[g.href #x]\"/></svg>",
                marked("<svg width=\"5\"><g a = '1>2'\n xlink:href=\"#x\"/></svg>"));
    }

    @Test
    void soAreTheStringsOfTextElementsAndOfThoseWithin() {
        assertEquals("<svg><text>(a)<tspan>(b)</tspan>(c)<br/>(d)</text>e<s:text>(f)</s:text><textPath>g</textPath></svg>",
                marked("<svg><text>a<tspan>b</tspan>c<br/>d</text>e<s:text>f</s:text><textPath>g</textPath></svg>"));
        assertEquals("<text/>a", marked("<text/>a"));
    }

    @Test
    void quotedDataWithinTextIsText() {
        assertEquals("<text>(a &lt; b &amp; \u00c3\u00a4)</text>", marked("<text><![CDATA[a < b & \u00c3\u00a4]]></text>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- <text a='b'>c</text> -->", "<?xml a='b'?>", "<![CDATA[<text a='b'>]]>", "<style>.a{fill:red}</style>", "</text>", "plain",
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD\" \"http://x/svg10.dtd\">", "<!DOCTYPE svg [<!ENTITY a \"<text b='c'>d</text>\">]><svg>a</svg>"})
    void everythingElseStaysAsItIs(String svg) {
        assertEquals(svg, marked(svg));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a", "<a b", "<a b=", "<a b='c", "<!--", "<![CDATA[a", "<text><![CDATA[a", "<?x", "<!DOCTYPE a [", "</", "<a b='c<d'>", "a<1>b", "<a b='c'", ">", "<a b c='d'>"})
    void whatIsNotWellFormedIsLeftToTheRenderer(String svg) {
        List<String> seen = new ArrayList<>();
        assertEquals(svg, SvgText.edited(svg, new SvgText.Edit() {
            @Override
            public String attribute(String element, String name, String value) {
                seen.add(value);
                return value;
            }

            @Override
            public String text(String text) {
                return text;
            }
        }));
    }

    @Test
    void aMegabyteOfAnythingIsGoneThroughInNoTime() {
        for (String piece : List.of("<", "<a ", "<a b='", "<!DOCTYPE [", "<!DOCTYPE ", "<text>", "<a b='c' ", "<![CDATA[", "</", "<!--", "$a$", "<a b=\"$a$\"/>")) {
            marked("<text>" + piece.repeat(1_000_000 / piece.length()));
        }
    }
}
