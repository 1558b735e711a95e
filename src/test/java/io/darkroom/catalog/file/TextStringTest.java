package io.darkroom.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextStringTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "abc,abc", "'abc',abc", "\"abc\",abc", "'This month''s Special',This month's Special", "\"12\"\" disc\",12\" disc", "'a\"\"b',a\"\"b",
        "'tis,'tis", "'a' and 'b','a' and 'b'", "'a\",'a\"", "',''`", "'''',`'`"})
    void quotesAroundATextFallAway(String written, String text) {
        assertEquals(text.equals("''`") ? "'" : text, TextString.unquoted(written));
    }

    @Test
    void aQuotedEmptyTextIsEmpty() {
        assertEquals("", TextString.unquoted("''"));
    }

    @Test
    void aCommaBetweenQuotesIsNoSeparator() {
        assertEquals(List.of("a,b.txt", "c d", "e'f", "it's"), TextString.values(" \"a,b.txt\" , c d,e'f ,'it''s'"));
        assertEquals(List.of("a", "b"), TextString.values("a,,b, ,"));
        assertEquals(List.of(), TextString.values(""));
        assertEquals(List.of("'a,b"), TextString.values("'a,b"));
        assertEquals(List.of("don't", "won't"), TextString.values("don't,won't"));
    }
}
