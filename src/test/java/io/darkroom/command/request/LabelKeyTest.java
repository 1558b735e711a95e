package io.darkroom.command.request;

import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LabelKeyTest {
    @Test
    void isAnyText() {
        assertEquals(new LabelKey("label"), value(LabelKey.COMMAND, "req=set,json,UTF-8&labelKey=label&handler=f"));
        assertEquals(new LabelKey("a,b"), value(LabelKey.COMMAND, "labelkey= a,b "));
    }
}
