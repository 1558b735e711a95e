package io.darkroom.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.darkroom.reply.PropertiesText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a name or a message holds: java.util.Properties gives it back, and no reader sees a line more. */
class PropertiesTextFuzzTest {
    private static final Instant NOW = Instant.parse("2014-07-26T00:28:32Z");
    private static final char BETWEEN = '|';

    static Stream<byte[]> seeds() {
        return Stream.of("key|value", " a:b=c#d!|  x \\", "|", "a|\\u0041\n#S7Z OK\nstatus=done", "\u00e9|\ud83c\udf88", "k|\ud800", "\t\f\r|\u0000\u2028", "a|b|c|d")
                .map(text -> text.getBytes(StandardCharsets.UTF_16BE));
    }

    @MethodSource("seeds")
    @FuzzTest
    void comeBackAsTheyWere(byte[] data) {
        String[] parts = Input.chars(data).split("\\" + BETWEEN, -1);
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            values.put(parts[i], parts[i + 1]);
        }
        Input.bounded(() -> look(values));
    }

    private static void look(Map<String, String> values) {
        String text = PropertiesText.ok(values, NOW);
        assertTrue(text.startsWith("#S7Z OK\n#") && text.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'), text);
        assertEquals(values.size() + 2, text.lines().count(), text);
        Properties loaded = new Properties();
        try {
            loaded.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(values, loaded);
    }
}
