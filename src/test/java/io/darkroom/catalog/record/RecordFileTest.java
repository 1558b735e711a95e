package io.darkroom.catalog.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.CatalogFiles;
import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problem;
import io.darkroom.catalog.file.Problems;
import io.darkroom.catalog.value.AssetType;
import io.darkroom.catalog.value.ThumbType;
import io.darkroom.catalog.value.TimeToLive;
import io.darkroom.protocol.Coord;
import io.darkroom.protocol.Size;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
    @TempDir
    private Path folder;
    private Problems problems;

    @BeforeEach
    void file() {
        problems = new Problems(folder.resolve("images.txt"));
    }

    private RecordTable read(String text) throws Exception {
        new CatalogFiles(folder).write("images.txt", text);
        return RecordFile.read(problems);
    }

    private List<String> warnings() {
        return problems.list().stream().map(Problem::toString).map(text -> text.replace(folder + "/images.txt, ", "")).toList();
    }

    private String refusal(String text) {
        return assertThrows(BadCatalog.class, () -> read(text)).problems().getFirst().text();
    }

    @Test
    void everyFieldIsReadByItsKind() throws Exception {
        CatalogRecord record = read("id\tPATH\tMaskPath\tModifier\tPostModifier\tAnchor\tResolution\tExpiration\tTimeStamp\tThumbType\tThumbRes"
                + "\tSize\tPrintResolution\tAssetType\tVideoSize\tVideoBitRate\n"
                + "a/b\tx/y.tif\tm.tif\twid=3&hei=4\tqlt=95\t10,-20\t300.5\t-1\t01/02/2020 03:04:05 PST\t3\t150\t4000,3000\t300\tspinset2d\t512,288\t64000\n")
                .find("a/b").orElseThrow();
        assertEquals("a/b", record.id());
        assertEquals(Optional.of("x/y.tif"), record.value(Fields.PATH));
        assertEquals("m.tif", record.text(Fields.MASK_PATH));
        assertEquals("wid=3&hei=4", record.text(Fields.MODIFIER));
        assertEquals("qlt=95", record.text(Fields.POST_MODIFIER));
        assertEquals(Optional.of(Optional.of(new Coord(10, -20))), record.value(Fields.ANCHOR));
        assertEquals(Optional.of(300.5), record.value(Fields.RESOLUTION));
        assertTrue(record.value(Fields.EXPIRATION).orElseThrow().neverExpires());
        assertEquals(Optional.of(Optional.of(Instant.parse("2020-01-02T11:04:05Z"))), record.value(Fields.TIME_STAMP));
        assertEquals(Optional.of(ThumbType.TEXTURE), record.value(Fields.THUMB_TYPE));
        assertEquals(Optional.of(150.0), record.value(Fields.THUMB_RES));
        assertEquals(Optional.of(Optional.of(new Size(4000, 3000))), record.value(Fields.SIZE));
        assertEquals(Optional.of(300), record.value(Fields.PRINT_RESOLUTION));
        assertEquals(Optional.of(Optional.of(AssetType.SPINSET2D)), record.value(Fields.ASSET_TYPE));
        assertEquals(64000, record.value(Fields.VIDEO_BIT_RATE).orElseThrow().orElseThrow());
        assertEquals(List.of(), warnings());
    }

    @Test
    void emptyFieldsAndTheirSpellingsLeaveTheValueOpen() throws Exception {
        CatalogRecord record = read("Id\tPath\tResolution\tExpiration\tThumbType\tThumbRes\tPrintResolution\na\t\t0\t-2\t0\t0.0\t0").find("a").orElseThrow();
        for (Field<?> field : Fields.ALL) {
            assertEquals(Optional.empty(), record.value(field), field.name());
            assertEquals("", record.text(field));
        }
        assertEquals(List.of(), warnings());
    }

    @Test
    void zeroHoursAreNoMissingHours() throws Exception {
        assertEquals(Optional.of(new TimeToLive(0)), read("Id\tExpiration\na\t0").find("a").orElseThrow().value(Fields.EXPIRATION));
    }

    @Test
    void theLaterOfTwoRecordsPrevailsAsAWhole() throws Exception {
        RecordTable table = read("Id\tPath\tModifier\na\told\tx=1\nb\tb\t\na\tnew\t\n");
        assertEquals("new", table.find("a").orElseThrow().text(Fields.PATH));
        assertEquals("", table.find("a").orElseThrow().text(Fields.MODIFIER));
        assertEquals(2, table.size());
    }

    @Test
    void idsDifferByCase() throws Exception {
        RecordTable table = read("Id\nAb\n");
        assertTrue(table.find("Ab").isPresent());
        assertTrue(table.find("ab").isEmpty() && table.find("A").isEmpty() && table.find("").isEmpty());
    }

    @Test
    void columnsWithADotAreIgnoredSilentlyAndUnknownOnesAreNamed() throws Exception {
        CatalogRecord record = read(".n\tId\t.n\tColour\tPath\n1\ta\t2\tred\tp").find("a").orElseThrow();
        assertEquals("p", record.text(Fields.PATH));
        assertEquals(List.of("line 1: column colour is passed over; no field has this name"), warnings());
    }

    @Test
    void aFieldThatCantBeReadIsNamedAndLeftOpen() throws Exception {
        RecordTable table = read("Id\tAnchor\tResolution\tThumbType\na\t1\t-3\t4\nb\t1,2\t5\t1\n");
        assertEquals(Optional.empty(), table.find("a").orElseThrow().value(Fields.ANCHOR));
        assertEquals(List.of("line 2: Anchor=1: value 2 must be a whole number", "line 2: Resolution=-3: a number greater than 0",
                "line 2: ThumbType=4: a whole number from 1 to 3"), warnings());
    }

    @Test
    void aDateThatCantBeReadIsNoMissingDate() throws Exception {
        CatalogRecord record = read("Id\tTimeStamp\na\tyesterday").find("a").orElseThrow();
        assertEquals(Optional.of(Optional.empty()), record.value(Fields.TIME_STAMP));
        assertEquals(1, warnings().size());
    }

    @Test
    void recordsWithoutAUsableIdArePassedOver() throws Exception {
        assertEquals(1, read("Path\tId\nx\t\ny\ta,b\nz\nw\tok").size());
        assertEquals(3, warnings().size());
    }

    @Test
    void propertyLinesEndWithTwoQuestionMarksUnlessQuoted() throws Exception {
        RecordTable table = read("Id\tUserData\tTargets\tModifier\na\tx=1??y=2\tt??u\tm??n\nb\t\"x=1??y=2\"\t\t\n");
        assertEquals("x=1\r\ny=2", table.find("a").orElseThrow().text(Fields.USER_DATA));
        assertEquals("t\r\nu", table.find("a").orElseThrow().text(Fields.TARGETS));
        assertEquals("m??n", table.find("a").orElseThrow().text(Fields.MODIFIER));
        assertEquals("x=1??y=2", table.find("b").orElseThrow().text(Fields.USER_DATA));
    }

    @Test
    void headersAreStrict() {
        assertEquals("has no column Id", refusal("Path\nx"));
        assertEquals("has no column Id", refusal(""));
        assertEquals("two columns are named PATH", refusal("Id\tPath\tPATH\n"));
        assertEquals("column 2 is named ''; expected letters, digits, - and _, a tab between names", refusal("Id\t\tPath\n"));
        assertEquals("column 1 is named 'Id Path'; expected letters, digits, - and _, a tab between names", refusal("Id Path\n"));
    }

    @Test
    void longRowsSayThatTheyAreLonger() throws Exception {
        read("Id\tPath\na\tb\tc\n");
        assertEquals(List.of("line 2: a record has 3 fields, but the header has 2 columns; the rest is passed over"), warnings());
    }

    @Test
    void textOfAnyLengthAndLanguageComesBack() throws Exception {
        String text = "ä€😀".repeat(20_000);
        new CatalogFiles(folder).write("images.txt", "\ufeffId\tUserData\nü/€\t" + text, StandardCharsets.UTF_8);
        assertEquals(text, RecordFile.read(problems).find("ü/€").orElseThrow().text(Fields.USER_DATA));
    }

    @Test
    void everyRecordOfManyIsFound() throws Exception {
        var text = new StringBuilder("Id\tPath\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("id").append(i % 4_000).append("\tp").append(i).append('\n');
        }
        RecordTable table = read(text.toString());
        assertEquals(4_000, table.size());
        for (int i = 0; i < 4_000; i++) {
            assertEquals("p" + (i < 1_000 ? i + 4_000 : i), table.find("id" + i).orElseThrow().text(Fields.PATH));
        }
    }
}
