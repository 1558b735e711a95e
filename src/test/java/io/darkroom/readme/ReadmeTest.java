package io.darkroom.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.command.Commands;
import io.darkroom.command.request.OutputFormat;
import io.darkroom.protocol.PixelType;
import io.darkroom.reply.Replies;
import io.darkroom.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's tables say what the code says. */
class ReadmeTest {
    private final List<String> lines = read();

    private static List<String> read() {
        try {
            return Files.readAllLines(Path.of("README.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The rows of the table whose header starts with these words. */
    private List<List<String>> table(String header) {
        int start = lines.indexOf(lines.stream().filter(line -> line.startsWith("| " + header)).findFirst().orElseThrow());
        return lines.stream().skip(start + 2).takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()).toList();
    }

    private static Stream<String> names(String cell) {
        return Stream.of(cell.split(",? ")).filter(word -> word.startsWith("`")).map(word -> word.replace("`", ""));
    }

    @Test
    void everySettingStandsThereWithItsDefaultAndMeaning() {
        List<List<String>> expected = Arrays.stream(Setting.values()).map(setting -> List.of("`" + setting.key() + "`",
                setting.defaultValue().isEmpty() ? "empty" : "`" + setting.defaultValue() + "`", setting.meaning())).toList();
        assertEquals(expected, table("name | default"));
    }

    @Test
    void everyCommandStandsThereWithAllItsSpellings() {
        List<String> expected = Commands.ALL.stream().flatMap(command -> command.spellings().keySet().stream()).toList();
        assertEquals(new TreeSet<>(expected), table("command").stream().flatMap(row -> names(row.getFirst()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyRequestTypeStandsThere() {
        assertEquals(new TreeSet<>(Replies.ALL.keySet()), table("`req=`").stream().flatMap(row -> names(row.getFirst()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyFormatStandsThereWithItsPixelTypesAndCompressions() {
        Function<Enum<?>, String> word = value -> value.name().toLowerCase(Locale.ROOT);
        List<List<String>> expected = Arrays.stream(OutputFormat.values()).map(format -> List.of(
                format.protocolName(), format.pixelTypes().stream().map(PixelType.class::cast).map(word).collect(Collectors.joining(" ")),
                format.compressions().stream().map(word).collect(Collectors.joining(" ")))).toList();
        assertEquals(expected, table("`fmt` | pixel types").stream().map(row -> List.of(names(row.get(0)).findFirst().orElseThrow(),
                names(row.get(1)).collect(Collectors.joining(" ")), row.size() < 3 ? "" : names(row.get(2)).collect(Collectors.joining(" ")))).toList());
    }
}
