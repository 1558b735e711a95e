package io.darkroom.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.source.ImageObject;
import io.darkroom.command.view.Hei;
import io.darkroom.command.view.Wid;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.render.LayerSource;
import io.darkroom.render.Scene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strings of the field, on a server whose catalogs define nothing and which shows one image for all that it doesn't have. */
class RealStringsTest {
    private static final Map<String, Pattern> KINDS = kinds();

    @TempDir
    private Path folder;
    private Scenes scenes;

    private static Map<String, Pattern> kinds() {
        var kinds = new TreeMap<String, Pattern>();
        kinds.put("a macro that no catalog defines", Pattern.compile("macro \\$.+\\$: no catalog defines it"));
        kinds.put("text", Pattern.compile("(text|textAttr|textPs|textFlowPath|textPath|textAngle)= is not supported by this version"));
        kinds.put("Image Rendering", Pattern.compile("(src|mask)=ir\\{…\\}: Image Rendering requests are not made by this server"));
        kinds.put("an image that nothing stands for", Pattern.compile("no image is named \".+\""));
        kinds.put("an image of another server", Pattern.compile("\"http://.+\": absolute URLs are not allowed here \\(AllowDirectUrls\\)"));
        kinds.put("a format that is not written", Pattern.compile("fmt=[a-z0-9-]+ is not supported by this version, which writes .+"));
        kinds.put("a bad value", Pattern.compile("[A-Za-z_]+=[^${]*: .+"));
        return Map.copyOf(kinds);
    }

    @BeforeEach
    void emptyCatalog() {
        scenes = new Shop(folder).catalog("", "DefaultImage=any.png\nDefaultImageMode=1").image("any.png").scenes();
    }

    private static List<String> corpus() throws IOException {
        try (var stream = RealStringsTest.class.getResourceAsStream("/corpus/requests.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private Scene scene(String query) {
        return scenes.of(scenes.resolver().resolve(Shop.asked("Company/asset?" + query)));
    }

    private String kind(String query) {
        try {
            scene(query);
            return "accepted";
        } catch (Fault fault) {
            assertTrue(fault.code() == ErrorCode.NOT_SUPPORTED || fault.code() == ErrorCode.BAD_VALUE || fault.code() == ErrorCode.BAD_REQUEST
                    || fault.code() == ErrorCode.IMAGE_NOT_FOUND || fault.code() == ErrorCode.REQUEST_REFUSED, fault.code() + " " + fault.detail());
            List<String> kinds = KINDS.entrySet().stream().filter(kind -> kind.getValue().matcher(fault.detail()).matches()).map(Map.Entry::getKey).toList();
            return kinds.size() == 1 ? kinds.getFirst() : kinds + " " + fault.detail();
        }
    }

    @Test
    void everyStringIsAcceptedOrRefusedForAReasonThatItNames() throws IOException {
        var counted = new TreeMap<String, Integer>();
        corpus().forEach(query -> counted.merge(kind(query), 1, Integer::sum));
        assertEquals(new TreeMap<>(Map.of("accepted", 208, "a macro that no catalog defines", 52, "an image that nothing stands for", 27, "text", 15,
                "a bad value", 9, "Image Rendering", 6, "a format that is not written", 6, "an image of another server", 1)), counted);
    }

    /** Width and height, then the layers with their numbers and what they show; nested requests in braces. */
    private static String shape(Scene scene) {
        ImageRequest request = scene.request();
        String size = request.value(Wid.COMMAND).map(wid -> wid.pixels() + "").orElse("-") + "x" + request.value(Hei.COMMAND).map(hei -> hei.pixels() + "").orElse("-");
        return size + request.layers().stream().map(layer -> " " + layer.number() + ":" + request.sourceOf(layer).map(object -> shown(object, scene)).orElse("none"))
                .collect(Collectors.joining());
    }

    private static String shown(ImageObject object, Scene scene) {
        return switch (object) {
            case ImageObject.Named(ObjectPath path) -> path.toString();
            case ImageObject.Foreign(String url) -> url;
            case ImageObject.Nested nested -> "{" + shape(((LayerSource.OfScene) scene.sources().found().get(nested)).scene()) + "}";
        };
    }

    /** Each string is one of the field, found by how it begins. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            fit=constrain,1&wid=900&hei=900      > 900x900 0:Company/asset
            qlt=75&fmt=jpg&scl=1&                > -x- 0:Company/asset
            wid=1959&hei=2500&size=1959          > 1959x2500 0:Company/asset
            rp=standard-0pad%7CgridTile          > -x- 0:Company/asset
            fit=crop,1&fmt=webp-alpha&qlt=79     > 1280x1280 0:Company/asset
            &layer=0&wid=610&origin=0,0          > 610x- 0:Company/asset 1:Summer1catalog-5
            wid=600&hei=520&size=0,520           > 600x520 0:Company/asset 1:verizondev/creative-demo-double-ns_sh
            layer=1&src=jlatonio/fabric          > 1000x- 0:Company/asset 1:jlatonio/fabric 2:jlatonio/finish
            layer=0&src=is(DynamicMediaNA/hi     > -x- 0:{-x- 0:DynamicMediaNA/hiking_4}
            &src=is{iittala/                     > -x- 0:{2000x2000 0:iittala/iittala-kastehelmi-plate-170mm-sea_blue}
            &wid=500&$innerband=RED              > 500x- 0:{-x- 0:daCostaDMC/HIGGS_3QTR_LEGACY_MIDNIGHT_R3_v001_JW_RED} 2:{-x- 0:daCostaDMC/HIGGS_3QTR_LEGACY_MIDNIGHT_R3_v001_JW_case_OBSIDIAN}
            layer=0&size=1201,507&extend=50,50,50,50&bgc=255,255,255&fmt=png&resMode=sharp&layer=5&pos=-2150,-1500 > 360x140 0:Company/asset 5:{-x- 0:wim/236564_39047_42}
            resMode=sharp2&w=2880                > 412x309 0:Company/asset
            """)
    void typicalStringsMeanWhatTheyMeant(String beginning, String shape) throws IOException {
        List<String> found = corpus().stream().filter(query -> query.startsWith(beginning.strip())).toList();
        assertFalse(found.isEmpty());
        assertEquals(shape, shape(scene(found.getFirst())));
    }
}
