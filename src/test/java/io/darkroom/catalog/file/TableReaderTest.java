package io.darkroom.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.CatalogFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
    @TempDir
    private Path folder;

    private List<String> rows(String text) throws Exception {
        var rows = new ArrayList<String>();
        Path file = new CatalogFiles(folder).write("t.txt", text);
        try (TableReader table = TableReader.open(new Problems(file))) {
            for (List<TableReader.Cell> row = table.next(); !row.isEmpty(); row = table.next()) {
                rows.add(table.line() + ":" + row.stream().map(TableReader.Cell::text).toList());
            }
        }
        return rows;
    }

    private String refusal(String text) {
        return assertThrows(BadCatalog.class, () -> rows(text)).problems().getFirst().toString().replace(folder + "/", "");
    }

    @Test
    void tabsSeparateFieldsAndAnyLineEndRows() throws Exception {
        assertEquals(List.of("1:[a, b]", "2:[c, d]", "3:[, f]", "4:[g, ]"), rows("a\tb\rc\td\n\tf\r\ng\t"));
    }

    @Test
    void emptyLinesArePassedOverButCounted() throws Exception {
        assertEquals(List.of("3:[a]", "6:[b]"), rows("\r\n\na\r\r\n\nb\n\n"));
    }

    @Test
    void spacesBelongToTheirField() throws Exception {
        assertEquals(List.of("1:[ a ,  ]"), rows(" a \t "));
    }

    @Test
    void betweenDoubleQuotesAnythingMayStand() throws Exception {
        assertEquals(List.of("1:[a\tb, c\r\nd\re\nf, say \"x\"]", "5:[g]"), rows("\"a\tb\"\t\"c\r\nd\re\nf\"\t\"say \"\"x\"\"\"\ng"));
    }

    @Test
    void aQuoteWithinAFieldIsText() throws Exception {
        assertEquals(List.of("1:[12\" disc, x]"), rows("12\" disc\tx"));
    }

    @Test
    void singleQuotesCountWithinALineOnly() throws Exception {
        assertEquals(List.of("1:[it's, b]", "2:['tis, c']"), rows("'it''s'\tb\n'tis\tc'"));
    }

    @Test
    void quotesThatDontFitNameTheirLine() {
        assertEquals("t.txt, line 2: a field opens with a double quote that is never closed", refusal("a\n\"b\nc\n"));
        assertTrue(refusal("a\n\"b\"c\n").startsWith("t.txt, line 2: a field goes on behind its closing quote"));
    }

    @Test
    void rowsAreBounded() {
        assertTrue(refusal("x".repeat(TableReader.LONGEST_ROW + 1)).contains("characters"));
        assertTrue(refusal("\t".repeat(TableReader.MOST_CELLS)).contains("fields"));
    }
}
