package io.darkroom.reply.set;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeDetectionTest {
    @TempDir
    private Path folder;

    private String type(Shop shop, String path) {
        return shop.xml(path).replaceAll("^<set [^>]* type=\"([^\"]*)\".*", "$1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a,b:a|ecat", "a;b;;,a:b|ecat", "a;b;;,a|media_set", "a,b;;|media_set", "a,b;a|img_set", "a;{0xff0000 red}|img_set",
        "a,{a,b}|spin", "a,(a;b)|spin", "a,inner|spin", "a,b|unknown", "a|unknown", "{a:b,c;;};b|img_set"})
    void theSeparatorsTellTheTypeOfASet(String imageSet, String type) {
        assertEquals(type, type(new Shop(folder).images("a", "b", "c").set("inner", "a,b").set("s", imageSet), "Co/s"));
    }

    @ParameterizedTest
    @CsvSource({"MEDIASET,media_set", "SPINSET,spin", "SPINSET2D,spin", "VIDEOSET,video_set", "IMAGESET,img_set", "ECATALOG,ecat", "imageset,img_set"})
    void theRecordsOwnWordComesFirst(String assetType, String type) {
        assertEquals(type, type(new Shop(folder).images("a", "b").set("s", "a,b", assetType), "Co/s"));
    }

    @ParameterizedTest
    @CsvSource({"both.mp4,video", "both.F4V,video", "both.jpg,img"})
    void aRecordOfBothCatalogsIsAVideoByItsSuffix(String file, String type) {
        assertEquals(type, type(new Shop(folder).images("both").statics("both\t" + file), "Co/both"));
    }

    @ParameterizedTest
    @CsvSource({"a.mp3,video", "a.mp4,video", "a.flv,video", "a.swf,video", "a.xml,video", "a.pdf,static", "noSuffix,static"})
    void staticContentIsAVideoOrJustStatic(String file, String type) {
        assertEquals(type, type(new Shop(folder).statics("s\t" + file), "Co/s"));
    }

    @Test
    void withoutARecordTheObjectItselfIsLookedAt() {
        assertEquals("video", type(new Shop(folder), "Co/some/film.mp4"));
        assertEquals("img", type(new Shop(folder), "Co/some/film.jpg"));
        assertEquals("img", type(new Shop(folder).images("a.mp4"), "Co/a.mp4"));
    }

    @ParameterizedTest
    @CsvSource({"img,img", "basic,img", "advanced_image,img", "img_set,img_set", "advanced_image_set,img_set", "advanced_imageset,img_set",
        "advanced_swatchset,img_set", "spin,spin", "video,video", "video_set,video_set", "static,static", "ecat,ecat", "SPIN,spin", "'',img_set", "other,img_set"})
    void anItemOfAMediaSetMaySayItsTypeAndIsDetectedElse(String said, String type) {
        String xml = new Shop(folder).images("a", "b").set("inner", "a;b").set("s", "inner;a;" + said + ";reserved").xml("Co/s");
        String item = xml.replaceAll("^<set [^>]*>", "");
        assertEquals(type, item.matches("<item [^>]*type=.*") ? item.replaceAll("^<item [^>]*type=\"([^\"]*)\".*", "$1") : "img");
    }
}
