package io.darkroom.reply.set;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.Catalogs;
import io.darkroom.catalog.IdTranslation;
import io.darkroom.catalog.ObjectResolution;
import io.darkroom.catalog.StringLocalization;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.ObjectPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an image set says, a reply can be parsed or a fault says why there is none, and neither takes long. */
class SetRobustnessTest {
    private static final String[] WORDS = {"a", "b", "Co/a", "/Co/b", "s", "t", "m", "0xff0000", "{0xff0000 x}", "film", "x.mp4", "spin", "img_set", "video", "ecat",
        ",", ",", ",", ";", ";", ";", ":", "{", "}", "(", ")", "{", "}", "%2C", "%", "?wid=1", "..", "\0", "\u2028", "ü", "\uD800", " ", "^loc=N^", "\"<&>"};

    @TempDir
    private Path folder;

    private static String text(Random random, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    @Test
    void onlyFaultsComeOutOfNoise() throws Exception {
        Catalogs catalogs = new Shop(folder).attributes("LocaleStrMap=,N,\n").images("a", "b").set("s", "a;b,t;a").set("t", "s,a,{a,b}").set("m", "a;;,s;;")
                .record("d", "d.jpg", "", "", "k=v").statics("film\tfilm.mp4").catalogs();
        var resolution = new ObjectResolution(catalogs, IdTranslation.NONE);
        var main = catalogs.named("Co").orElseThrow();
        var sources = new SetSources(resolution, main, StringLocalization.of(main.attributes(), Optional.empty()), Optional.of("k"),
                object -> Optional.of(new ImageFacts.Fact(1, 2, "v")));
        var random = new Random(5);
        var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        int answered = 0;
        for (int i = 0; i < 5_000; i++) {
            try {
                SetElement tree = MediaSet.of(ObjectPath.read("/Co"), Optional.of(text(random, 12)), sources);
                xml.parse(new ByteArrayInputStream(SetXml.of(tree).getBytes(StandardCharsets.UTF_8)));
                assertTrue(SetJson.of(tree).startsWith("{\"set\":{\"pv\":\"1.0\",\"type\":\""));
                answered++;
            } catch (Fault fault) {
                assertTrue(fault.code() != ErrorCode.INTERNAL, fault.detail());
                assertTrue(fault.detail().chars().noneMatch(Character::isISOControl), fault.detail());
            }
        }
        assertTrue(answered > 750, answered + " answered");
    }

    @Test
    void longSetsTakeNoLongTime() {
        Shop shop = new Shop(folder).images("a").record("fat", "fat.jpg", "a," + "fat,".repeat(20_000), "", "k=" + "v".repeat(100)).labelKey("k");
        for (String text : new String[] {"a,".repeat(20_000), "a;fat,".repeat(8_000), "(".repeat(50_000), "(".repeat(50_000) + ")".repeat(50_000), "{a},".repeat(10_000),
            "fat?1;fat?2,".repeat(8_000), ":".repeat(100_000), ";".repeat(100_000)}) {
            assertTimeout(Duration.ofSeconds(30), () -> {
                try {
                    SetJson.of(shop.tree("Co", text));
                } catch (Fault refused) {
                    assertTrue(refused.code() != ErrorCode.INTERNAL);
                }
            });
        }
        assertTimeout(Duration.ofSeconds(30), () -> shop.tree("Co/fat", null));
    }
}
