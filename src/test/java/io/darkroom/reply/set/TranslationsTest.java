package io.darkroom.reply.set;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.catalog.Catalogs;
import io.darkroom.protocol.ObjectPath;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsTest {
    @TempDir
    private Path folder;

    private static String ids(Catalogs catalogs, String path) {
        Map<String, String> properties = Translations.of(ObjectPath.read("/" + path), catalogs);
        assertEquals(1, properties.size());
        return properties.get("xlate.translatedIds");
    }

    @Test
    void theIdItselfComesFirstThenItsLocalesInTheOrderOfTheMap() {
        Catalogs catalogs = new Shop(folder).attributes("LocaleMap=fr,_fr,|fr_ca,_ca,_fr,|de,_de,|nl,_nl,|,\n")
                .images("image", "image_fr", "image_de", "shoe_ca", "x_en").catalogs();
        assertEquals("image,image_fr,image_de", ids(catalogs, "Co/image"));
        assertEquals("shoe_ca", ids(catalogs, "Co/shoe"));
        assertEquals("", ids(catalogs, "Co/x"));
        assertEquals("", ids(catalogs, "Co"));
        assertEquals("", ids(catalogs, "other/image"));
    }

    @Test
    void withoutAMapAnIdStandsForItself() {
        assertEquals("image", ids(new Shop(folder).images("image", "image_fr").catalogs(), "Co/image"));
    }
}
