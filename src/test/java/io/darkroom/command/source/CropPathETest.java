package io.darkroom.command.source;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.protocol.PathNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CropPathETest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"mobile|mobile", "b,a|b,a", "a,,b,a,|a,b", "Mobile,mobile|Mobile,mobile"})
    void isNamesInTheirOrderEachOnce(String text, String names) {
        assertEquals(new CropPathE(new PathNames(List.of(names.split(",")))), value(CropPathE.COMMAND, "cropPathE=" + text));
    }

    @Test
    void noNameIsNoCrop() {
        assertEquals(new CropPathE(new PathNames(List.of())), value(CropPathE.COMMAND, "cropPathE="));
    }

    @Test
    void otherNamesAreRefused() {
        refused("croppathe=%E2%82%AC", "cropPathE=€: names of paths in ASCII, separated by commas");
        refused("cropPathE=" + "a,".repeat(100) + "b");
    }
}
