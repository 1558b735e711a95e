package io.darkroom.command.request;

import java.util.List;
import java.util.Locale;

/** What the formats of one kind of file share. Reference: r-is-http-fmt.md */
public enum Family {
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    PNG("image/png", true, "png"),
    GIF("image/gif", false, "gif"),
    TIFF("image/tiff", true, "tif", "tiff"),
    WEBP("image/webp", false, "webp"),
    AVIF("image/avif", false, "avif");

    private final String mimeType;
    private final boolean embedsIcc;
    private final List<String> suffixes;

    Family(String mimeType, boolean embedsIcc, String... suffixes) {
        this.mimeType = mimeType;
        this.embedsIcc = embedsIcc;
        this.suffixes = List.of(suffixes);
    }

    public String mimeType() {
        return mimeType;
    }

    public boolean embedsIcc() {
        return embedsIcc;
    }

    /** Of file names, without the dot. */
    public List<String> suffixes() {
        return suffixes;
    }

    public boolean hasSuffix(String suffix) {
        return suffixes.contains(suffix.toLowerCase(Locale.ROOT));
    }
}
