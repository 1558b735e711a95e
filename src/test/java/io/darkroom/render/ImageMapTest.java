package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import io.darkroom.protocol.AreaShape;
import io.darkroom.protocol.MapArea;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.vips.TestVips;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas against pictures: around a white square in a black source, an area is white in the reply as well. */
class ImageMapTest {
    private static final String SQUARE = "<area shape=rect coords=60,40,100,80>";

    @TempDir
    static Path folder;

    private static SourceFiles files;

    private record Seen(BufferedImage picture, List<MapArea> areas) {
    }

    @BeforeAll
    static void load() throws IOException {
        TestVips.load();
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        IntStream.range(60, 100).forEach(x -> IntStream.range(40, 80).forEach(y -> image.setRGB(x, y, 0xffffff)));
        Path file = folder.resolve("square.png");
        ImageIO.write(image, "png", file.toFile());
        SourceFile source = new SourceFile(file, "square", Files.size(file), Instant.EPOCH);
        files = new SourceFiles(Map.of(ObjectPath.read("/square"), source), List.of());
    }

    private static Seen seen(String path, String query, Map<Integer, String> maps) throws IOException {
        try (Evaluation evaluation = new Evaluation()) {
            ImageRequest request = ImageRequest.parse(RequestLexer.read(path, "fmt=png&bgc=0,0,0&" + query));
            Rendering rendering = Renderer.plan(files.scene(request), new Limits(16_000_000, 100_000_000), evaluation);
            return new Seen(ImageIO.read(new ByteArrayInputStream(rendering.bytes())), rendering.imageMap(maps));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wid=300", "wid=150", "wid=437", "crop=30,20,200,150", "crop=-30,-20,400,300&wid=200", "flip=lr", "layer=0&flip=ud", "rotate=90", "rotate=-90&flip=ud",
        "rotate=30", "layer=0&flip=lr&rotate=-50&layer=comp&flip=ud&wid=250", "extend=11,22,33,44&flip=lr", "extend=-30,-20,0,0", "rgn=50,30,100,100&wid=222", "wid=200&hei=200", "wid=120&hei=200&fit=crop&align=-1,0",
        "wid=100&hei=250&fit=stretch", "rect=20,10,150,150", "wid=100&dpr=on,2", "scale=.7&rotate=200", "size=777,0&scl=3", "scl=3.3",
        "layer=0&perspective=20,10,280,40,250,180,60,190", "layer=0&perspective=20,10,280,40,250,180,60,190&flip=lr&layer=comp&wid=200&flip=ud"})
    void anAreaOfLayer0LiesOverItsPixels(String query) throws IOException {
        requireOver(seen("/square", query, Map.of(0, SQUARE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pos=40,-20", "size=150,0&posN=-.2,.1", "rotate=75&scale=.6", "flip=lr&rotate=270&origin=0,0&pos=-100,-120", "extend=9,8,7,6&anchor=60,40", "scale=2&pos=100,100",
        "crop=50,30,100,100&rotate=10&extend=5,50,5,5", "perspectiveN=.3,.2,.9,.3,.8,.9,.2,.8", "scale=.51&anchorN=-.1,.2&pos=31,17"})
    void anAreaOfAnUpperLayerLiesOverItsPixels(String commands) throws IOException {
        for (String view : List.of("scl=1", "wid=173", "flip=lrud&rgn=20,20,260,170&wid=400")) {
            requireOver(seen("/", view + "&layer=0&color=0,0,0&size=300,200&layer=1&src=square&" + commands, Map.of(1, SQUARE)));
        }
    }

    @Test
    void anAreaStaysWithItsLayerWhereAHiddenOneHasNoContents() throws IOException {
        requireOver(seen("/", "scl=1&layer=0&color=0,0,0&size=300,200&layer=1&hide=1&layer=2&src=square&pos=20,10", Map.of(2, SQUARE)));
    }

    @Test
    void aPictureThatIsNotSeenHasNoArea() throws IOException {
        Seen seen = seen("/square", "crop=100,80,100,100", Map.of(0, SQUARE));
        assertEquals(List.of(), seen.areas());
        assertEquals(0, white(seen.picture(), 0, 0, seen.picture().getWidth(), seen.picture().getHeight()), 0.0);
    }

    /** Its bounds are those of what is white, but for pixels that the edge runs through, and for what a filter does around them. */
    private static void requireOver(Seen seen) {
        assertEquals(1, seen.areas().size());
        AreaShape shape = seen.areas().getFirst().shape();
        BufferedImage picture = seen.picture();
        double left = bound(shape, 0, false);
        double top = bound(shape, 1, false);
        double right = bound(shape, 0, true);
        double bottom = bound(shape, 1, true);
        assertTrue(right - left > 5 && bottom - top > 5, shape::toString);
        double inside = white(picture, (int) left - 2, (int) top - 2, (int) right + 2, (int) bottom + 2);
        double all = white(picture, 0, 0, picture.getWidth(), picture.getHeight());
        assertEquals(all, inside, 0.005 * all, "nothing is white elsewhere");
        for (double strip : new double[] {
            white(picture, (int) left, (int) top, (int) left + 3, (int) bottom), white(picture, (int) right - 3, (int) top, (int) right, (int) bottom),
            white(picture, (int) left, (int) top, (int) right, (int) top + 3), white(picture, (int) left, (int) bottom - 3, (int) right, (int) bottom)}) {
            assertTrue(strip > 1, () -> "something is white at each edge of " + shape);
        }
    }

    private static double bound(AreaShape shape, int axis, boolean greatest) {
        var numbers = IntStream.range(0, shape.numbers().size()).filter(i -> i % 2 == axis).mapToDouble(i -> shape.numbers().get(i));
        return greatest ? numbers.max().orElseThrow() : numbers.min().orElseThrow();
    }

    /** In pixels that are all white. */
    private static double white(BufferedImage picture, int left, int top, int right, int bottom) {
        double sum = 0;
        for (int x = Math.max(0, left); x < Math.min(right, picture.getWidth()); x++) {
            for (int y = Math.max(0, top); y < Math.min(bottom, picture.getHeight()); y++) {
                sum += (picture.getRGB(x, y) >> 8 & 0xff) / 255.0;
            }
        }
        return sum;
    }
}
