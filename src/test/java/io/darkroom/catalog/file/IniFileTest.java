package io.darkroom.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.CatalogFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IniFileTest {
    @TempDir
    private Path folder;
    private Problems problems;

    @BeforeEach
    void file() {
        problems = new Problems(folder.resolve("a.ini"));
    }

    private List<IniFile.Entry> read(String text) throws Exception {
        new CatalogFiles(folder).write("a.ini", text);
        return IniFile.read(problems);
    }

    private void reads(String text, String... entries) throws Exception {
        assertEquals(List.of(entries), read(text).stream().map(e -> e.line() + " " + e.name() + "=" + e.value()).toList());
    }

    @Test
    void anEntryEndsWithItsLineWhateverEndsTheLine() throws Exception {
        reads("a=1\rb=2\nc=3\r\nd=4", "1 a=1", "2 b=2", "3 c=3", "4 d=4");
        reads("\r\n\r\na=1\r\r\nb=2", "3 a=1", "5 b=2");
    }

    @Test
    void whiteSpaceBetweenTokensIsOptional() throws Exception {
        reads("  MaxPix \t=  2000 , 2000 \n", "1 MaxPix=2000 , 2000");
        reads("a=\nb =", "1 a=", "2 b=");
        reads("a.b-c_1=x=y", "1 a.b-c_1=x=y");
    }

    @Test
    void aCommentEndsWithItsLineEvenBehindABackslash() throws Exception {
        reads("# a=1\na=2\n  # c:\\\nb=3", "2 a=2", "4 b=3");
    }

    @Test
    void aSingleBackslashKeepsTheEndOfTheLine() throws Exception {
        reads("map=en,E|\\\nde,D\nb=1", "1 map=en,E|\nde,D", "3 b=1");
        reads("map=en\\\r\nde\\\rfr\r\nb=1", "1 map=en\nde\nfr", "4 b=1");
        reads("dir=c:\\x\\\\\nb=1", "1 dir=c:\\x\\\\", "2 b=1");
        reads("dir=c:\\x\nb=1\\", "1 dir=c:\\x", "2 b=1\\");
    }

    @Test
    void aLineThatIsNoAttributeIsPassedOverWithAWarning() throws Exception {
        reads("[section]\na=1\nü=2\n=3", "2 a=1");
        assertEquals(List.of(1, 3, 4), problems.list().stream().map(Problem::line).toList());
    }

    @Test
    void theMarkDecidesAboutTheEncoding() throws Exception {
        assertEquals("ü", read("a=\u00fc").getFirst().value());
        new CatalogFiles(folder).write("a.ini", "\ufeffa=ü€", StandardCharsets.UTF_8);
        assertEquals("ü€", IniFile.read(problems).getFirst().value());
        new CatalogFiles(folder).write("a.ini", "a=ü", StandardCharsets.UTF_8);
        assertEquals("Ã¼", IniFile.read(problems).getFirst().value());
    }

    @Test
    void whatIsNotUtf8BehindTheMarkIsRefused() {
        new CatalogFiles(folder).write("a.ini", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'a', '=', (byte) 0xff});
        assertTrue(assertThrows(BadCatalog.class, () -> IniFile.read(problems)).getMessage().contains("not UTF-8"));
    }

    @Test
    void sizesAreBounded() {
        assertThrows(BadCatalog.class, () -> read("a=" + "x".repeat(IniFile.LONGEST_ENTRY)));
        assertThrows(BadCatalog.class, () -> read("a=1\n".repeat(IniFile.MOST_ENTRIES + 1)));
        assertThrows(BadCatalog.class, () -> read("#".repeat(IniFile.LARGEST + 1)));
    }

    @Test
    void manyWarningsAreCountedNotListed() throws Exception {
        read("x\n".repeat(Problems.SHOWN + 7));
        assertEquals(Problems.SHOWN + 1, problems.list().size());
        assertEquals("7 more warnings", problems.list().getLast().text());
    }
}
