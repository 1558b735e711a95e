package io.darkroom.command;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.layer.BlendMode;
import io.darkroom.command.layer.LayerColor;
import io.darkroom.command.layer.Opac;
import io.darkroom.command.layer.Pos;
import io.darkroom.command.layer.Rotate;
import io.darkroom.command.op.Blur;
import io.darkroom.command.op.Grow;
import io.darkroom.command.op.Hue;
import io.darkroom.command.op.Noise;
import io.darkroom.command.source.MaskUse;
import io.darkroom.command.view.Wid;
import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Color;
import io.darkroom.protocol.Faults;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands between two {@code layer=} belong to: the sentences of r-layer.md and r-layer-effects.md. */
class LayerReadingTest {
    private static Layer layer(ImageRequest request, int number) {
        return request.layers().stream().filter(layer -> layer.number() == number).findFirst().orElseThrow();
    }

    private static double turned(String query, int number) {
        return layer(request(query), number).value(Rotate.COMMAND).map(Rotate::degrees).orElse(0.0);
    }

    @Test
    void layerZeroIsThereWithoutBeingNamedAndTheOthersAscend() {
        assertEquals(List.of(0), request("").layers().stream().map(Layer::number).toList());
        assertEquals(List.of(0, 3, 12), request("layer=12&layer=3&wid=5").layers().stream().map(Layer::number).toList());
    }

    @Test
    void commandsApplyToTheLayerBeforeThem() {
        String query = "layer=2&rotate=20&layer=1&rotate=10&layer=0&rotate=5";
        assertEquals(List.of(5.0, 10.0, 20.0), IntStream.range(0, 3).mapToObj(number -> turned(query, number)).toList());
    }

    @Test
    void segmentsOfOneLayerAreTakenTogetherAndTheLastValueCounts() {
        ImageRequest request = request("layer=1&rotate=10&opac=20&layer=2&rotate=1&layer=1&rotate=30");
        assertEquals(new Rotate(30), layer(request, 1).value(Rotate.COMMAND).orElseThrow());
        assertEquals(new Opac(20, 100), layer(request, 1).value(Opac.COMMAND).orElseThrow());
    }

    @Test
    void anOverriddenValueIsNeverLookedAt() {
        assertEquals(5, turned("layer=1&rotate=nonsense&rotate=5", 1));
        refused("layer=1&rotate=5&rotate=nonsense", "rotate=nonsense: a number");
    }

    @Test
    void aNameStandsForTheNumberThatItWasGivenTo() {
        assertEquals(30, turned("layer=4,shoe&layer=2&rotate=1&layer=shoe&rotate=30", 4));
        assertEquals(30, turned("layer=4,a&layer=4,b&layer=0&layer=a&rotate=10&layer=0&layer=b&rotate=30", 4), "a layer may have several names");
        assertEquals(30, turned("layer=4,a&layer=4,a&rotate=30", 4), "and be given one again");
    }

    @Test
    void aNameThatIsTakenOrUnknownIsRefused() {
        refused("layer=1,image&layer=2,image", "layer=2,image: that name belongs to layer 1 already");
        refused("layer=1,image&layer=picture", "layer=picture: no layer was given this name before; layer=1,picture would give it");
        refused("layer=image&layer=1,image", "layer=image: no layer was given this name before; layer=1,image would give it");
        refused("layer=comp,all&layer=1,all");
    }

    @Test
    void theCompositeMayHaveANameToo() {
        ImageRequest request = request("layer=comp,all&layer=1&opac=5&layer=all&opac=50");
        assertEquals(new Opac(50, 100), request.composite().value(Opac.COMMAND).orElseThrow());
    }

    /** Each command of the reference that says "applies to layer 0 if layer=comp". */
    @ParameterizedTest
    @ValueSource(strings = {"anchor=1,2", "origin=1,2", "size=5,6", "scale=2", "res=3", "crop=0,0,5,5", "extend=1,1,1,1", "rotate=5", "perspective=0,0,9,0,9,9,0,9",
        "color=0,0,0", "bgColor=0,0,0", "mask=m", "maskUse=off", "hide=1", "src=s", "op_growMask=2"})
    void forTheCompositeFallsToLayerZero(String command) {
        String name = command.substring(0, command.indexOf('='));
        Command<?> key = Commands.spelled(name).orElseThrow().command();
        for (String query : List.of(command, "layer=comp&" + command, "layer=1&hide=0&layer=comp&" + command, "layer=0&" + command)) {
            ImageRequest request = request(query);
            assertTrue(request.base().has(key) && !request.composite().has(key), query);
        }
        ImageRequest upper = request("layer=1&" + command);
        assertTrue(layer(upper, 1).has(key) && !upper.base().has(key), command);
    }

    /** Each command that says "or to the composite image if layer=comp". */
    @ParameterizedTest
    @ValueSource(strings = {"flip=lr", "opac=5", "clipPath=M0,0L5,0L5,5z", "clipXPath=M0,0L5,0L5,5z", "op_grow=1", "op_blur=1", "op_noise=5", "op_colorize=0,0,0", "op_usm=1,1,1,0"})
    void belongsToTheCompositeItself(String command) {
        Command<?> key = Commands.spelled(command.substring(0, command.indexOf('='))).orElseThrow().command();
        for (String query : List.of(command, "layer=comp&" + command, "layer=1&hide=0&layer=comp&" + command)) {
            assertTrue(request(query).composite().has(key) && !request(query).base().has(key), query);
        }
        ImageRequest base = request("layer=0&" + command);
        assertTrue(base.base().has(key) && !base.composite().has(key), command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blendMode=mult", "pos=1,2"})
    void theCompositeHasNothingBelowIt(String command) {
        Command<?> key = Commands.spelled(command.substring(0, command.indexOf('='))).orElseThrow().command();
        assertFalse(request(command).composite().has(key));
    }

    @Test
    void viewAndRequestCommandsMayStandInAnyLayer() {
        ImageRequest request = request("layer=1&wid=20&effect=-1&color=0,0,0&wid=30");
        assertEquals(new Wid(30), request.value(Wid.COMMAND).orElseThrow());
    }

    @Test
    void effectsBelongToTheLayerAndEndWithIt() {
        ImageRequest request = request("effect=1&opac=1&layer=1&effect=-1&opac=2&layer=1&opac=3");
        assertEquals(new Opac(1, 100), request.composite().innerEffects().iterator().next().value(Opac.COMMAND).orElseThrow());
        assertEquals(new Opac(2, 100), layer(request, 1).outerEffects().iterator().next().value(Opac.COMMAND).orElseThrow());
        assertEquals(new Opac(3, 100), layer(request, 1).value(Opac.COMMAND).orElseThrow());
        assertFalse(request.base().hasEffects());
    }

    @Test
    void effectsKnowTheCommandsOfTheReference() {
        CommandValues effect = request("layer=1&effect=1&blendMode=mult&color=0,0,0&maskUse=off&opac=5&op_grow=1&op_blur=2&op_noise=3&pos=4,5&posN=.5,.5")
                .layers().get(1).innerEffects().iterator().next();
        for (Command<?> known : List.of(BlendMode.COMMAND, LayerColor.COMMAND, MaskUse.COMMAND, Opac.COMMAND, Grow.COMMAND, Blur.COMMAND, Noise.COMMAND, Pos.COMMAND)) {
            assertTrue(effect.has(known), known.name());
        }
        assertEquals(new Pos(.5, .5, true), effect.value(Pos.COMMAND).orElseThrow());
    }

    @Test
    void effectsIgnoreAllOthersAndNeverLookAtThem() {
        ImageRequest request = request("layer=1&effect=-1&rotate=x&flip=lr&size=5&extend=1&crop=0&anchor=0&origin=0&bgColor=q&hide=1&src=&mask=&"
                + "clipPath=&op_hue=5&op_usm=1&perspective=0&color=0,0,0");
        assertEquals(List.of("rotate", "flip", "size", "extend", "crop", "anchor", "origin", "bgColor", "hide", "src", "mask", "clipPath", "op_hue", "op_usm", "perspective"),
                request.ignored());
        assertFalse(request.layers().get(1).outerEffects().iterator().next().has(Hue.COMMAND));
    }

    @ParameterizedTest
    @CsvSource({"$shadow$, MULT, '0,0,0', 3", "$GLOW$, SCREEN, '255,255,190', 0"})
    void theMacrosOfTheReferenceBringEverythingAnEffectNeeds(String macro, BlendMode.Mode mode, String color, double x) {
        CommandValues effect = request("layer=1&effect=-1&" + macro).layers().get(1).outerEffects().iterator().next();
        assertEquals(new BlendMode(mode), effect.value(BlendMode.COMMAND).orElseThrow());
        assertEquals(request("color=" + color).base().value(LayerColor.COMMAND), effect.value(LayerColor.COMMAND));
        assertEquals(x, effect.value(Pos.COMMAND, Pos.DEFAULT).x());
        assertTrue(effect.value(Blur.COMMAND).orElseThrow().radius() > 0);
    }

    @Test
    void whatAMacroBringsCanBeChanged() {
        CommandValues effect = request("effect=-1&$shadow$&color=50,143,254").composite().outerEffects().iterator().next();
        assertEquals(Color.rgb(50, 143, 254), effect.value(LayerColor.COMMAND).orElseThrow().color());
        assertEquals(new BlendMode(BlendMode.Mode.MULT), effect.value(BlendMode.COMMAND).orElseThrow());
    }

    @Test
    void thereIsAnEndToLayersAndEffects() {
        for (String what : List.of("layer", "effect")) {
            String many = IntStream.rangeClosed(1, 501).mapToObj(i -> what + "=" + i).collect(Collectors.joining("&"));
            assertEquals("the request has more than 500 layers, or as many effects on one of them", Faults.detail(ErrorCode.BAD_REQUEST, () -> request(many)));
        }
        assertEquals(400, request(IntStream.range(0, 400).mapToObj(i -> "layer=" + i).collect(Collectors.joining("&"))).layers().size());
    }
}
