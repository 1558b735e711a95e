package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathEmbedTest {
    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "true, true", "False, false"})
    void isAFlag(String text, boolean embed) {
        assertEquals(new PathEmbed(embed), value(PathEmbed.COMMAND, "pathEmbed=" + text));
    }

    @Test
    void anythingElseIsRefused() {
        refused("pathembed=2", "pathEmbed=2: 0 or 1");
        refused("pathembed=");
    }
}
