package io.darkroom.catalog.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CropIndexTest {
    private static List<String> crops(List<String> ids, String image) {
        return CropIndex.of(ids.size(), row -> ids.get(row).getBytes(StandardCharsets.UTF_8)).of(image).mapToObj(ids::get).toList();
    }

    @Test
    void cropsAreFoundBehindTheColonOnly() {
        List<String> ids = List.of("b:x", "a", "a:2", "ab:1", "a:1", "a;3", "ü:x", "a:", ":a", "A:1");
        assertEquals(List.of("a:", "a:1", "a:2"), crops(ids, "a"));
        assertEquals(List.of("ü:x"), crops(ids, "ü"));
        assertEquals(List.of(), crops(ids, "c"));
        assertEquals(List.of(), crops(ids, "z"));
        assertEquals(List.of(), crops(List.of(), "a"));
    }

    @Test
    void noneOfManyIsMissed() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 1000; i++) {
            ids.add("image" + i);
            ids.add("image" + i + ":Large");
            ids.add("image" + i + ":Small");
        }
        Collections.shuffle(ids, new Random(1));
        for (int i = 0; i < 1000; i++) {
            assertEquals(List.of("image" + i + ":Large", "image" + i + ":Small"), crops(ids, "image" + i));
        }
    }
}
