package io.darkroom.reply;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.save.Saved;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the caller of a save is told. Reference: r-savetofile.md */
public final class SaveReply {
    private SaveReply() {
    }

    /** Two names stand twice: the editions of the reference differ in their spelling. */
    public static String done(String name, int width, int height, String mimeType, Saved saved, Instant now) {
        long modified = saved.lastModified().toEpochMilli();
        long pixels = (long) width * height;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("status", "done");
        values.put("lastUpdated", modified);
        values.put("lastUpdate", modified);
        values.put("pixelsTotal", pixels);
        values.put("pixelTotal", pixels);
        values.put("name", name);
        values.put("width", width);
        values.put("height", height);
        values.put("length", saved.length());
        values.put("type", mimeType);
        return PropertiesText.ok(values, now);
    }

    public static String failed(Fault fault, Instant now) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("status", fault.code() == ErrorCode.TIMED_OUT ? "timeout" : "failed");
        values.put("error.title", fault.code().title());
        values.put("error.message", fault.detail());
        return PropertiesText.error(values, now);
    }
}
