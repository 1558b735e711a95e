package io.darkroom.it;

import static io.darkroom.it.Compare.assertSame;
import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.Darkroom.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A crop that reaches far beyond the picture costs no more than the picture and the reply do. */
class FarCropIT extends DeployedWar {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Picture CARD = Picture.source("testcard.png");

    @BeforeEach
    void startWithAnEmptyFolder() {
        new SaveFolder().clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "testcard?crop=-1000000,-1000000,2000000,2000000&wid=100                    | 100x100",
        "testcard?crop=-1000000,-1000000,2000000,2000000&wid=100&flip=lrud          | 100x100",
        "testcard?crop=-1000000,-1000000,2000000,2000000&wid=100&rotate=90          | 100x100",
        "testcard?crop=-1000000,-1000000,2000000,2000000&wid=100&rotate=45          | 100x100",
        "testcard?crop=-1000000,-1000000,2000000,1000000&wid=100&resMode=sharp2     | 100x50",
        "testcard?crop=-100000,0,200000,300&wid=400&hei=300&fit=stretch             | 400x300",
        "testcard?crop=0,-100000,400,200000&wid=400&hei=300&fit=stretch             | 400x300",
        "testcard?crop=-1000000,-1000000,2000000,2000000&rect=999900,999900,300,200 | 300x200",
        "testcard?cropN=0,0,1e4,1e4&wid=60                                          | 60x45",
        "shoes/boot?crop=-1000000,-1000000,2000000,2000000&wid=100                  | 100x100",
        "phone/portrait-orientation6?cropN=-500,-500,1000,1000&wid=90               | 90x120"})
    void theReplyHasItsSizeAndComesSoon(String request, String size) {
        Picture reply = Picture.decoded(okSoon(request + "&fmt=png&bgc=ff8000").body());
        assertEquals(size, reply.width() + "x" + reply.height());
        assertEquals(Picture.rgb(255, 128, 0), reply.at(reply.width() - 1, 0));
        Reply props = okSoon(request + "&req=props");
        assertEquals(size, props.number("image.width") + "x" + props.number("image.height"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&rotate=45"})
    void theReplyIsSavedWithinItsTime(String turn) {
        Reply reply = okSoon("testcard?crop=-1000000,-1000000,2000000,2000000&wid=100" + turn + "&req=saveToFile&name=far.png&timeout=20000");
        assertEquals("done", reply.properties().getProperty("status"), reply.text());
        assertEquals("100x100", reply.number("width") + "x" + reply.number("height"));
    }

    @ParameterizedTest
    @CsvSource({"00ff00,ff00ff00", "ff8000,ffff8000"})
    void thePictureLiesInTheMiddleWithTheBackgroundAround(String color, String pixel) {
        int background = Integer.parseUnsignedInt(pixel, 16);
        Picture reply = picture("testcard?crop=-200,-150,800,600&wid=400&bgc=" + color);
        assertEquals("400x300", reply.width() + "x" + reply.height());
        Picture half = CARD.scaled(200, 150);
        for (int[] corner : new int[][] {{0, 0}, {199, 0}, {0, 149}, {199, 149}}) {
            assertEquals(half.at(corner[0], corner[1]), reply.at(100 + corner[0], 75 + corner[1]));
        }
        assertSame(picture("testcard?wid=200").part(-100, -75, 400, 300, background), reply);
    }

    private static Reply okSoon(String request) {
        Reply reply = get(SOON, request);
        assertEquals(200, reply.status(), () -> request + " → " + reply.text());
        return reply;
    }
}
