package io.darkroom.render.colour;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes profiles of the simplest kind, a gamma and for RGB a matrix, in version 2 of the ICC's format, which every program reads. */
final class ProfileWriter {
    static final double[] D50 = {0.9642, 1, 0.8249};

    private static final String RIGHTS = "No copyright, use freely";
    private static final int TAG = 12;

    private final Map<String, byte[]> tags = new LinkedHashMap<>();

    private ProfileWriter(String description, double[] white) {
        tags.put("desc", description(description));
        tags.put("cprt", element("text", RIGHTS.length() + 1).put(ascii(RIGHTS)).array());
        tags.put("wtpt", xyz(white));
    }

    static byte[] rgb(String description, double gamma, double[] white, double[][] colorants) {
        var writer = new ProfileWriter(description, white);
        for (int i = 0; i < 3; i++) {
            char light = "rgb".charAt(i);
            writer.tags.put(light + "XYZ", xyz(colorants[i]));
            writer.tags.put(light + "TRC", curve(gamma));
        }
        return writer.bytes("RGB ");
    }

    static byte[] gray(String description, double gamma) {
        var writer = new ProfileWriter(description, D50);
        writer.tags.put("kTRC", curve(gamma));
        return writer.bytes("GRAY");
    }

    private byte[] bytes(String space) {
        var data = new ByteArrayOutputStream();
        int start = Profile.HEADER + 4 + TAG * tags.size();
        ByteBuffer table = ByteBuffer.allocate(4 + TAG * tags.size()).putInt(tags.size());
        tags.forEach((name, element) -> {
            table.put(ascii(name)).putInt(start + data.size()).putInt(element.length);
            data.writeBytes(element);
            // Elements begin at multiples of four.
            data.writeBytes(new byte[-element.length & 3]);
        });
        ByteBuffer profile = ByteBuffer.allocate(start + data.size());
        return header(profile, space).put(table.array()).put(data.toByteArray()).array();
    }

    private static ByteBuffer header(ByteBuffer profile, String space) {
        int version = 0x02100000;
        int relativeIntent = 1;
        profile.putInt(profile.capacity()).putInt(0).putInt(version).put(ascii("mntr")).put(ascii(space)).put(ascii("XYZ "));
        // The first day of a year, so that the same profile always has the same bytes.
        profile.putShort((short) 2025).putShort((short) 1).putShort((short) 1).position(36);
        profile.put(ascii("acsp")).position(64);
        profile.putInt(relativeIntent);
        fixed(profile, D50);
        return profile.position(Profile.HEADER);
    }

    /** ASCII, then the same in two other scripts, both empty; the second has a fixed length. */
    private static byte[] description(String text) {
        byte[] ascii = ascii(text);
        ByteBuffer element = element("desc", 4 + ascii.length + 1 + 8 + 3 + 67);
        return element.putInt(ascii.length + 1).put(ascii).array();
    }

    private static byte[] xyz(double[] xyz) {
        ByteBuffer element = element("XYZ ", 12);
        fixed(element, xyz);
        return element.array();
    }

    private static byte[] curve(double gamma) {
        return element("curv", 6).putInt(1).putShort((short) Math.round(gamma * 256)).array();
    }

    private static void fixed(ByteBuffer target, double[] xyz) {
        for (double value : xyz) {
            target.putInt((int) Math.round(value * 65536));
        }
    }

    private static ByteBuffer element(String type, int size) {
        return ByteBuffer.allocate(8 + size).put(ascii(type)).putInt(0);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
