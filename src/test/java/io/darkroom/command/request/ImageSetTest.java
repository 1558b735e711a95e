package io.darkroom.command.request;

import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageSetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{asset1,asset2,asset3}|asset1,asset2,asset3", "%7Ba,b%7D|a,b", "(PetSmart/X_Imageset)|PetSmart/X_Imageset", "{(a,b)}|a,b",
        "a,b|a,b", "{a},{b}|{a},{b}", "{{a},b}|{a},b", "{a?wid=1&hei=2,b}|a?wid=1&hei=2,b", "{a;{0xff0000 red}}|a;{0xff0000 red}", "{ a }|a", "{a|{a", "{}|''"})
    void isWhatStandsWithinTheBracketsThatGuardIt(String query, String text) {
        assertEquals(new ImageSet(text), value(ImageSet.COMMAND, "imageSet=" + query + "&req=set"));
    }
}
