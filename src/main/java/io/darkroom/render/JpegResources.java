package io.darkroom.render;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The image resources of a JPEG. A segment holds 64 KB, so that larger ones are spread over several, of which libvips
 * gives the first alone. Reference: r-clippath.md
 */
final class JpegResources {
    private static final byte[] INTRODUCTION = "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII);

    /** Of any kind, 64 KB each: more than any sound file has. */
    private static final int MOST_SEGMENTS = 5_000;
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APP13 = 0xFFED;
    /** In place of the marker with which a sound file goes on. */
    private static final int NO_MARKER = 0xFF00;

    private JpegResources() {
    }

    /** Of a file that is damaged, or that can't be read, what came before. */
    static byte[] read(Path file) {
        ByteArrayOutputStream resources = new ByteArrayOutputStream();
        try (InputStream bytes = Files.newInputStream(file)) {
            collect(new DataInputStream(new BufferedInputStream(bytes)), resources);
        } catch (IOException end) {
            // Whether the picture can be read is for its decoder to say.
        }
        return resources.toByteArray();
    }

    private static void collect(DataInputStream jpeg, ByteArrayOutputStream resources) throws IOException {
        int marker = jpeg.readUnsignedShort() == START_OF_IMAGE ? jpeg.readUnsignedShort() : NO_MARKER;
        for (int count = 0; count < MOST_SEGMENTS && marker > NO_MARKER && marker != START_OF_SCAN; count++) {
            // Any number of filling bytes may stand before a marker.
            while (marker == 0xFFFF) {
                marker = 0xFF00 | jpeg.readUnsignedByte();
            }
            int length = jpeg.readUnsignedShort() - 2;
            if (marker == APP13 && length > 0) {
                take(jpeg.readNBytes(length), resources);
            } else {
                jpeg.skipNBytes(length);
            }
            marker = jpeg.readUnsignedShort();
        }
    }

    private static void take(byte[] segment, ByteArrayOutputStream resources) {
        int start = INTRODUCTION.length;
        if (segment.length > start && Arrays.equals(INTRODUCTION, 0, start, segment, 0, start)) {
            resources.write(segment, start, segment.length - start);
        }
    }
}
