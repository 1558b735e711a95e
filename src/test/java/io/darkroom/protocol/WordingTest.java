package io.darkroom.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void choicesReadAsASentence() {
        assertEquals("", Wording.or(List.of()));
        assertEquals("a", Wording.or(List.of("a")));
        assertEquals("a or b", Wording.or(List.of("a", "b")));
        assertEquals("a, b or c", Wording.or(List.of("a", "b", "c")));
    }

    @Test
    void anExcerptStaysOnOneLineAndBounded() {
        assertEquals("a?b?c?d?e", Wording.excerpt("a\nb\u0000c\u2028d\u202Ee"));
        assertEquals("😀".repeat(80) + "…", Wording.excerpt("😀".repeat(100)));
        assertEquals("a?", Wording.excerpt("a\uD83D"));
        assertEquals("ü€", Wording.excerpt("ü€"));
    }
}
