package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.command.request.ColourOptions.Intent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IccTest {
    private static Icc icc(String text) {
        return value(Icc.COMMAND, "icc=" + text);
    }

    @ParameterizedTest
    @CsvSource({"sRGB, sRGB", "sRGB%20IEC61966-2.1, sRGB IEC61966-2.1", "Adobe%20RGB%20(1998), Adobe RGB (1998)", "PAL/SECAM, PAL/SECAM",
        "/press/mine.icc, /press/mine.icc", "myProfiles/sRGB, myProfiles/sRGB"})
    void aProfileIsANameOrAPath(String text, String object) {
        assertEquals(new Icc(object, Optional.empty(), Optional.empty(), Optional.empty()), icc(text));
    }

    @ParameterizedTest
    @CsvSource({"perceptual, PERCEPTUAL", "relative, RELATIVE", "Saturation, SATURATION", "ABSOLUTE, ABSOLUTE"})
    void anIntentIsAWord(String word, Intent intent) {
        assertEquals(Optional.of(intent), icc("WebCoated," + word).intent());
    }

    @Test
    void flagsFollow() {
        assertEquals(new Icc("WebCoated", Optional.of(Intent.RELATIVE), Optional.of(true), Optional.of(false)), icc("WebCoated,relative,1,0"));
        assertEquals(new Icc("WebCoated", Optional.empty(), Optional.empty(), Optional.of(true)), icc("WebCoated,,,1"));
    }

    @Test
    void whatIsNotSaidIsInherited() {
        var inherited = new ColourOptions(Intent.ABSOLUTE, true, true);
        assertEquals(inherited, icc("sRGB").options(inherited));
        assertEquals(new ColourOptions(Intent.PERCEPTUAL, true, true), icc("sRGB,perceptual").options(inherited));
        assertEquals(new ColourOptions(Intent.ABSOLUTE, false, true), icc("sRGB,,0").options(inherited));
        assertEquals(new ColourOptions(Intent.ABSOLUTE, true, false), icc("sRGB,,,0").options(inherited));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",relative", "sRGB,colorimetric", "sRGB,1", "sRGB,relative,2", "sRGB,relative,1,yes", "sRGB,relative,1,1,1"})
    void nothingElseIsAllowed(String text) {
        refused("icc=" + text);
    }

    @Test
    void aRefusalNamesWhatIsAllowed() {
        refused("icc=", "icc=: the name or path of a color profile such as sRGB");
        refused("icc=sRGB,best", "icc=sRGB,best: value 2 must be perceptual, relative, saturation or absolute");
        refused("icc=sRGB,relative,2", "icc=sRGB,relative,2: value 3 must be 0 or 1");
    }
}
