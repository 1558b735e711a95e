package io.darkroom.render.colour;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.PixelType;
import io.darkroom.protocol.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An ICC profile for gray, RGB or CMYK pictures. Two are equal that hold the same bytes, and all that call themselves sRGB are one.
 * Reference: r-color-management.md
 *
 * @param deviceClass the four letters of the header: scnr, mntr, prtr or spac
 * @param identity    what equality goes by
 */
public record Profile(byte[] bytes, String description, PixelType type, String deviceClass, String identity) {
    static final int LARGEST = 8 << 20;
    static final int HEADER = 128;

    private static final Map<String, PixelType> SPACES = Map.of("GRAY", PixelType.GRAY, "RGB ", PixelType.RGB, "CMYK", PixelType.CMYK);
    private static final Set<String> CLASSES = Set.of("scnr", "mntr", "prtr", "spac");
    private static final Set<String> CONNECTIONS = Set.of("XYZ ", "Lab ");
    private static final String SRGB = "sRGB";

    /** The name is what a message calls the profile. */
    public static Profile read(byte[] bytes, String name) {
        if (bytes.length < HEADER + 4 || bytes.length > LARGEST || !word(bytes, 36).equals("acsp")) {
            throw unusable(name, "is no ICC profile");
        }
        if (ByteBuffer.wrap(bytes).getInt(0) > bytes.length || !CONNECTIONS.contains(word(bytes, 20))) {
            throw unusable(name, "is damaged");
        }
        PixelType type = SPACES.get(word(bytes, 16));
        if (type == null) {
            throw unusable(name, "is for another kind of colors; gray, RGB and CMYK profiles can be used");
        }
        String deviceClass = word(bytes, 12);
        if (!CLASSES.contains(deviceClass)) {
            throw unusable(name, "describes no device; input, display, output and color space profiles can be used");
        }
        String description = Description.of(bytes);
        return new Profile(bytes, description, type, deviceClass, callsItselfSrgb(type, description) ? SRGB : hash(bytes));
    }

    public boolean isSrgb() {
        return identity.equals(SRGB);
    }

    static Fault unusable(String name, String why) {
        return new Fault(ErrorCode.BAD_VALUE, "the color profile \"" + Wording.excerpt(name) + "\" " + why);
    }

    /** The tiny profile that social networks embed is called "c2". */
    private static boolean callsItselfSrgb(PixelType type, String description) {
        String name = description.toLowerCase(Locale.ROOT);
        return type == PixelType.RGB && (name.startsWith("srgb") && !name.contains("linear") || name.equals("c2"));
    }

    private static String word(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile profile && identity.equals(profile.identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }
}
