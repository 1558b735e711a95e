package io.darkroom.render.encode.avif;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A part of a file in the ISO base media format (ISO/IEC 14496-12): four letters and what they stand for. */
record Box(String type, byte[] body) {
    static final int HEADER_BYTES = 8;

    static Box of(String type, byte[]... parts) {
        return new Box(type, join(parts));
    }

    /** A box that begins with a version and flags. */
    static Box full(String type, int versionAndFlags, byte[]... parts) {
        return new Box(type, join(u32(versionAndFlags), join(parts)));
    }

    static List<Box> read(ByteBuffer bytes) {
        List<Box> boxes = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            byte[] type = new byte[4];
            bytes.get(type);
            byte[] body = new byte[length - HEADER_BYTES];
            bytes.get(body);
            boxes.add(new Box(new String(type, StandardCharsets.ISO_8859_1), body));
        }
        return boxes;
    }

    ByteBuffer content() {
        return ByteBuffer.wrap(body);
    }

    byte[] bytes() {
        return join(u32(HEADER_BYTES + body.length), type.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    static byte[] u8(int value) {
        return new byte[] {(byte) value};
    }

    static byte[] u16(int value) {
        return ByteBuffer.allocate(2).putShort((short) value).array();
    }

    static byte[] u32(long value) {
        return ByteBuffer.allocate(4).putInt((int) value).array();
    }

    static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    static byte[] join(List<byte[]> parts) {
        return join(parts.toArray(byte[][]::new));
    }
}
