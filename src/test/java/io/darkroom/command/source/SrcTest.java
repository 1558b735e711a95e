package io.darkroom.command.source;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.request;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.ObjectPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SrcTest {
    @Test
    void isThePathOfAnObject() {
        assertEquals(new Src(ObjectPath.read("/folder/image")), value(Src.COMMAND, "src=folder/image"));
        assertEquals(new Src(ObjectPath.read("//folder/image.tif")), value(Src.COMMAND, "SRC=/folder/image.tif"));
        assertEquals(new Src(ObjectPath.read("/a%20b")), value(Src.COMMAND, "src=a%20b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "%20"})
    void noPathIsRefused(String text) {
        refused("src=" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "a/../b", "a%5Cb", "a,b", "a%00"})
    void aPathThatIsNoneIsRefused(String text) {
        Faults.detail(ErrorCode.BAD_REQUEST, () -> request("src=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"is{a?wid=5}", "ir{a}", "{http://elsewhere/a}", "IS{a}", "is(a)"})
    void anotherRequestIsNotSupportedYet(String text) {
        assertEquals("src=" + text + ": nested requests are not supported by this version", Faults.detail(ErrorCode.NOT_SUPPORTED, () -> request("src=" + text)));
    }
}
