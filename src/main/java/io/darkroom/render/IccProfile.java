package io.darkroom.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What Darkroom needs to know of an embedded ICC profile: its bytes and its name. */
record IccProfile(byte[] bytes, String description) {
    private static final int HEADER = 128;
    private static final int DESC = 0x64657363;
    private static final int MLUC = 0x6d6c7563;

    static IccProfile read(byte[] bytes) {
        return new IccProfile(bytes, describe(ByteBuffer.wrap(bytes)));
    }

    /** By name: the tiny profile that social networks embed is called "c2". */
    boolean isSrgb() {
        String name = description.toLowerCase(Locale.ROOT);
        return name.startsWith("srgb") && !name.contains("linear") || name.equals("c2");
    }

    /** Profiles in the wild are often damaged: one without a readable name is simply nameless. */
    private static String describe(ByteBuffer profile) {
        try {
            int tags = profile.getInt(HEADER);
            for (int i = 0; i < tags; i++) {
                int tag = HEADER + 4 + 12 * i;
                if (profile.getInt(tag) == DESC) {
                    return text(profile, profile.getInt(tag + 4)).strip();
                }
            }
        } catch (IndexOutOfBoundsException damaged) {
            return "";
        }
        return "";
    }

    private static String text(ByteBuffer profile, int start) {
        if (profile.getInt(start) == MLUC) {
            int length = profile.getInt(start + 20);
            return string(profile, start + profile.getInt(start + 24), length, StandardCharsets.UTF_16BE);
        }
        int length = Math.max(1, profile.getInt(start + 8));
        return string(profile, start + 12, length - 1, StandardCharsets.US_ASCII);
    }

    private static String string(ByteBuffer profile, int start, int length, java.nio.charset.Charset charset) {
        if (length < 0 || length > 1000) {
            return "";
        }
        byte[] text = new byte[length];
        profile.get(start, text);
        return new String(text, charset);
    }
}
