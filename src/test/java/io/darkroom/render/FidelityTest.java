package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.op.Kind;
import io.darkroom.command.op.Operations;
import io.darkroom.command.op.Raster;
import io.darkroom.command.op.TestCard;
import io.darkroom.render.colour.Samples;
import io.darkroom.vips.VipsScope;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is difficult to keep comes through as it is, and an operation does in a request what it does alone. */
class FidelityTest {
    private static final List<String> OF_ALL = List.of("op_invert=1", "op_blur=1.5", "op_blur=9", "op_grow=3", "op_grow=-2", "op_noise=10,gaussian", "op_usm=1.5,2,4",
            "op_usmR=2,1,0,1", "op_sharpen=1");
    private static final List<String> OF_RGB = List.of("op_brightness=20", "op_contrast=-30", "op_colorbalance=20,-10,5", "op_hue=75", "op_saturation=40",
            "op_saturation=-40", "op_colorize=c08040,norm,50", "op_hue=40&op_blur=2&op_contrast=20&op_usm=1");

    @TempDir
    private Path folder;

    private Studio studio;

    @BeforeEach
    void open() {
        studio = Studio.of(folder);
    }

    private Raster card(Kind kind) {
        Raster card = TestCard.of(kind);
        studio.write("card.tif", card::image, Map.of());
        return card;
    }

    private static String type(Kind kind) {
        return "fmt=" + (kind.alpha() ? "tif-alpha," : "tif,") + kind.type().name().toLowerCase(Locale.ROOT);
    }

    private static Seen shown(Raster card, String operations) {
        try (VipsScope scope = new VipsScope()) {
            ImageRequest request = ImageRequest.parse(Studio.lexed("card?layer=0&" + operations));
            return Seen.of(Samples.eightBits(Operations.of(request.base()).apply(card.image(scope), 1)));
        }
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#all")
    void aCardComesThroughAsItIs(Kind kind) {
        Raster card = card(kind);
        assertEquals(0, shown(card, "").apart(studio.seen("card?" + type(kind))));
        assertEquals(0, shown(card, "").apart(studio.seen("card?layer=0&flip=lrud&layer=comp&flip=lrud&" + type(kind))));
        assertEquals(0, shown(card, "").part(20, 10, 90, 70).apart(studio.seen("card?crop=20,10,90,70&" + type(kind))));
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#all")
    void anOperationDoesInARequestWhatItDoesAlone(Kind kind) {
        Raster card = card(kind);
        for (String operation : OF_ALL) {
            assertSame(card, kind, operation);
        }
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#rgb")
    void soDoesOneOfRgb(Kind kind) {
        Raster card = card(kind);
        for (String operation : OF_RGB) {
            assertSame(card, kind, operation);
        }
    }

    private void assertSame(Raster card, Kind kind, String operation) {
        Seen alone = shown(card, operation);
        assertTrue(alone.apart(shown(card, "")) > 0, operation);
        assertEquals(0, alone.apart(studio.seen("card?layer=0&" + operation + "&" + type(kind))), operation + " of a layer");
        assertEquals(0, alone.apart(studio.seen("card?" + operation + "&" + type(kind))), operation);
    }

    @Test
    void aPictureAboveHidesWhatIsBelow() {
        Raster card = card(Kind.RGB);
        assertEquals(0, shown(card, "").apart(studio.seen("card?layer=0&op_invert=1&layer=1&src=card&" + type(Kind.RGB))));
    }
}
