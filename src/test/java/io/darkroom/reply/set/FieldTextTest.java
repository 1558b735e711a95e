package io.darkroom.reply.set;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.catalog.Catalogs;
import io.darkroom.catalog.Entry;
import io.darkroom.catalog.IdTranslation;
import io.darkroom.catalog.ObjectResolution;
import io.darkroom.catalog.ResolvedObject;
import io.darkroom.catalog.StringLocalization;
import io.darkroom.protocol.ObjectPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldTextTest {
    @TempDir
    private Path folder;
    private Shop shop;
    private Catalogs catalogs;

    @BeforeEach
    void open() {
        shop = new Shop(folder).attributes("LocaleStrMap=nl,N|,\n").locale("nl")
                .record("a", "a.jpg", "a;{0xff0000 red^loc=N^ rood}", "", "val1=111??str = Yes^loc=N^Ja??q='it''s'??bare", "",
                        "Target.1.rect=1,2^loc=N^3??Target.1.label=Yes^loc=N^Ja")
                .record("plain", "p.jpg", "", "", "just text??more");
        catalogs = shop.catalogs();
    }

    private Optional<Entry> entry(String path) {
        return new ObjectResolution(catalogs, IdTranslation.NONE).ofPath(ObjectPath.read("/" + path))
                .flatMap(object -> object instanceof ResolvedObject.OfRecord(Entry entry) ? Optional.of(entry) : Optional.empty());
    }

    private StringLocalization texts() {
        return shop.texts(catalogs);
    }

    @Test
    void userDataIsTextWithItsLinesOrPropertiesInTheirOrder() {
        FieldText data = FieldText.userData(entry("Co/a"), texts());
        assertEquals("val1=111\r\nstr =Ja\r\nq='it''s'\r\nbare\r\n", data.line());
        assertEquals(List.of("val1=111", "str=Ja", "q=it's", "bare="), data.properties().entrySet().stream().map(Map.Entry::toString).toList());
    }

    @Test
    void userDataThatIsNoListIsOnePropertyOfThatName() {
        FieldText data = FieldText.userData(entry("Co/plain"), texts());
        assertEquals("just text\r\nmore\r\n", data.line());
        assertEquals(Map.of("userdata", "just text\r\nmore"), data.properties());
    }

    @Test
    void targetsAreTextOrProperties() {
        FieldText targets = FieldText.targets(entry("Co/a"), texts());
        assertEquals("Target.1.rect=1,2^loc=N^3\r\nTarget.1.label=Ja\r\n", targets.line());
        assertEquals(Map.of("Target.1.rect", "1,2^loc=N^3", "Target.1.label", "Ja"), targets.properties());
    }

    @Test
    void theImageSetStandsAsItIsUnderTheNameThatProgramsKnow() {
        FieldText set = FieldText.imageSet(entry("Co/a"), texts());
        assertEquals("a;{0xff0000 rood}\r\n", set.line());
        assertEquals(Map.of("IMAGE_SET", "a;{0xff0000 rood}"), set.properties());
    }

    @Test
    void whatIsNoRecordIsTheEndOfALine() {
        Optional<Entry> none = entry("Co/none");
        assertEquals(new FieldText("", Map.of()), FieldText.userData(none, texts()));
        assertEquals("\r\n", FieldText.userData(none, texts()).line());
        assertEquals(Map.of(), FieldText.targets(none, texts()).properties());
        assertEquals(Map.of("IMAGE_SET", ""), FieldText.imageSet(none, texts()).properties());
    }
}
