package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReqTest {
    @Test
    void everyTypeIsKnownInAnyCaseAndGetsItsOwnSpelling() {
        for (String type : Req.TYPES) {
            assertEquals(new Req(type, List.of()), value(Req.COMMAND, "req=" + type.toUpperCase()));
        }
        assertEquals("saveToFile", value(Req.COMMAND, "req=savetofile").type());
    }

    @Test
    void keepsItsOptions() {
        assertEquals(new Req("set", List.of("json", "UTF-8")), value(Req.COMMAND, "req=set,json,UTF-8"));
        assertEquals(new Req("set", List.of("xml")), value(Req.COMMAND, "req=set,xml,"));
    }

    @Test
    void typesAreSorted() {
        assertEquals(Req.TYPES.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), Req.TYPES);
    }

    @Test
    void anotherTypeGetsTheList() {
        refused("req=object", "req=object: catalogprops, ctx, exists, imageprops, imageset, img, loadcache, map, mask, mbrSet, "
                + "message, props, resolve, saveToFile, set, targets, tile, tmb, userdata, validate, xlate or xmp");
        refused("req=,json");
    }

    @Test
    void anEmptyOneIsTheDefault() {
        assertEquals(Req.DEFAULT, value(Req.COMMAND, "req="));
    }
}
