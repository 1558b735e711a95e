package io.darkroom.catalog.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.catalog.CatalogFiles;
import io.darkroom.catalog.file.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever texts stand in the fields, quoted as the page asks for, they come back. */
class RecordTablePropertiesTest {
    private static final List<Field<String>> TEXTS = List.of(Fields.PATH, Fields.MODIFIER, Fields.IMAGE_SET, Fields.MAP);
    private static final String LETTERS = "ab\"'\t\r\n ,?&=äß€\\😀";

    @TempDir
    private Path folder;
    private final Random random = new Random(7);

    private String text() {
        int[] points = LETTERS.codePoints().toArray();
        var text = new StringBuilder();
        for (int left = random.nextInt(random.nextInt(20) == 0 ? 400 : 8); left > 0; left--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    /** Quotes where there must be some, and now and then where there need not. */
    private String written(String text) {
        boolean needed = text.matches("(?s).*[\\t\\r\\n].*") || text.startsWith("\"") || text.startsWith("'");
        return needed || random.nextInt(4) == 0 ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    @Test
    void aTableGivesBackWhatWasWrittenLast() throws Exception {
        for (int round = 0; round < 100; round++) {
            String end = List.of("\n", "\r", "\r\n").get(round % 3);
            var expected = new HashMap<String, Map<Field<String>, String>>();
            var file = new StringBuilder("\ufeffMap\tId\tPath\tModifier\tImageSet" + end);
            for (int row = random.nextInt(60); row > 0; row--) {
                String id = "id" + random.nextInt(40) + text().replace(",", "");
                var values = new HashMap<Field<String>, String>();
                TEXTS.forEach(field -> values.put(field, text()));
                expected.put(id, values);
                file.append(written(values.get(Fields.MAP))).append('\t').append(written(id)).append('\t').append(written(values.get(Fields.PATH))).append('\t')
                        .append(written(values.get(Fields.MODIFIER))).append('\t').append(written(values.get(Fields.IMAGE_SET))).append(end);
            }
            RecordTable table = RecordFile.read(new Problems(new CatalogFiles(folder).write("t.txt", file.toString(), StandardCharsets.UTF_8)));
            assertEquals(expected.size(), table.size());
            expected.forEach((id, values) -> TEXTS.forEach(field -> assertEquals(values.get(field), table.find(id).orElseThrow().text(field))));
        }
    }
}
