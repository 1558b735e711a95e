package io.darkroom.fuzz;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.plan.Area;
import io.darkroom.plan.Plans;
import io.darkroom.plan.RenderPlan;
import io.darkroom.plan.Turn;
import io.darkroom.plan.ViewPlan;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a URL is planned or refused with a fault that may be shown, soon. */
class RequestFuzzTest {
    private static final List<Size> SOURCES = List.of(new Size(1, 1), new Size(4000, 3000), new Size(7, 65_535), new Size(65_535, 2));

    static Stream<byte[]> seeds() {
        return Stream.concat(Input.realQueries(), Stream.of("/a/b?wid=10&hei=20&fit=crop,1&align=.5,-1", "/%2e%2e/x?$a={b(c}d)&rgn=-5,-5,9,9",
                "?crop=-1000000000,0,1000000000,1&rotate=45.5&scl=1e-300", "/x?cropN=1e300,-1e300,1e-300,1&flip=lrud&rect=0,0,1,1,1e9",
                "wid=1000000000&hei=1&fit=stretch&scl=3", "req=saveToFile&name=a%2Fb.jpg&timeout=86400000", "quantize=adaptive,off,2,000000,ffffff",
                "/x?%00", "%C0%AE", "/x?rgn=-5,-5,9,1", "wid=%3", "layer=1&src=a&size=9,0&rotate=12&extend=-1,2,3,4&pos=-5,5", "layer=1,a&color=1,2,3&clipPath=M1,1L9,9,L3,4&layer=a&posN=.5,.5",
                "perspective=0,0,9,1,8,7,1,9,R3T5&effect=-1&$shadow$", "bgc=0,50,100,0k&fmt=tif-alpha,cmyk,zip").map(Input::bytes));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isPlannedOrRefused(byte[] data) {
        String url = Input.text(data);
        int query = url.startsWith("/") ? url.indexOf('?') : -1;
        String path = query < 0 ? "/any" : url.substring(0, query);
        Input.bounded(() -> look(path, url.substring(query + 1)));
    }

    private static void look(String path, String query) {
        try {
            ImageRequest request = ImageRequest.parse(RequestLexer.read(path, query));
            SOURCES.forEach(source -> plan(request, source));
        } catch (Fault refused) {
            requireShowable(refused);
            ImageRequest.replyForm(RequestLexer.readable(query));
        }
    }

    private static void plan(ImageRequest request, Size source) {
        for (int orientation : new int[] {1, 7}) {
            try {
                requireSound(Plans.plan(request, Turn.ofExif(orientation).of(source)));
            } catch (Fault refused) {
                requireShowable(refused);
            }
        }
    }

    private static void requireSound(RenderPlan plan) {
        ViewPlan view = plan.view();
        var sizes = new ArrayList<>(List.of(plan.composite(), view.scaled(), view.reply()));
        plan.layers().forEach(layer -> sizes.addAll(List.of(layer.crop().size(), layer.size(), layer.rect().size(), plan.zoom().of(layer.rect()).size())));
        for (Size size : sizes) {
            assertTrue(size.width() > 0 && size.height() > 0, plan::toString);
        }
        Area window = view.window();
        assertTrue(window.isEmpty() || window.x() >= 0 && window.y() >= 0 && (long) window.x() + window.width() <= view.reply().width()
                && (long) window.y() + window.height() <= view.reply().height(), plan::toString);
    }

    private static void requireShowable(Fault refused) {
        assertNotEquals(ErrorCode.INTERNAL, refused.code(), refused.detail());
        assertTrue(refused.detail().chars().noneMatch(Character::isISOControl), refused.detail());
        assertTrue(refused.detail().length() < 2_000, refused.detail());
    }
}
