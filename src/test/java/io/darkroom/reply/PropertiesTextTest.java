package io.darkroom.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PropertiesTextTest {
    private static final Instant NOW = Instant.parse("2014-07-26T00:28:32.123Z");

    private static final String SPECIAL = " \t\n\r\f\\=:#!u0aZé\0";

    @Test
    void starts_with_the_outcome_and_the_date_and_keeps_the_order() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("status", "done");
        values.put("pixelsTotal", 12L);
        assertEquals("#S7Z OK\n#Sat Jul 26 00:28:32 UTC 2014\nstatus=done\npixelsTotal=12\n",
                PropertiesText.ok(values, NOW));
        assertTrue(PropertiesText.error(values, NOW).startsWith("#S7Z ERROR\n#Sat Jul 26 00:28:32 UTC 2014\n"));
    }

    @Test
    void leaves_plain_texts_as_they_are() {
        assertTrue(PropertiesText.ok(Map.of("error.message", "name=a: b#!"), NOW)
                .endsWith("\nerror.message=name=a: b#!\n"));
    }

    @Test
    void gives_any_text_back_through_java_util_properties() throws IOException {
        Random random = new Random(7);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < 3000; i++) {
            values.put(text(random) + i, text(random));
        }
        values.put("blank", "   ");
        values.put("empty", "");
        values.put("ends", " a \\");
        values.put("separators", "=:=#!");
        String text = PropertiesText.ok(values, NOW);
        assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'));
        Properties loaded = new Properties();
        loaded.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(values, loaded);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(random.nextInt(3) == 0
                    ? (char) random.nextInt(0x10000)
                    : SPECIAL.charAt(random.nextInt(SPECIAL.length())));
        }
        return text.toString();
    }
}
