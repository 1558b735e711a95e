package io.darkroom.catalog.record;

import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problems;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the colour profiles of a file, by their shortcut names. Reference: c-icc-profile-map-reference.md */
public final class ProfileFile {
    static final int MOST_PROFILES = 10_000;

    private ProfileFile() {}

    /** Paths by name. */
    public static Map<String, String> read(Problems problems) throws IOException, BadCatalog {
        var profiles = new LinkedHashMap<String, String>();
        for (PairFile.Pair pair : PairFile.read(problems, "Name", "ProfilePath", MOST_PROFILES)) {
            if (pair.name().indexOf(',') >= 0) {
                problems.warn(pair.line(), "a profile is passed over; its name must be a text without commas");
            } else {
                profiles.put(pair.name(), pair.value());
            }
        }
        return Map.copyOf(profiles);
    }
}
