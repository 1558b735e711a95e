package io.darkroom.plan.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.plan.Plans;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.MapArea;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All pictures are 200 pixels wide and 100 high. */
class ImageMapTest {
    private static final String CATALOG = "<area shape=rect coords=20,10,60,30 href=a>";

    private static List<MapArea> areas(String query, Map<Integer, String> catalogMaps) {
        ImageRequest request = ImageRequest.parse(RequestLexer.read("/a", query));
        return ImageMap.of(request, Plans.plan(request, new Size(200, 100)), catalogMaps);
    }

    /** As "shape coords alt" of each area, front to back. */
    private static String map(String query, Map<Integer, String> catalogMaps) {
        return areas(query, catalogMaps).stream().map(area -> String.join(" ", area.attributes().values())).collect(Collectors.joining("; "));
    }

    private static String map(String query) {
        return map(query.replace(" ", "%20").replace("'", "%27"), Map.of());
    }

    /** The area of the catalog's map of layer 0. */
    private static String moved(String query) {
        return map(query, Map.of(0, "<area shape=rect coords=20,10,60,30>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "req=map | rect 20,10,60,30",
        "wid=100 | rect 10,5,30,15",
        "hei=200 | rect 40,20,120,60",
        "scl=2 | rect 10,5,30,15",
        "crop=10,5,100,50 | rect 10,5,50,25",
        "crop=30,0,20,20 | rect 0,10,20,20",
        "crop=-10,-5,220,110 | rect 30,15,70,35",
        "flip=lr | rect 140,10,180,30",
        "flip=ud | rect 20,70,60,90",
        "layer=0&flip=lrud | rect 140,70,180,90",
        "rotate=90 | rect 70,20,90,60",
        "rotate=-90 | rect 10,140,30,180",
        "rotate=180 | rect 140,70,180,90",
        "scale=.5 | rect 10,5,30,15",
        "size=400,0 | rect 40,20,120,60",
        "extend=5,7,0,0 | rect 25,17,65,37",
        "extend=-30,-15,0,0 | rect 0,0,30,15",
        "extend=10,0,0,0&flip=lr | rect 140,10,180,30",
        "rgn=10,5,40,20 | rect 10,5,40,20",
        "wid=100&hei=100 | rect 10,30,30,40",
        "wid=100&hei=100&align=0,-1 | rect 10,5,30,15",
        "wid=100&hei=100&fit=crop&align=-1,0 | rect 20,10,60,30",
        "rect=10,5,40,20 | rect 10,5,40,20",
        "wid=100&dpr=on,2 | rect 20,10,60,30",
        "wid=50&hei=100&fit=stretch | rect 5,10,15,30"})
    void areasOfASourceGoWhereItsPixelsGo(String query, String expected) {
        assertEquals(expected, moved(query));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pos=0,0 | rect 20,10,60,30",
        "pos=50,20&size=100,50 | rect 110,50,130,60",
        "size=100,50&origin=0,0 | rect 110,55,130,65",
        "size=100,50&anchor=0,0 | rect 110,55,130,65",
        "size=100,50&pos=-100,-25 | ''",
        "rotate=90&pos=60,0 | rect 180,0,200,10"})
    void areasOfAHigherLayerGoWhereItIsPlaced(String commands, String expected) {
        assertEquals(expected, map("layer=1&src=b&" + commands, Map.of(1, "<area shape=rect coords=20,10,60,30>")));
    }

    @Test
    void areasOfALayerCountFromItsFinishedRectangle() {
        assertEquals("rect 1,2,30,40", map("layer=0&crop=50,50,50,50&rotate=0&map=<area shape=rect coords=1,2,30,40>"));
        assertEquals("rect 1,2,30,40", map("layer=0&rotate=90&map=<area shape=rect coords=1,2,30,40>"));
        assertEquals("rect 1,2,30,40", map("layer=0&flip=lr&extend=10,10,10,10&map=<area shape=rect coords=1,2,30,40>"));
        assertEquals("rect 101,52,130,75", map("layer=1&color=255,0,0&size=50,25&origin=0,0&map=<area shape=rect coords=1,2,30,40>"));
        assertEquals("rect 51,26,65,38", map("wid=100&layer=1&color=255,0,0&size=50,25&origin=0,0&map=<area shape=rect coords=2,2,30,40>"));
    }

    @Test
    void mapAIsOfTheSource() {
        assertEquals("rect 70,20,90,60", map("layer=0&rotate=90&mapA=<area shape=rect coords=20,10,60,30>"));
        assertEquals("rect 10,5,50,25", map("crop=10,5,100,50&mapA=<area shape=rect coords=20,10,60,30>"), "also when the composite is selected");
    }

    @Test
    void mapOverridesMapAAndBothTheCatalog() {
        Map<Integer, String> catalog = Map.of(0, CATALOG);
        assertEquals("rect 20,10,60,30 a", map("wid=200", catalog));
        assertEquals("rect 1,2,3,4", map("layer=0&map=%3Carea%20shape=rect%20coords=1,2,3,4%3E", catalog));
        assertEquals("rect 1,2,3,4", map("layer=0&mapA=%3Carea%20shape=rect%20coords=1,2,3,4%3E", catalog));
        assertEquals("rect 1,2,3,4", map("layer=0&map=%3Carea%20shape=rect%20coords=1,2,3,4%3E&mapA=%3Carea%20shape=rect%20coords=5,6,7,8%3E", catalog));
        assertEquals("rect 1,2,3,4", map("mapA=%3Carea%20shape=rect%20coords=5,6,7,8%3E&map=%3Carea%20shape=rect%20coords=1,2,3,4%3E", Map.of()));
    }

    @Test
    void anEmptyTextIsNoMap() {
        assertEquals("", map("layer=0&map=", Map.of(0, CATALOG)));
        assertEquals("", map("layer=0&mapA=", Map.of(0, CATALOG)));
        assertEquals("", map("layer=0&map=&mapA=%3Carea%3E", Map.of()));
        assertEquals("", map("wid=50"));
    }

    @Test
    void theHighestLayerComesFirstAndTheCompositeLast() {
        assertEquals("rect 0,0,200,100 two; rect 0,0,200,100 twotwo; rect 0,0,200,100 one; rect 0,0,200,100 zero; rect 0,0,200,100 all",
                map("map=<area alt=all>&layer=2&src=b&map=<area alt=two><area alt=twotwo>&layer=1&src=c&mapA=<area alt=one>&layer=0&map=<area alt=zero>"));
    }

    @Test
    void withoutAShapeAnAreaIsTheWholeLayer() {
        assertEquals("rect 75,38,125,63", map("layer=1&color=0&size=50,25&map=<area shape=default>"));
        assertEquals("rect 170,75,200,100", map("layer=1&color=0&size=50,30&origin=0,0&pos=70,25&map=<area>"));
        assertEquals("rect 0,0,220,110", map("layer=0&extend=10,10,10,0&mapA=<area>"), "margins are of the layer");
        assertEquals("rect 10,0,200,100", map("rgn=-10,0,200,100&layer=0&map=<area>"));
    }

    @Test
    void areasAreClippedToTheirLayerAndToTheReply() {
        assertEquals("rect 75,40,125,60", map("layer=1&color=0&size=50,20&map=<area shape=rect coords=-10,-10,90,90>"));
        assertEquals("", map("layer=1&color=0&size=50,20&map=<area shape=rect coords=60,0,90,20>"));
        assertEquals("", moved("rgn=100,50,50,50"));
        assertEquals("", moved("crop=100,50,50,50&extend=90,50,0,0"), "what was cut off lies nowhere, not in the margin");
        assertEquals("poly 10,0,60,0,60,50", map("rgn=0,0,60,50&map=<area shape=poly coords=10,0,110,0,110,100>"));
    }

    @Test
    void whatHasNoPixelLeftIsRemoved() {
        assertEquals("", moved("wid=2"));
        assertEquals("", map("map=<area shape=rect coords=5,5,5,9><area shape=circle coords=5,5,0><area shape=poly coords=1,1,5,5,9,9>"));
        assertEquals("", map("wid=20&map=<area shape=circle coords=50,50,4><area shape=poly coords=50,50,51,50,51,51>"));
    }

    @Test
    void cornersThatFallOnOnePixelAreOne() {
        assertEquals("poly 0,0,10,0,10,5", map("wid=20&map=<area shape=poly coords=0,0,100,0,101,1,100,50,1,1>"));
    }

    @Test
    void transparencyAndHidingTakeNothingAway() {
        assertEquals("rect 20,10,60,30", moved("hide=1"));
        assertEquals("rect 20,10,60,30", moved("layer=0&opac=0"));
    }

    @Test
    void circlesStayCirclesAsLongAsTheyAreRound() {
        assertEquals("circle 25,20,5", map("wid=100&map=<area shape=circle coords=50,40,10>"));
        assertEquals("circle 150,40,10", map("flip=lr&map=<area shape=circle coords=50,40,10>"));
        assertEquals("circle 60,50,10", map("rotate=90&mapA=<area shape=circle coords=50,40,10>"));
        assertTrue(map("rotate=30&mapA=<area shape=circle coords=50,40,10>").startsWith("circle "));
        assertEquals("circle 10,40,10", map("map=<area shape=circle coords=10,40,10>"), "it only touches the edge");
        assertEquals(32, corners("wid=100&hei=100&fit=stretch&map=<area shape=circle coords=100,50,40>"));
        assertTrue(corners("map=<area shape=circle coords=0,50,40>") < 32, "half of it is cut off");
    }

    private static int corners(String query) {
        MapArea area = areas(query.replace(" ", "%20"), Map.of()).getFirst();
        assertEquals("poly", area.shape().word());
        return area.shape().numbers().size() / 2;
    }

    @Test
    void rectanglesBecomePolygonsWhenTheyAreTurned() {
        assertEquals("poly 54,18,89,54,54,89,18,54", map("size=100,0&rotate=45&mapA=<area shape=rect coords=50,0,150,100>"));
        assertEquals(4, corners("rotate=30&mapA=<area shape=rect coords=50,20,150,80>"));
    }

    @Test
    void aPerspectiveTakesAreasAlong() {
        assertEquals("poly 0,0,200,0,150,100,50,100", map("layer=0&perspective=0,0,200,0,150,100,50,100&mapA=<area shape=rect coords=0,0,200,100>"));
        assertEquals("poly 0,0,200,0,150,100,50,100", map("layer=0&perspective=0,0,200,0,150,100,50,100&mapA=<area shape=rect coords=-9000,-9000,9000,9000>"));
        assertEquals("rect 0,0,200,100", map("layer=0&perspective=0,0,200,0,150,100,50,100&mapA=<area>"));
    }

    @Test
    void aBrokenMapIsRefusedWithItsName() {
        assertTrue(Faults.detail(ErrorCode.BAD_VALUE, () -> map("mapA=x")).startsWith("mapA=x: an AREA element"));
        assertTrue(Faults.detail(ErrorCode.BAD_VALUE, () -> map("wid=1", Map.of(0, "<b>"))).startsWith("catalog::Map=<b>: an AREA element"));
    }

    @Test
    void allMapsTogetherAreLimited() {
        String blanks = " ".repeat(95_000);
        Map<Integer, String> maps = IntStream.range(0, 11).boxed().collect(Collectors.toMap(i -> i, _ -> blanks));
        String layers = IntStream.range(1, 11).mapToObj(i -> "&layer=" + i + "&src=b").collect(Collectors.joining());
        assertEquals("", map("wid=9" + layers.replace("&layer=10&src=b", ""), maps));
        Faults.detail(ErrorCode.BAD_REQUEST, () -> map("wid=9" + layers, maps));
    }
}
