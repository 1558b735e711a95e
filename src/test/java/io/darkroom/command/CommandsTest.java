package io.darkroom.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.source.Crop;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static List<String> sorted(List<String> names) {
        return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    @Test
    void commandsAreSortedByName() {
        List<String> names = Commands.ALL.stream().map(Command::name).toList();
        assertEquals(sorted(names), names);
    }

    @Test
    void unsupportedCommandsAreSorted() {
        assertEquals(sorted(UnsupportedCommands.ALL), UnsupportedCommands.ALL);
    }

    @Test
    void noSpellingIsTakenTwice() {
        var seen = new HashSet<String>();
        Stream.concat(Commands.ALL.stream().flatMap(command -> command.spellings().keySet().stream()), UnsupportedCommands.ALL.stream())
                .forEach(name -> assertTrue(seen.add(name.toLowerCase(Locale.ROOT)), name));
    }

    @Test
    void aCommandIsFoundByAnySpellingInAnyCase() {
        for (String name : List.of("crop", "CROP", "cropn", "cropN")) {
            assertSame(Crop.COMMAND, Commands.spelled(name).orElseThrow().command());
        }
        assertTrue(Commands.spelled("crops").isEmpty());
    }

    @Test
    void aCommandsOwnNameIsItsFirstSpelling() {
        Commands.ALL.forEach(command -> assertEquals(command.name(), command.spellings().keySet().iterator().next()));
    }
}
