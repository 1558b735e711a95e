package io.darkroom.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.view.Wid;
import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacroExpansionTest {
    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void records() {
        shop = new Shop(folder);
        shop.catalog("", "MacroFile=default.mac", "logo | logo.png | $common$");
        shop.macros("default.mac", "common hei=77");
        shop.catalog("cat", "MacroFile=cat.mac", "boot | boot.png | $view$ | $last$", "other | other.png | $shadow$");
        shop.macros("cat.mac", "view wid=240&fmt=jpeg&qlt=85", "sized wid=$w$", "both $view$&$common$", "last align=1,1", "tail $nothing$");
        shop.catalog("second", "MacroFile=second.mac", "t |  | $view$&color=1,2,3&size=9,9");
        shop.macros("second.mac", "view wid=7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$view$", "$VIEW$", "$view$=", "%24view%24", "%24view%24=", "&&$view$&"})
    void aMacroStandsForItsCommandsHoweverItIsWritten(String written) {
        assertEquals("wid=240&fmt=jpeg&qlt=85", shop.said("cat/x?" + written));
    }

    @Test
    void aMacroOverridesWhatStandsBeforeItOnly() {
        assertEquals("wid=480&wid=240&fmt=jpeg&qlt=85", shop.said("cat/x?wid=480&$view$"));
        assertEquals(480, shop.resolved("cat/x?$view$&wid=480").request().value(Wid.COMMAND).orElseThrow().pixels());
        assertEquals(240, shop.resolved("cat/x?wid=480&$view$").request().value(Wid.COMMAND).orElseThrow().pixels());
    }

    @Test
    void recordsUseMacrosInBothTheirStrings() {
        assertEquals("wid=240&fmt=jpeg&qlt=85&wid=3&align=1,1", shop.said("cat/boot?wid=3"));
    }

    @Test
    void variablesPassValuesIntoAMacro() {
        assertEquals("$w=31&wid=31", shop.said("cat/x?$w=31&$sized$"));
    }

    @Test
    void macrosContainThoseDefinedBeforeAndThoseOfTheDefaultCatalog() {
        assertEquals("wid=240&fmt=jpeg&qlt=85&hei=77", shop.said("cat/x?$both$"));
        assertEquals("hei=77", shop.said("elsewhere?$common$"));
    }

    @Test
    void aRecordsMacrosAreThoseOfItsOwnCatalog() {
        assertEquals("wid=7&color=1,2,3&size=9,9&template=second/t&wid=240&fmt=jpeg&qlt=85", shop.said("cat/x?template=second/t&$view$"));
        assertEquals("hei=77", shop.said("cat/logo"));
    }

    @Test
    void aMacroThatNoCatalogDefinesIsRefused() {
        assertEquals("macro $nothing$: no catalog defines it", Faults.detail(ErrorCode.NOT_SUPPORTED, () -> shop.resolved("cat/x?$nothing$")));
        assertEquals("macro $nothing$: no catalog defines it", Faults.detail(ErrorCode.NOT_SUPPORTED, () -> shop.resolved("cat/x?$tail$")));
        assertTrue(Faults.detail(ErrorCode.NOT_SUPPORTED, () -> shop.resolved("elsewhere?$view$")).contains("$view$"));
    }

    @Test
    void macrosWithinRequestsAreThoseOfTheCatalogThatTheseName() {
        shop.image("boot.png");
        var scene = shop.scene("second?src=is{cat/boot?$view$}&$view$");
        assertEquals(7, scene.request().value(Wid.COMMAND).orElseThrow().pixels());
        assertEquals(240, Nested.in(scene).request().value(Wid.COMMAND).orElseThrow().pixels());
    }

    @Test
    void macrosStandForSoMuchTogetherOnly() {
        shop.macros("cat.mac", "long " + "name=x&".repeat(4_000));
        assertEquals("the macros of this request stand for more than 5000 modifiers or 1000000 characters",
                Faults.detail(ErrorCode.BAD_REQUEST, () -> shop.resolved("cat/x?$long$&$long$")));
        shop.macros("cat.mac", "wide name=" + "x".repeat(90_000));
        assertEquals("the macros of this request stand for more than 5000 modifiers or 1000000 characters",
                Faults.detail(ErrorCode.BAD_REQUEST, () -> shop.resolved("cat/x?" + "$wide$&".repeat(12))));
    }
}
