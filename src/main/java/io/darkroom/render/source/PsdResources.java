package io.darkroom.render.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The block of image resources: its bytes, and the few resources that the picture itself depends on. */
record PsdResources(byte[] bytes, Map<Integer, byte[]> byNumber) {
    private static final int LARGEST = 64 << 20;
    private static final int SIGNATURE = 4;
    private static final int HEAD = SIGNATURE + 2 + 2 + 4;

    private static final int RESOLUTION = 1005;
    private static final int PROFILE = 1039;
    private static final int VERSION = 1057;
    private static final int XMP = 1060;
    private static final double MILLIMETRES = 25.4;

    static PsdResources read(FileBytes file) throws IOException {
        long length = file.u32();
        if (length > LARGEST) {
            throw new IOException("the image resources are too long");
        }
        byte[] bytes = file.bytes((int) length).array();
        return new PsdResources(bytes, parse(ByteBuffer.wrap(bytes)));
    }

    /** As far as it holds together: a picture is not lost for a bad resource. */
    private static Map<Integer, byte[]> parse(ByteBuffer block) {
        Map<Integer, byte[]> found = new HashMap<>();
        while (block.remaining() >= HEAD) {
            block.position(block.position() + SIGNATURE);
            int number = Short.toUnsignedInt(block.getShort());
            int name = Byte.toUnsignedInt(block.get()) | 1;
            if (block.remaining() < name + 4) {
                break;
            }
            int length = block.position(block.position() + name).getInt();
            if (length < 0 || length > block.remaining()) {
                break;
            }
            if (number == RESOLUTION || number == PROFILE || number == VERSION || number == XMP) {
                byte[] data = new byte[length];
                block.get(block.position(), data);
                found.putIfAbsent(number, data);
            }
            block.position(Math.min(block.limit(), block.position() + length + (length & 1)));
        }
        return found;
    }

    /** False when the file was saved without a merged image: it holds a white one then. */
    boolean hasMergedImage() {
        byte[] version = byNumber.get(VERSION);
        return version == null || version.length < 5 || version[4] != 0;
    }

    Label label() {
        Map<String, byte[]> blobs = new LinkedHashMap<>();
        put(blobs, "icc-profile-data", byNumber.get(PROFILE));
        put(blobs, "xmp-data", byNumber.get(XMP));
        put(blobs, "photoshop-data", bytes);
        return resolution().with(blobs);
    }

    private static void put(Map<String, byte[]> blobs, String name, byte[] blob) {
        Optional.ofNullable(blob).filter(bytes -> bytes.length > 0).ifPresent(bytes -> blobs.put(name, bytes));
    }

    /** Pixels an inch with 16 binary places, whatever unit they are shown in: across, two units, down. */
    private Label resolution() {
        byte[] data = byNumber.get(RESOLUTION);
        if (data == null || data.length < 12) {
            return Label.NONE;
        }
        ByteBuffer dpi = ByteBuffer.wrap(data);
        return Label.resolution(dpi.getInt(0) / 65536.0 / MILLIMETRES, dpi.getInt(8) / 65536.0 / MILLIMETRES);
    }
}
