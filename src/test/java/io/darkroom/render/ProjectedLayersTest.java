package io.darkroom.render;

import static io.darkroom.render.Mapping.even;
import static io.darkroom.render.Merging.over;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers in perspective against places looked up one by one, by a projection that is solved as eight equations. Reference: r-perspective.md */
class ProjectedLayersTest extends Rendered {
    private static final String CANVAS = "color=0,0,0,0&size=120,100&layer=1&src=smooth&perspective=";

    private Sheet smooth;

    @BeforeEach
    void draw() {
        smooth = opaqueSource("smooth", Cards.smooth(90, 64));
    }

    private static double[] corners(String text) {
        return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    /** From places of the composite image to those of the source. */
    private static Sheet projected(Sheet source, double[] corners, int width, int height) {
        double[][] ends = {{0, 0}, {source.width(), 0}, {source.width(), source.height()}, {0, source.height()}};
        double[][] rows = new double[8][];
        for (int i = 0; i < 4; i++) {
            double x = corners[2 * i];
            double y = corners[2 * i + 1];
            rows[2 * i] = new double[] {x, y, 1, 0, 0, 0, -ends[i][0] * x, -ends[i][0] * y, ends[i][0]};
            rows[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -ends[i][1] * x, -ends[i][1] * y, ends[i][1]};
        }
        double[] m = solved(rows);
        return Mapping.drawn(source, width, height, place -> {
            double below = m[6] * place[0] + m[7] * place[1] + 1;
            return new double[] {(m[0] * place[0] + m[1] * place[1] + m[2]) / below, (m[3] * place[0] + m[4] * place[1] + m[5]) / below};
        });
    }

    /** Gauss and Jordan, with the largest of a column first. */
    private static double[] solved(double[][] rows) {
        for (int i = 0; i < 8; i++) {
            int column = i;
            int best = i;
            for (int j = i; j < 8; j++) {
                best = Math.abs(rows[j][column]) > Math.abs(rows[best][column]) ? j : best;
            }
            double[] pivot = rows[best];
            rows[best] = rows[i];
            rows[i] = pivot;
            for (int j = 0; j < 8; j++) {
                double factor = j == i ? 0 : rows[j][i] / pivot[i];
                for (int k = 0; k < 9; k++) {
                    rows[j][k] -= factor * pivot[k];
                }
            }
        }
        double[] solution = new double[8];
        Arrays.setAll(solution, i -> rows[i][8] / rows[i][i]);
        return solution;
    }

    @ParameterizedTest
    @ValueSource(strings = {"10,8,100,8,100,72,10,72", "10,5,110,15,100,95,20,80", "20.5,10.25,80,20,115,90,5,70", "110,10,10,20,20,90,105,80",
        "30,5,90,5,118,95,2,95", "-40,-20,100,10,130,120,10,90", "60,2,118,50,60,98,2,50"})
    void theCornersOfThePictureComeToLieOnTheFourPlaces(String quadrilateral) {
        Sheet expected = projected(smooth, corners(quadrilateral), 120, 100);
        Sheet actual = render(CANVAS + quadrilateral);
        assertClose(expected, actual, 9, 1, even(expected, 2));
        assertClose(expected, actual, 170, 4);
    }

    /** Red, green, blue and white corners: where each of them ends. */
    @Test
    void cornersAreThoseOfTheReferenceInTheirOrder() {
        opaqueSource("corners", Sheet.painted(64, 48, (x, y) -> new double[] {x < 32 == y < 24 || x < 32 ? 1 : 0, y < 24 == x >= 32 || x < 32 && y >= 24 ? 1 : 0, x >= 32 && y >= 24 ? 1 : 0, 1}));
        Sheet actual = render("color=0,0,0,0&size=120,100&layer=1&src=corners&perspective=10,8,110,20,100,95,15,80");
        double[][] inner = {{13, 12}, {106, 23}, {97, 91}, {18, 76}};
        double[][] outer = {{8, 6}, {112, 18}, {102, 97}, {12, 82}};
        double[][] colors = {{1, 0, 0}, {0, 1, 0}, {1, 0, 1}, {1, 1, 0}};
        for (int i = 0; i < 4; i++) {
            double[] there = actual.at((int) inner[i][0], (int) inner[i][1]);
            assertEquals(1, there[Sheet.ALPHA], 0.01, "corner " + i);
            for (int c = 0; c < 3; c++) {
                assertEquals(colors[i][c], there[c], 0.02, "corner " + i);
            }
            assertEquals(0, actual.at((int) outer[i][0], (int) outer[i][1], Sheet.ALPHA), "beyond corner " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"R1, 30, 7", "R2, 9, 1", "R3, 9, 1", "R3T0, 9, 1", "R3T50, 20, 2.5", "R3T200, 60, 9"})
    void allWaysToLookPutItInTheSamePlace(String way, double most, double mean) {
        String quadrilateral = "10,5,110,15,100,95,20,80";
        Sheet expected = projected(smooth, corners(quadrilateral), 120, 100);
        assertClose(expected, render(CANVAS + quadrilateral + "," + way), most, mean, even(expected, 4));
    }

    @Test
    void normalizedCornersAreSharesOfTheCompositeAndPosMovesThem() {
        double[] corners = corners("22,15,105,20,99,90,17,80");
        Sheet expected = projected(smooth, corners, 120, 100);
        String normalized = "%s&layer=1&src=smooth&perspectiveN=".formatted("color=0,0,0,0&size=120,100")
                + Arrays.stream(new double[] {12 / 120.0, .15, 95 / 120.0, .2, 89 / 120.0, .9, 7 / 120.0, .8}).mapToObj(Double::toString).collect(Collectors.joining(","));
        assertClose(expected, render(normalized + "&pos=10,0"), 9, 1, even(expected, 2));
    }

    @Test
    void whatIsCutAndFlippedIsSeenInPerspective() {
        String quadrilateral = "10,5,110,15,100,95,20,80";
        Sheet expected = projected(smooth.part(10, 4, 70, 50).leftRight(), corners(quadrilateral), 120, 100);
        assertClose(expected, render("color=0,0,0,0&size=120,100&layer=1&src=smooth&crop=10,4,70,50&flip=lr&perspective=" + quadrilateral), 9, 1, even(expected, 2));
    }

    @Test
    void otherAreasStayTransparentUnlessFilled() {
        Sheet card = opaqueSource("card", Cards.card(120, 100));
        String quadrilateral = "10,5,110,15,100,95,20,80";
        Sheet layer = projected(smooth, corners(quadrilateral), 120, 100);
        assertClose(over(card, layer, 0, 0), render("src=card&layer=1&src=smooth&perspective=" + quadrilateral), 9, 1, even(layer, 2));
        Sheet rect = Merging.behind(layer.part(10, 5, 100, 90), 1, 0.6, 0.2, 1);
        Sheet filled = render("src=card&layer=1&src=smooth&bgColor=255,153,51&perspective=" + quadrilateral);
        assertClose(over(card, rect, 10, 5), filled, 9, 1, even(layer, 2));
    }

    @Test
    void aViewShowsThePerspectiveSmaller() {
        String quadrilateral = "40,20,440,60,400,380,80,320";
        String query = "color=0,0,0,0&size=480,400&layer=1&src=smooth&perspective=" + quadrilateral;
        Sheet expected = render(query).reduced(4);
        assertClose(expected, render(query + "&wid=120"), 9, 1, even(expected, 2));
    }

    @Test
    void aSourceMuchLargerThanItsPlaceDoesNotFlicker() {
        opaqueSource("fine", Sheet.painted(480, 320, (x, y) -> {
            double light = (x + y) % 2;
            return new double[] {light, light, light, 1};
        }));
        Sheet actual = render("color=0,0,0,0&size=120,100&layer=1&src=fine&perspective=10,5,70,10,66,50,20,45");
        Sheet mean = Sheet.filled(120, 100, 0.5, 0.5, 0.5, 1);
        assertClose(mean, actual, 6, 2, (x, y) -> actual.at(x, y, Sheet.ALPHA) == 1);
    }
}
