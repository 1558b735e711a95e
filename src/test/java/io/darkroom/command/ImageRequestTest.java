package io.darkroom.command;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.request.Handler;
import io.darkroom.command.request.Id;
import io.darkroom.command.request.Req;
import io.darkroom.command.source.Crop;
import io.darkroom.command.view.Fit;
import io.darkroom.command.view.Hei;
import io.darkroom.command.view.Wid;
import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRequestTest {
    @SuppressWarnings("unused")
    private static final List<String> UNSUPPORTED = UnsupportedCommands.ALL;

    private static String unsupported(String query) {
        return Faults.detail(ErrorCode.NOT_SUPPORTED, () -> request(query));
    }

    @Test
    void valuesAreAskedForByCommand() {
        ImageRequest request = request("wid=200&fit=crop,1");
        assertEquals("a/b", request.object().toString());
        assertEquals(Optional.of(new Wid(200)), request.value(Wid.COMMAND));
        assertEquals(new Fit(Fit.Mode.CROP, true), request.value(Fit.COMMAND, Fit.DEFAULT));
        assertEquals(Optional.empty(), request.value(Hei.COMMAND));
        assertEquals(new Hei(7), request.value(Hei.COMMAND, new Hei(7)));
        assertTrue(request.has(Wid.COMMAND));
        assertFalse(request.has(Hei.COMMAND));
    }

    @ParameterizedTest
    @CsvSource({"wid=1&wid=2, 2", "wid=undefined&WID=3, 3", "hei=5&wId=4&hei=6, 4"})
    void theLastOneWinsAndNamesHaveNoCase(String query, int pixels) {
        assertEquals(new Wid(pixels), request(query).value(Wid.COMMAND).orElseThrow());
    }

    /** Reference: r-is-http-validate.md */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"wid=$w$&fit=$f$,1", "layer=$n$&wid=5", "src=is{a?wid=$w$}", "crop=$x$,0,1,1"})
    void whatWaitsForAVariableIsNotValidated(String query) {
        assertEquals("validate", request(query + "&req=validate").value(Req.COMMAND).orElseThrow().type());
    }

    @Test
    void whatNamesNoVariableIsValidated() {
        refused("req=validate&wid=$w", "wid=$w: a whole number of 1 or more");
        refused("req=validate&wid=$ $", "wid=$ $: a whole number of 1 or more");
        refused("wid=$w$", "wid=$w$: a whole number of 1 or more");
    }

    @Test
    void theLastSpellingOfACommandWins() {
        assertFalse(request("cropN=0,0,1,1&crop=1,2,3,4").base().value(Crop.COMMAND).orElseThrow().normalized());
        assertTrue(request("crop=1,2,3,4&cropn=0,0,1,1").base().value(Crop.COMMAND).orElseThrow().normalized());
    }

    @ParameterizedTest
    @FieldSource("UNSUPPORTED")
    void aDocumentedCommandIsRefusedByName(String name) {
        assertEquals(name + "= is not supported by this version", unsupported("wid=5&" + name.toUpperCase() + "=1"));
    }

    @Test
    void unknownNamesAreIgnored() {
        assertEquals(List.of("ts", "imwidth", "CAMP TOPS", "$v"), request("ts=1&imwidth=5&CAMP%20TOPS&$v=x&.v=1&wid=5").ignored());
    }

    @Test
    void aMacroWithoutACatalogIsRefusedByName() {
        assertEquals("macro $large$: no catalog defines it", unsupported("wid=5&%24large%24="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exists", "imageprops", "EXISTS,json"})
    void aTypeThatIgnoresOtherCommandsNeitherChecksNorRefusesThem(String type) {
        ImageRequest request = request("wid=undefined&$m$&op_usm=1&id=-7&req=" + type + "&handler=h&fmt=bogus");
        assertFalse(request.has(Wid.COMMAND));
        assertEquals(new Id("-7"), request.value(Id.COMMAND).orElseThrow());
        assertEquals(new Handler("h"), request.value(Handler.COMMAND).orElseThrow());
        assertTrue(request.value(Req.COMMAND).orElseThrow().ignoresOtherCommands());
        assertEquals(List.of("wid", "$m$", "op_usm", "fmt"), request.ignored());
    }

    @Test
    void theLastTypeDecidesHowTheRestIsRead() {
        Reading.refused("req=exists&wid=undefined&req=img");
        Reading.refused("req=exists&handler=a-b");
        assertFalse(request("req=img&wid=undefined&Req=exists").has(Wid.COMMAND));
    }

    @Test
    void aValueCanBeSetAnew() {
        ImageRequest before = request("wid=5&hei=6&ts=1");
        ImageRequest after = before.with(Wid.COMMAND, new Wid(9));
        assertEquals(new Wid(5), before.value(Wid.COMMAND).orElseThrow());
        assertEquals(new Wid(9), after.value(Wid.COMMAND).orElseThrow());
        assertEquals(new Hei(6), after.value(Hei.COMMAND).orElseThrow());
        assertEquals(List.of("ts"), after.ignored());
    }

    @Test
    void aMissingSeparatorIsReportedWithTheCommandItHit() {
        Reading.refused("wid=566&hei=708size=566,708", "hei=708size=566,708: one value only");
    }
}
