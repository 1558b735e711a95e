package io.darkroom.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.view.Align;
import io.darkroom.command.view.Fit;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.RequestLexer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ViewTest {
    private static View view(String query) {
        return View.of(ImageRequest.parse(RequestLexer.read("/any", query)));
    }

    @Test
    void takesEveryCommandOfTheView() {
        assertEquals(new View(OptionalInt.of(1), OptionalInt.of(2), OptionalDouble.of(3), Optional.of(new Fit(Fit.Mode.CROP, true)),
                        Optional.of(new Area(4, 5, 6, 7)), Optional.of(new Area(8, 9, 10, 11)), Stretch.both(1.5), new Align(-1, 0.5)),
                view("wid=1&hei=2&scl=3&fit=crop,1&rgn=4,5,6,7&rect=8,9,10,11,1.5&align=-1,.5"));
    }

    @Test
    void isEmptyWithoutCommands() {
        assertEquals(new View(OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Stretch.NONE, Align.DEFAULT), view(""));
    }

    @Test
    void fitWithoutAnySizeIsRefused() {
        Fault fault = assertThrows(Fault.class, () -> view("fit=crop&scl=2"));
        assertEquals(ErrorCode.BAD_VALUE, fault.code());
        assertTrue(fault.detail().contains("fit=") && fault.detail().contains("wid="));
        assertEquals(OptionalInt.of(7), view("fit=crop&hei=7").height());
    }
}
