package io.darkroom.reply.set;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which videos of a set are streams, and how fast they are. */
class VideoStreamTest {
    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder).statics("total\tv/total.mp4\t\t1\t2\t900000", "sum\tv/sum.f4v\t\t400000\t64000", "picture\tv/picture.mp4\t\t300000",
                "sound\tv/sound.mp4\t\t\t96000", "mute\tv/mute.mp4", "nowhere\t\t\t\t\t5");
    }

    @Test
    void theTotalRatePrevailsAndElseThePartsThatAreThereAreAdded() {
        shop.set("s", "Co/total,Co/sum,Co/picture,Co/sound", "videoset");
        assertEquals(List.of(new VideoStream("v/total.mp4", 900_000), new VideoStream("v/sum.f4v", 464_000),
                new VideoStream("v/picture.mp4", 300_000), new VideoStream("v/sound.mp4", 96_000)), shop.streams("Co/s"));
    }

    @Test
    void whatHasNoRateOrNoPathIsNoStream() {
        shop.images("shoe").set("s", "Co/mute,Co/nowhere,Co/shoe,Co/sum", "videoset");
        assertEquals(List.of(new VideoStream("v/sum.f4v", 464_000)), shop.streams("Co/s"));
        assertEquals(List.of(), shop.streams("Co/shoe"));
    }

    @Test
    void oneVideoIsASetOfIt() {
        assertEquals(List.of(new VideoStream("v/sum.f4v", 464_000)), shop.streams("Co/sum"));
    }

    @Test
    void aCatalogsOwnRateIsThatOfItsVideos() {
        shop.attributes("VideoBitRate=250000");
        assertEquals(List.of(new VideoStream("v/mute.mp4", 250_000)), shop.streams("Co/mute"));
    }
}
