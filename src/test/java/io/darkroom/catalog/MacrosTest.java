package io.darkroom.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.record.Macro;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MacrosTest {
    private static Macros macros(Macros defaults, String... pairs) {
        var list = new ArrayList<Macro>();
        for (int i = 0; i < pairs.length; i += 2) {
            list.add(new Macro(pairs[i], pairs[i + 1]));
        }
        return Macros.of(list, defaults);
    }

    private static String expansion(Macros macros, String name) {
        return macros.expansion(name).orElseThrow();
    }

    @Test
    void namesHaveNoCase() {
        assertEquals("wid=3", expansion(macros(Macros.NONE, "View.1-a", "wid=3"), "vIEW.1-A"));
        assertEquals(Optional.empty(), Macros.NONE.expansion("x"));
    }

    @Test
    void aMacroUsesThoseBeforeItOnly() {
        Macros macros = macros(Macros.NONE, "a", "wid=1", "b", "$A$&hei=2&$c$", "c", "$b$&$c$");
        assertEquals("wid=1&hei=2&$c$", expansion(macros, "b"));
        assertEquals("wid=1&hei=2&$c$&$c$", expansion(macros, "c"));
    }

    @Test
    void theMeaningIsThatOfTheTimeOfTheDefinition() {
        Macros macros = macros(Macros.NONE, "a", "old", "b", "$a$", "a", "new");
        assertEquals("old", expansion(macros, "b"));
        assertEquals("new", expansion(macros, "a"));
    }

    @Test
    void macrosOfTheDefaultCatalogCanBeUsedAndReplaced() {
        Macros defaults = macros(Macros.NONE, "a", "x=1", "b", "$a$");
        Macros own = macros(defaults, "a", "$a$&y=2");
        assertEquals("x=1&y=2", expansion(own, "a"));
        assertEquals("x=1", expansion(own, "b"));
        assertEquals("x=1", expansion(defaults, "a"));
    }

    @Test
    void onlyWholeCommandsAreInvocations() {
        Macros macros = macros(Macros.NONE, "a", "w=1", "b", "text=$a$&src=is{$a$?$a$&x=$a$}&$a$b=2&$a$=&$a");
        assertEquals("text=$a$&src=is{$a$?w=1&x=$a$}&$a$b=2&w=1&$a", expansion(macros, "b"));
    }

    @Test
    void dollarSignsOfADefinitionStayPlain() {
        assertEquals("text=$1\\x&y", expansion(macros(Macros.NONE, "a", "text=$1\\x", "b", "$a$&y"), "b"));
    }

    @Test
    void macrosThatDoubleAreStopped() {
        var pairs = new ArrayList<String>(List.of("m0", "a=0123456789"));
        for (int i = 1; i < 40; i++) {
            pairs.addAll(List.of("m" + i, "$m" + (i - 1) + "$&$m" + (i - 1) + "$"));
        }
        String message = assertThrows(IllegalArgumentException.class, () -> macros(Macros.NONE, pairs.toArray(String[]::new))).getMessage();
        assertTrue(message.startsWith("macro m13 is longer"), message);
    }

    @Test
    void manyLongMacrosAreStopped() {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < 501; i++) {
            pairs.addAll(List.of("m" + i, "x".repeat(Macros.LONGEST)));
        }
        assertThrows(IllegalArgumentException.class, () -> macros(Macros.NONE, pairs.toArray(String[]::new)));
    }
}
