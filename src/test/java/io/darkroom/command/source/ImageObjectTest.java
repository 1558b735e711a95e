package io.darkroom.command.source;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.request;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.ObjectPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code src=} and {@code mask=} may be. */
class ImageObjectTest {
    private static ImageObject source(String text) {
        assertEquals(value(Src.COMMAND, "src=" + text).object(), value(Mask.COMMAND, "mask=" + text).object());
        return value(Src.COMMAND, "SRC=" + text).object();
    }

    @Test
    void isThePathOfAnObject() {
        assertEquals(new ImageObject.Named(ObjectPath.read("/folder/image")), source("folder/image"));
        assertEquals(new ImageObject.Named(ObjectPath.read("//folder/image.tif")), source("/folder/image.tif"));
        assertEquals(new ImageObject.Named(ObjectPath.read("/a%20b")), source("a%20b"));
        assertEquals(new ImageObject.Named(ObjectPath.read("/photo(1)")), source("photo(1)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "is{a?wid=5&hei=6} | a?wid=5&hei=6",
        "is(a?src=is{b}) | a?src=is{b}",
        "IS{a} | a",
        "is{?src=a%2Fb&size=1,1} | ?src=a%2Fb&size=1,1",
        "is%7Ba?wid=5%7D | a?wid=5",
        "is%7BC/shadow%3Flayer%3D1%26src%3Db%7D | C/shadow?layer=1&src=b"})
    void isAWholeRequest(String text, String request) {
        assertEquals(new ImageObject.Nested(request), source(text));
    }

    @ParameterizedTest
    @CsvSource({"(http://elsewhere/a.jpg), http://elsewhere/a.jpg", "{a%20b.jpg}, a b.jpg"})
    void isTheAddressOfAnImageElsewhere(String text, String url) {
        assertEquals(new ImageObject.Foreign(url), source(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ir{a?src=b}", "fxg{a}", "ir(a)"})
    void otherRenderersAreRefusedByName(String text) {
        String detail = Faults.detail(ErrorCode.NOT_SUPPORTED, () -> request("src=" + text));
        assertTrue(detail.contains(text.startsWith("ir") ? "Image Rendering" : "FXG"), detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "%20"})
    void noPathIsRefused(String text) {
        refused("src=" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "a/../b", "a%5Cb", "a,b", "a%00"})
    void aPathThatIsNoneIsRefused(String text) {
        Faults.detail(ErrorCode.BAD_REQUEST, () -> request("mask=" + text));
    }
}
