package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.request;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.PathData;
import io.darkroom.protocol.PathNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipPathTest {
    private static final PathData TRIANGLE = PathData.read(new Arguments("clipPath", "M0,0L10,0L0,10Z"));

    @Test
    void isAPathInPixels() {
        assertEquals(new ClipPath(TRIANGLE), value(ClipPath.COMMAND, "clippath=M0,0L10,0L0,10Z"));
        assertEquals(new ClipXPath(TRIANGLE), value(ClipXPath.COMMAND, "clipXPath=m0,0%20l10,0%20l-10,10z"));
    }

    @Test
    void isNamesOfPaths() {
        assertEquals(new ClipPathE(new PathNames(List.of("Path 1", "outline"))), value(ClipPathE.COMMAND, "clipPathE=Path%201,%20outline"));
        assertEquals(new ClipXPathE(new PathNames(List.of("a"))), value(ClipXPathE.COMMAND, "clipXPathE=a"));
    }

    @Test
    void aPathAndNamesHoldSideBySide() {
        ImageRequest request = request("clipPath=M0,0L10,0L0,10Z&clipPathE=a&clipXPath=M0,0L10,0L0,10Z&clipXPathE=b");
        assertTrue(List.of(ClipPath.COMMAND, ClipXPath.COMMAND).stream().allMatch(request.composite()::has));
        assertTrue(List.of(ClipPathE.COMMAND, ClipXPathE.COMMAND).stream().allMatch(request.base()::has), "paths are embedded in the source of layer 0");
    }

    @Test
    void noPathIsRefused() {
        refused("clipPath=", "clipPath=: M or m is expected at the end, where a path begins");
        refused("clipXPath=mobile", "clipXPath=mobile: a number is expected at character 2, after m");
    }

    @Test
    void namesAreAscii() {
        refused("clipPathE=Pfad%20%C3%BC", "clipPathE=Pfad ü: names of paths in ASCII, separated by commas");
        refused("clipXPathE=%C3%BC");
    }
}
