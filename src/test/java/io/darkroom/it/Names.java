package io.darkroom.it;

import java.util.List;
import java.util.Map;

/** The names that clients save to at the same time, and what may lie under them. */
final class Names {
    /** Files in all formats; two folders, so that more than one has to be forced to the disk. */
    static final List<String> ALL = List.of("a.jpg", "b.jpg", "c.png", "d.tif", "e.webp", "f.gif", "g.avif", "deep/a.jpg", "deep/b.tif", "deep/c.png");
    /** Small and large, quick and slow to read. */
    static final List<String> IMAGES = List.of("testcard", "logos/badge", "shoes/boot-small", "shoes/boot");

    private record Kind(String format, int widest) {
    }

    // The slower the encoder, the smaller the pictures: a crash shall meet the writing, not always the encoding.
    private static final Map<String, Kind> KINDS = Map.of("jpg", new Kind("jpeg", 3000), "png", new Kind("png", 800), "tif", new Kind("tif", 2500),
            "webp", new Kind("webp", 800), "gif", new Kind("gif", 400), "avif", new Kind("avif", 300));

    private Names() {
    }

    static String format(String name) {
        return kind(name).format;
    }

    static int widest(String name) {
        return kind(name).widest;
    }

    private static Kind kind(String name) {
        return KINDS.get(name.substring(name.lastIndexOf('.') + 1));
    }
}
