package io.darkroom.it;

import io.darkroom.samples.PhotoshopFile;
import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsScope;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Files that attack a decoder, made byte by byte; and good ones of every format, to be cut and bent. */
final class HostileSources {
    private static final HexFormat HEX = HexFormat.of();
    private static final int SIDE = 96;

    private HostileSources() {
    }

    /** A small good picture in each format, under its suffix. */
    static Map<String, byte[]> good() {
        Map<String, byte[]> files = new TreeMap<>();
        Map.of("jpg", "jpeg", "progressive.jpg", "jpeg", "png", "png", "interlaced.png", "png", "gif", "gif", "webp", "webp", "lossless.webp", "webp",
                "avif", "heif", "tif", "tiff", "tiled.tif", "tiff").forEach((name, saver) -> files.put(name, encoded(saver + "save_target", options(name))));
        files.put("psd", photoshop(PhotoshopFile.of(PhotoshopFile.CMYK, 8, SIDE, SIDE, 4)));
        files.put("bmp", bitmap());
        files.put("svg", svg("<rect width='60' height='60' fill='red'/><text x='5' y='50'>A</text>"));
        return files;
    }

    private static byte[] photoshop(PhotoshopFile file) {
        try {
            return file.withResource(1005, PhotoshopFile.resolution(300)).bytes((channel, x, y) -> channel == 3 ? 255 : (x + y) / 16 * 16 & 255);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of 24 bits a pixel. */
    private static byte[] bitmap() {
        ByteBuffer file = ByteBuffer.allocate(54 + SIDE * SIDE * 3).order(ByteOrder.LITTLE_ENDIAN).put(ascii("BM"));
        file.putInt(file.capacity()).putInt(0).putInt(54).putInt(40).putInt(SIDE).putInt(SIDE).putShort((short) 1).putShort((short) 24);
        return file.array();
    }

    private static Map<String, Object> options(String name) {
        return switch (name) {
            case "progressive.jpg" -> Map.of("interlace", true);
            case "interlaced.png" -> Map.of("interlace", true);
            case "lossless.webp" -> Map.of("lossless", true);
            case "avif" -> Map.of("compression", "av1", "effort", 0);
            case "tif" -> Map.of("compression", "deflate");
            case "tiled.tif" -> Map.of("tile", true, "tile-width", 32, "tile-height", 32, "pyramid", true, "compression", "lzw");
            default -> Map.of();
        };
    }

    private static byte[] encoded(String saver, Map<String, Object> options) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, SIDE, SIDE, Color.BLUE));
        graphics.fillOval(4, 4, SIDE - 8, SIDE - 8);
        graphics.dispose();
        byte[] samples = new byte[SIDE * SIDE * 3];
        for (int i = 0; i < SIDE * SIDE; i++) {
            int pixel = image.getRGB(i % SIDE, i / SIDE);
            for (int band = 0; band < 3; band++) {
                samples[3 * i + band] = (byte) (pixel >> 16 - 8 * band);
            }
        }
        TestVips.load();
        try (VipsScope scope = new VipsScope()) {
            return scope.fromMemory(samples, SIDE, SIDE, 3).call("copy", Map.of("interpretation", "srgb")).encode(saver, options);
        }
    }

    /** A PNG whose rows of zeros are packed a thousand times. */
    static byte[] pngBomb(int width, int height) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[width / 8 + 2];
            for (int y = 0; y < height; y++) {
                deflater.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {1, 0, 0, 0, 0}).array();
        return joined(HEX.parseHex("89504e470d0a1a0a"), chunk("IHDR", header), chunk("IDAT", packed.toByteArray()), chunk("IEND", new byte[0]));
    }

    /** A good PNG with a text or profile chunk that unpacks to many megabytes. */
    static byte[] pngWithPackedChunk(byte[] png, String type, int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                deflater.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int afterHeader = 8 + 25;
        return joined(Arrays.copyOf(png, afterHeader), chunk(type, joined("name\0\0".getBytes(StandardCharsets.ISO_8859_1), packed.toByteArray())),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(data.length + 12).putInt(data.length).put(name).put(data).putInt((int) sum.getValue()).array();
    }

    /** A GIF of one pixel whose frames go on for ever. */
    static byte[] gifOfFrames(int frames) {
        byte[] frame = HEX.parseHex("21f904000000000000" + "2c00000000" + "0100010000" + "02024401" + "00");
        ByteBuffer file = ByteBuffer.allocate(19 + frames * frame.length + 1).put(HEX.parseHex("474946383961" + "01000100" + "800000" + "000000ffffff"));
        for (int i = 0; i < frames; i++) {
            file.put(frame);
        }
        return file.put((byte) 0x3b).array();
    }

    /** A progressive JPEG with a huge frame in which each of thousands of tiny scans makes the decoder go over the whole picture. */
    static byte[] jpegOfScans(byte[] progressive, int side, int scans) {
        ByteBuffer file = ByteBuffer.wrap(progressive.clone());
        int frame = marker(file, 0xc2);
        file.putShort(frame + 5, (short) side).putShort(frame + 7, (short) side);
        byte[] refinement = HEX.parseHex("ffda" + "0008" + "01" + "0100" + "010100" + "00");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(Arrays.copyOf(file.array(), marker(file, 0xda)));
        for (int i = 0; i < scans; i++) {
            all.writeBytes(refinement);
        }
        all.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
        return all.toByteArray();
    }

    /** The JPEG with another size in its frame header. */
    static byte[] jpegOfSize(byte[] jpeg, int marker, int side) {
        ByteBuffer file = ByteBuffer.wrap(jpeg.clone());
        int frame = marker(file, marker);
        return file.putShort(frame + 5, (short) side).putShort(frame + 7, (short) side).array();
    }

    /** The JPEG with a segment put behind its first marker. */
    static byte[] jpegWith(byte[] jpeg, int marker, byte[] data) {
        byte[] head = ByteBuffer.allocate(4).putShort((short) (0xff00 | marker)).putShort((short) (data.length + 2)).array();
        return joined(Arrays.copyOf(jpeg, 2), head, data, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static int marker(ByteBuffer file, int marker) {
        int segment = 2;
        while ((file.get(segment + 1) & 255) != marker) {
            segment += 2 + Short.toUnsignedInt(file.getShort(segment + 2));
        }
        return segment;
    }

    /** EXIF whose directory points to itself, with entries that claim gigabytes. */
    static byte[] loopingExif() {
        ByteBuffer exif = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 3);
        exif.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8);
        exif.putShort((short) 0x112).putShort((short) 3).putInt(-1).putInt(-16);
        exif.putShort((short) 0x927c).putShort((short) 7).putInt(Integer.MAX_VALUE).putInt(20);
        exif.putInt(8);
        return exif.array();
    }

    /** A little-endian TIFF of one directory of LONG entries: tag, value, tag, value…, and where the next directory lies. */
    static byte[] tiff(int next, long... entries) {
        int count = entries.length / 2;
        ByteBuffer file = ByteBuffer.allocate(8 + 2 + 12 * count + 4 + 64).order(ByteOrder.LITTLE_ENDIAN);
        file.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) count);
        for (int i = 0; i < entries.length; i += 2) {
            file.putShort((short) entries[i]).putShort((short) 4).putInt(1).putInt((int) entries[i + 1]);
        }
        return file.putInt(next).array();
    }

    /** A TIFF whose one tag claims to hold so many values at that place. */
    static byte[] tiffWithTag(int tag, int type, int values, int place) {
        byte[] file = tiff(0, 256, 8, 257, 8, 258, 8, 259, 1, 262, 1, 273, 8, 277, 1, 278, 8, 279, 64, tag, place);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putShort(10 + 9 * 12 + 2, (short) type).putInt(10 + 9 * 12 + 4, values);
        return file;
    }

    static byte[] svg(String content) {
        return svg("", content);
    }

    static byte[] svg(String prolog, String content) {
        return ("<?xml version='1.0'?>" + prolog + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='96' height='96'>"
                + content + "</svg>").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
