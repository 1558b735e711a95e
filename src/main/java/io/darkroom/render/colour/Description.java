package io.darkroom.render.colour;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The name that a profile gives itself. Profiles in the wild are often damaged: one without a readable name is nameless. */
final class Description {
    private static final int DESC = 0x64657363;
    private static final int MLUC = 0x6d6c7563;
    private static final int MOST_TAGS = 200;
    private static final int LONGEST = 1000;

    private Description() {}

    static String of(byte[] bytes) {
        ByteBuffer profile = ByteBuffer.wrap(bytes);
        try {
            int tags = Math.min(profile.getInt(Profile.HEADER), MOST_TAGS);
            for (int i = 0; i < tags; i++) {
                int tag = Profile.HEADER + 4 + 12 * i;
                if (profile.getInt(tag) == DESC) {
                    return text(profile, profile.getInt(tag + 4)).strip();
                }
            }
        } catch (IndexOutOfBoundsException damaged) {
            return "";
        }
        return "";
    }

    /** One language in UTF-16 since version 4 of the format, ASCII that ends with a zero before. */
    private static String text(ByteBuffer profile, int start) {
        return profile.getInt(start) == MLUC
                ? string(profile, start + profile.getInt(start + 24), profile.getInt(start + 20), StandardCharsets.UTF_16BE)
                : string(profile, start + 12, Math.max(1, profile.getInt(start + 8)) - 1, StandardCharsets.US_ASCII);
    }

    private static String string(ByteBuffer profile, int start, int length, Charset charset) {
        if (length < 0 || length > LONGEST) {
            return "";
        }
        byte[] text = new byte[length];
        profile.get(start, text);
        return new String(text, charset);
    }
}
