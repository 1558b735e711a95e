package io.darkroom.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.catalog.file.Problems;
import io.darkroom.catalog.value.CatalogAttributes;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringLocalizationTest {
    private static final String DATA = "val1=111\r\nstr1=Default1^loc=N^Dutch1^loc=D^German1\r\nval2=value2\r\nstr2=^loc=E^English2^loc=N^Dutch2^loc=D^German2\r\n"
            + "str3=Default3^loc=N^Dutch3^loc=D^German3";

    @TempDir
    private Path folder;

    private StringLocalization in(String map, String locale) throws Exception {
        Path file = new CatalogFiles(folder).write("a.ini", "LocaleStrMap=" + map);
        return StringLocalization.of(CatalogAttributes.read(new Problems(file)), Optional.of(locale));
    }

    @Test
    void propertiesAreGivenInTheLocaleOrByTheirDefault() throws Exception {
        assertEquals("val1=111\r\nstr1=Dutch1\r\nval2=value2\r\nstr2=Dutch2\r\nstr3=Dutch3", in("en,E|nl,N|de,D|,", "nl").userData(DATA));
        assertEquals("val1=111\r\nstr1=Default1\r\nval2=value2\r\nstr2=\r\nstr3=Default3", in("en,E|nl,N|de,D|,", "ja").userData(DATA));
    }

    @ParameterizedTest
    @CsvSource({"en,English", "en_us,English", "en_uk,UK-English", "de,German", "de_de,German", "de_at,Austrian"})
    void marksAreTriedInTheirOrder(String locale, String text) throws Exception {
        assertEquals(text, in("en,E|en_us,EUS,E|en_uk,UKE,E|de,D|de_at,DAT,D|de_de,D", locale)
                .element("^loc=E^English^loc=UKE^UK-English^loc=D^German^loc=DAT^Austrian"));
    }

    @Test
    void withoutMapOrMarkTextsStayAsTheyAre() throws Exception {
        assertEquals(DATA, in("", "nl").userData(DATA));
        assertEquals("a^b^c", in("nl,N|,", "nl").element("a^b^c"));
    }

    @Test
    void labelsAndUserDataOfTargetsAreTexts() throws Exception {
        assertEquals("Target.1.rect=1,2,3,4^loc=N^x\r\ntarget.1.label=Ja\r\nTarget.1.UserData=",
                in("nl,N|,", "nl").targets("Target.1.rect=1,2,3,4^loc=N^x\r\ntarget.1.label=Yes^loc=N^Ja\r\nTarget.1.UserData=a^loc=D^b"));
    }

    @Test
    void everyPartOfAnImageSetIsAText() throws Exception {
        assertEquals("cat/a;{0xff0000 rood},cat/b;{0x00ff00},(x;ja)",
                in("nl,N|,", "nl").imageSet("cat/a;{0xff0000^loc=N^ rood^loc=D^ rot},cat/b;{0x00ff00},(x;yes^loc=N^ja)"));
    }

    @Test
    void quotedValuesOfAMapAreTexts() throws Exception {
        assertEquals("<AREA shape='rect^loc=N^x' COORDS=\"1,2\" alt=\"schoen\" title='ja' href=a^loc=N^b>",
                in("nl,N|,", "nl").map("<AREA shape='rect^loc=N^x' COORDS=\"1,2\" alt=\"shoe^loc=N^schoen\" title='yes^loc=N^ja' href=a^loc=N^b>"));
    }
}
