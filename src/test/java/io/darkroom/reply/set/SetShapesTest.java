package io.darkroom.reply.set;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Byte for byte what programs in the field take apart. */
class SetShapesTest {
    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder).images("x", "a", "a_sw", "b");
    }

    @Test
    void aPlainImageIsASetOfOneItem() {
        assertEquals("<set n=\"Co/x\" pv=\"1.0\" type=\"img\"><item dx=\"1154\" dy=\"1500\" iv=\"v1\"><i n=\"Co/x\"/></item></set>", shop.xml("Co/x"));
        assertEquals("{\"set\":{\"pv\":\"1.0\",\"type\":\"img\",\"n\":\"Co/x\",\"item\":{\"i\":{\"n\":\"Co/x\"},\"dx\":\"1154\",\"dy\":\"1500\",\"iv\":\"v1\"}}}",
                shop.json("Co/x"));
    }

    @Test
    void severalItemsAreAnArrayEachWithItsImageSwatchSizeAndVersion() {
        shop.set("shoe", "Co/a;Co/a_sw,Co/b");
        assertEquals("{\"set\":{\"pv\":\"1.0\",\"type\":\"img_set\",\"n\":\"Co/shoe\",\"item\":["
                + "{\"i\":{\"n\":\"Co/a\"},\"s\":{\"n\":\"Co/a_sw\"},\"dx\":\"1154\",\"dy\":\"1500\",\"iv\":\"v1\"},"
                + "{\"i\":{\"n\":\"Co/b\"},\"s\":{\"n\":\"Co/b\"},\"dx\":\"1154\",\"dy\":\"1500\",\"iv\":\"v1\"}]}}", shop.json("Co/shoe"));
        assertEquals("<set n=\"Co/shoe\" pv=\"1.0\" type=\"img_set\">"
                + "<item dx=\"1154\" dy=\"1500\" iv=\"v1\"><i n=\"Co/a\"/><s n=\"Co/a_sw\"/></item>"
                + "<item dx=\"1154\" dy=\"1500\" iv=\"v1\"><i n=\"Co/b\"/><s n=\"Co/b\"/></item></set>", shop.xml("Co/shoe"));
    }

    @Test
    void aMediaSetHoldsSetsWithTheirTypeAndItemsAndImagesWithoutOne() {
        shop.set("shoe", "a;a_sw,b").set("all", "x;;,shoe;x;advanced_image_set,film;a;video").statics("film\tfilm.mp4\t640,360");
        assertEquals("{\"set\":{\"pv\":\"1.0\",\"type\":\"media_set\",\"n\":\"Co/all\",\"item\":["
                + "{\"i\":{\"n\":\"Co/x\"},\"s\":{\"n\":\"Co/x\"},\"dx\":\"1154\",\"dy\":\"1500\",\"iv\":\"v1\"},"
                + "{\"type\":\"img_set\",\"set\":{\"type\":\"img_set\",\"n\":\"Co/shoe\",\"item\":["
                + "{\"i\":{\"n\":\"Co/a\"},\"s\":{\"n\":\"Co/a_sw\"},\"dx\":\"1154\",\"dy\":\"1500\",\"iv\":\"v1\"},"
                + "{\"i\":{\"n\":\"Co/b\"},\"s\":{\"n\":\"Co/b\"},\"dx\":\"1154\",\"dy\":\"1500\",\"iv\":\"v1\"}]},\"s\":{\"n\":\"Co/x\"}},"
                + "{\"type\":\"video\",\"v\":{\"path\":\"Co/film\",\"dx\":\"640\",\"dy\":\"360\"},\"s\":{\"n\":\"Co/a\"}}]}}", shop.json("Co/all"));
    }

    @Test
    void aSingleVideoIsAnObjectWithATypeAndAPath() {
        shop.statics("film\tmedia/film.MP4\t640,360");
        assertEquals("{\"set\":{\"pv\":\"1.0\",\"type\":\"video\",\"n\":\"Co/film\",\"item\":{\"type\":\"video\","
                + "\"v\":{\"path\":\"Co/film\",\"dx\":\"640\",\"dy\":\"360\"}}}}", shop.json("Co/film"));
        assertEquals("<set n=\"Co/film\" pv=\"1.0\" type=\"video\"><item type=\"video\"><v dx=\"640\" dy=\"360\" path=\"Co/film\"/></item></set>",
                shop.xml("Co/film"));
    }

    @Test
    void userDataIsAnObjectOfItsKeys() {
        shop.record("crop", "crop.jpg", "", "", "SmartCropType=Banner??SmartCropWidth=200.0");
        assertEquals("{\"set\":{\"pv\":\"1.0\",\"type\":\"img\",\"n\":\"Co/crop\",\"item\":{\"i\":{\"n\":\"Co/crop\"},\"dx\":\"1154\",\"dy\":\"1500\",\"iv\":\"v4\","
                + "\"userdata\":{\"SmartCropType\":\"Banner\",\"SmartCropWidth\":\"200.0\"}}}}", shop.json("Co/crop"));
        assertEquals("<set n=\"Co/crop\" pv=\"1.0\" type=\"img\"><item dx=\"1154\" dy=\"1500\" iv=\"v4\"><i n=\"Co/crop\"/>"
                + "<userdata SmartCropType=\"Banner\" SmartCropWidth=\"200.0\"/></item></set>", shop.xml("Co/crop"));
    }

    @Test
    void userDataThatIsNoListIsText() {
        shop.record("t", "t.jpg", "", "", "a <b>");
        assertEquals("<set n=\"Co/t\" pv=\"1.0\" type=\"img\"><item dx=\"1154\" dy=\"1500\" iv=\"v1\" userdata=\"a &lt;b&gt;\"><i n=\"Co/t\"/></item></set>",
                shop.xml("Co/t"));
    }

    @Test
    void keysThatXmlCantSpellAreMadeNamesAndTheFirstOfEqualOnesCounts() {
        shop.record("k", "k.jpg", "", "", "1=x??a b=y??a:b=z??ä=w");
        assertEquals("<set n=\"Co/k\" pv=\"1.0\" type=\"img\"><item dx=\"1154\" dy=\"1500\" iv=\"v1\"><i n=\"Co/k\"/>"
                + "<userdata _=\"w\" _1=\"x\" a_b=\"y\"/></item></set>", shop.xml("Co/k"));
    }

    @Test
    void nothingIsAnEmptySet() {
        assertEquals("{\"set\":{\"pv\":\"1.0\",\"type\":\"empty\",\"n\":\"Co\"}}", shop.json("Co"));
        assertEquals("<set n=\"\" pv=\"1.0\" type=\"empty\"/>", shop.xml(""));
    }
}
