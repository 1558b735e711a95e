package io.darkroom.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import io.darkroom.catalog.Catalogs;
import io.darkroom.resolve.Resolver;
import org.junit.jupiter.api.Test;

class JobListTest {
    @Test
    void linesKeepTheNumbersThatAnEditorShows() throws IOException {
        assertEquals(List.of(new JobLine(2, "a?name=x"), new JobLine(5, "b")), lines("# first\r\na?name=x\r\n\r\n   \n  b\t"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertEquals(List.of(new JobLine(1, "a")), lines("\ufeffa\n"));
    }

    @Test
    void aListMayBeEmpty() throws IOException {
        assertEquals(List.of(), lines(""));
        assertEquals(List.of(), lines("\n\n#x"));
    }

    @Test
    void theLineAfterAnUnreadableOneIsRead() throws IOException {
        JobList list = list("a".repeat(JobList.LONGEST_LINE + 1) + "\n" + "b".repeat(JobList.LONGEST_LINE) + "\n");
        assertThrows(Fault.class, list::next);
        assertEquals(1, list.number());
        assertEquals(2, list.next().orElseThrow().number());
        JobList latin = new JobList(new ByteArrayInputStream("\u00e9\nok\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertThrows(Fault.class, latin::next);
        assertEquals("ok", latin.next().orElseThrow().text());
    }

    @Test
    void aCheckFindsEveryBadLineAndTellsTheFirstOnes() throws IOException {
        String body = IntStream.rangeClosed(1, 50).mapToObj(i -> i % 2 == 0 ? "boot?name=" + i + ".jpg" : "boot?wid=x").collect(Collectors.joining("\n"));
        ListCheck.Checked checked = new ListCheck(new LineGrammar("", Optional.empty(), new Resolver(Catalogs.NONE))).read(list(body));
        assertEquals(25, checked.refused());
        assertEquals(20, checked.first().size());
        assertEquals(3, checked.first().get(1).line());
        assertTrue(checked.first().getFirst().message().startsWith("Bad command value: wid=x"), checked::toString);
    }

    @Test
    void aCheckRefusesTwoSavesToOneFile() throws IOException {
        ListCheck.Checked checked = new ListCheck(new LineGrammar("name=x.jpg", Optional.empty(), new Resolver(Catalogs.NONE))).read(list("a\nb\nc?name=y.jpg\n"));
        assertEquals(List.of(2), checked.first().stream().map(RefusedLine::line).toList());
    }

    @Test
    void namesAreTellApartHoweverManyThereAre() {
        NameSet names = new NameSet();
        for (int i = 0; i < 100_000; i++) {
            assertTrue(names.add("shoes/" + i + ".jpg"));
        }
        for (int i = 0; i < 100_000; i += 997) {
            assertFalse(names.add("shoes/" + i + ".jpg"));
        }
    }

    private static JobList list(String text) {
        return new JobList(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<JobLine> lines(String text) throws IOException {
        List<JobLine> lines = new ArrayList<>();
        try (JobList list = list(text)) {
            for (Optional<JobLine> next = list.next(); next.isPresent(); next = list.next()) {
                lines.add(next.get());
            }
        }
        return lines;
    }
}
