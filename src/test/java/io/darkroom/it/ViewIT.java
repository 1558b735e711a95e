package io.darkroom.it;

import static io.darkroom.it.Compare.assertAlike;
import static io.darkroom.it.Compare.assertAlikeWhenEnlarged;
import static io.darkroom.it.Compare.assertSame;
import static io.darkroom.it.Darkroom.picture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** wid=, hei=, fit=, align=, scl=, rgn= and rect= against pictures that are scaled and placed here. */
class ViewIT extends DeployedWar {
    private static final int ORANGE = Picture.rgb(255, 128, 0);
    private static final Picture CARD = Picture.source("testcard.png");

    /** The card is 400x300; it must come out scaled to the given size and placed in a reply of the given size. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // request                                      | scaled to | at       | reply
        "wid=200                                        | 200 | 150 |   0 |   0 | 200 | 150",
        "hei=75                                         | 100 |  75 |   0 |   0 | 100 |  75",
        "wid=200&hei=170                                | 200 | 150 |   0 |  10 | 200 | 170",
        "wid=200&hei=170&fit=fit                        | 200 | 150 |   0 |  10 | 200 | 170",
        "wid=220&hei=150&fit=fit                        | 200 | 150 |  10 |   0 | 220 | 150",
        "wid=200&hei=170&fit=constrain                  | 200 | 150 |   0 |   0 | 200 | 150",
        "wid=160&hei=150&fit=crop                       | 200 | 150 | -20 |   0 | 160 | 150",
        "wid=200&hei=130&fit=crop                       | 200 | 150 |   0 | -10 | 200 | 130",
        "wid=160&hei=150&fit=wrap                       | 200 | 150 |   0 |   0 | 200 | 150",
        "wid=100&hei=150&fit=stretch                    | 100 | 150 |   0 |   0 | 100 | 150",
        "wid=200&hei=75&fit=stretch                     | 200 |  75 |   0 |   0 | 200 |  75",
        "wid=200&hei=100&fit=hfit                       | 200 | 150 |   0 | -25 | 200 | 100",
        "wid=200&hei=190&fit=hfit                       | 200 | 150 |   0 |  20 | 200 | 190",
        "wid=160&hei=150&fit=vfit                       | 200 | 150 | -20 |   0 | 160 | 150",
        "wid=220&hei=150&fit=vfit                       | 200 | 150 |  10 |   0 | 220 | 150",
        "wid=800&hei=700                                | 400 | 300 | 200 | 200 | 800 | 700",
        "wid=800&hei=700&fit=fit,0                      | 400 | 300 | 200 | 200 | 800 | 700",
        "wid=800&hei=700&fit=constrain,0                | 400 | 300 |   0 |   0 | 400 | 300",
        "wid=600&hei=600&fit=crop,0                     | 400 | 300 | 100 | 150 | 600 | 600",
        "wid=600&hei=600&fit=wrap,0                     | 400 | 300 |   0 |   0 | 400 | 300",
        "wid=800&hei=150&fit=stretch,0                  | 400 | 150 | 200 |   0 | 800 | 150",
        "wid=800&hei=300&fit=hfit,0                     | 400 | 300 | 200 |   0 | 800 | 300",
        "wid=200&hei=170&align=-1,-1                    | 200 | 150 |   0 |   0 | 200 | 170",
        "wid=200&hei=170&align=1,1                      | 200 | 150 |   0 |  20 | 200 | 170",
        "wid=200&hei=170&align=0,0.5                    | 200 | 150 |   0 |  15 | 200 | 170",
        "wid=160&hei=150&fit=crop&align=-1,0            | 200 | 150 |   0 |   0 | 160 | 150",
        "wid=160&hei=150&fit=crop&align=1,0             | 200 | 150 | -40 |   0 | 160 | 150",
        "scl=2                                          | 200 | 150 |   0 |   0 | 200 | 150",
        "scl=2&wid=100&hei=170                          | 200 | 150 | -50 |  10 | 100 | 170",
        "scl=2&wid=100&hei=170&align=1,-1               | 200 | 150 |-100 |   0 | 100 | 170",
        "wid=200&rect=20,30,100,80                      | 200 | 150 | -20 | -30 | 100 |  80",
        "wid=200&rect=-20,-30,300,250                   | 200 | 150 |  20 |  30 | 300 | 250",
        "wid=200&rect=0,0,100,75,0.5                    | 100 |  75 |   0 |   0 | 100 |  75",
        "wid=200&rect=10,20,50,40,0.5                   | 100 |  75 | -10 | -20 |  50 |  40"})
    void theViewIsScaledAndPlacedAsAsked(String view, int width, int height, int x, int y, int replyWidth, int replyHeight) {
        assertAlike(CARD.scaled(width, height).part(-x, -y, replyWidth, replyHeight, ORANGE), picture("testcard?bgc=ff8000&" + view.strip()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "wid=800&hei=700&fit=fit,1                      | 800 | 600 |   0 |  50 | 800 | 700",
        "wid=800&hei=700&fit=constrain,1                | 800 | 600 |   0 |   0 | 800 | 600",
        "wid=600&hei=600&fit=crop,1                     | 800 | 600 |-100 |   0 | 600 | 600",
        "wid=600&hei=600&fit=wrap,1                     | 800 | 600 |   0 |   0 | 800 | 600",
        "wid=800&hei=150&fit=stretch,1                  | 800 | 150 |   0 |   0 | 800 | 150",
        "wid=800&hei=300&fit=hfit,1                     | 800 | 600 |   0 |-150 | 800 | 300",
        "wid=400&hei=600&fit=vfit,1                     | 800 | 600 |-200 |   0 | 400 | 600",
        "scl=0.5                                        | 800 | 600 |   0 |   0 | 800 | 600"})
    void theViewIsEnlargedWhereThatIsAllowed(String view, int width, int height, int x, int y, int replyWidth, int replyHeight) {
        assertAlikeWhenEnlarged(CARD.scaled(width, height).part(-x, -y, replyWidth, replyHeight, ORANGE), picture("testcard?bgc=ff8000&" + view.strip()));
    }

    /** Nothing is resampled here, so nothing may differ. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "scl=1                                    |   0 |   0 | 400 | 300",
        "scl=1&wid=100&hei=100                    | 150 | 100 | 100 | 100",
        "scl=1&wid=100&hei=100&align=-1,-1        |   0 |   0 | 100 | 100",
        "scl=1&wid=100&hei=100&align=1,1          | 300 | 200 | 100 | 100",
        "scl=1&wid=500&hei=400                    | -50 | -50 | 500 | 400",
        "rgn=50,60,200,150                        |  50 |  60 | 200 | 150",
        "rgn=350,250,100,100                      | 350 | 250 | 100 | 100",
        "rgn=-10,-10,50,50                        | -10 | -10 |  50 |  50",
        // Where the view is wider than the region, the picture around the region shows.
        "rgn=100,100,100,100&wid=200&hei=100      |  50 | 100 | 200 | 100",
        "rect=30,40,50,60                         |  30 |  40 |  50 |  60",
        "rect=380,280,50,60                       | 380 | 280 |  50 |  60",
        "rgn=50,60,200,150&rect=10,20,30,40       |  60 |  80 |  30 |  40"})
    void aViewWithoutScalingShowsTheVeryPixels(String view, int x, int y, int width, int height) {
        assertSame(CARD.part(x, y, width, height, ORANGE), picture("testcard?bgc=ff8000&" + view.strip()));
    }

    @Test
    void aRegionIsScaledToTheSizeThatIsAsked() {
        assertAlike(CARD.part(40, 60, 320, 200, 0).scaled(160, 100), picture("testcard?rgn=40,60,320,200&wid=160"));
        assertAlike(CARD.part(40, 60, 320, 200, 0).scaled(160, 100), picture("testcard?rgn=40,60,320,200&scl=2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"testcard?wid=357&hei=211&fit=crop", "testcard?scl=1.37&flip=lr", "testcard?wid=300&hei=300&rotate=30&bgc=ff8000",
        "shoes/boot-small?wid=411", "shoes/boot-small?wid=300&crop=101,77,1203,991&resMode=sharp2", "logos/badge?wid=333&bgc=00ff00",
        "phone/portrait-orientation6?wid=250"})
    void tilesPutTogetherAreTheWholePicture(String request) {
        Picture whole = picture(request);
        for (int y = 0; y < whole.height(); y += 120) {
            for (int x = 0; x < whole.width(); x += 150) {
                int width = Math.min(150, whole.width() - x);
                int height = Math.min(120, whole.height() - y);
                assertSame(whole.part(x, y, width, height, 0), picture(request + "&rect=%d,%d,%d,%d".formatted(x, y, width, height)));
            }
        }
    }
}
