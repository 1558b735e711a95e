package io.darkroom.render.colour;

import io.darkroom.vips.VipsScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The profiles that need no file, each by identifier or by the name that image editors show. Reference: r-color-management.md */
final class BuiltInProfiles {
    private static final String SRGB = "sRGB";
    private static final String GRAY = "GrayGamma22";
    private static final double GRAY_GAMMA = 2.2;
    private static final Map<String, String> IDENTIFIERS = identifiers();
    private static final Map<String, Profile> MADE = new ConcurrentHashMap<>();

    private BuiltInProfiles() {}

    static boolean know(String name) {
        return IDENTIFIERS.containsKey(name.toLowerCase(Locale.ROOT));
    }

    static Optional<Profile> named(String name) {
        return Optional.ofNullable(IDENTIFIERS.get(name.toLowerCase(Locale.ROOT)))
                .map(identifier -> MADE.computeIfAbsent(identifier, known -> Profile.read(bytes(known), known)));
    }

    static Profile srgb() {
        return named(SRGB).orElseThrow();
    }

    /** As a message lists them. */
    static List<String> shown() {
        var names = new ArrayList<>(List.of(SRGB));
        Arrays.stream(RgbSpace.values()).map(RgbSpace::identifier).forEach(names::add);
        names.add(GRAY);
        return names;
    }

    private static byte[] bytes(String identifier) {
        return switch (identifier) {
            case SRGB -> librarys();
            case GRAY -> ProfileWriter.gray("Darkroom gray, gamma 2.2", GRAY_GAMMA);
            default -> Arrays.stream(RgbSpace.values()).filter(space -> space.identifier().equals(identifier)).findFirst().orElseThrow().profile();
        };
    }

    private static byte[] librarys() {
        try (VipsScope scope = new VipsScope()) {
            return (byte[]) scope.callAll("profile_load", "srgb", Map.of()).get("profile");
        }
    }

    private static Map<String, String> identifiers() {
        var identifiers = new HashMap<>(Map.of("srgb", SRGB, "srgb iec61966-2.1", SRGB, "graygamma22", GRAY, "gray gamma 2.2", GRAY));
        for (RgbSpace space : RgbSpace.values()) {
            identifiers.put(space.identifier().toLowerCase(Locale.ROOT), space.identifier());
            identifiers.put(space.commonName().toLowerCase(Locale.ROOT), space.identifier());
        }
        return Map.copyOf(identifiers);
    }
}
