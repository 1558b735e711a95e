package io.darkroom.samples;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes pictures into the bytes of a file, with the markers that ImageIO leaves out added by hand. */
final class ImageFiles {

    private static final byte[] ADOBE_NO_TRANSFORM = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};

    private ImageFiles() {
    }

    static byte[] png(BufferedImage picture) throws IOException {
        return encode("png", new IIOImage(picture, null, null), null, 0);
    }

    /** Run-length coded; for a picture of at most 16 colours. */
    static byte[] bmp(BufferedImage picture) throws IOException {
        return encode("bmp", new IIOImage(picture, null, null), "BI_RLE4", 1);
    }

    /** A picture with transparency, laid on white as Photoshop does. */
    static byte[] psd(BufferedImage picture, int dpi) throws IOException {
        return PhotoshopFile.of(PhotoshopFile.RGB, 8, picture.getWidth(), picture.getHeight(), 4).transparent()
                .withResource(1005, PhotoshopFile.resolution(dpi)).bytes((channel, x, y) -> {
                    int pixel = picture.getRGB(x, y);
                    int alpha = pixel >>> 24;
                    return channel == 3 ? alpha : ((pixel >> 16 - 8 * channel & 255) * alpha + 255 * (255 - alpha) + 127) / 255;
                });
    }

    static byte[] tiff(BufferedImage picture) throws IOException {
        return encode("tiff", new IIOImage(picture, null, null), "Deflate", 1);
    }

    static byte[] jpeg(BufferedImage picture, int quality) throws IOException {
        return encode("jpeg", new IIOImage(picture, null, null), "JPEG", quality / 100f);
    }

    /** A baseline JPEG of four inverted inks with the Adobe marker that says so. */
    static byte[] cmykJpeg(Raster inks, int quality) throws IOException {
        return insert(encode("jpeg", new IIOImage(inks, null, null), "JPEG", quality / 100f), 2, ADOBE_NO_TRANSFORM);
    }

    /** A JPEG whose EXIF part holds the orientation and nothing else. */
    static byte[] jpeg(BufferedImage picture, int quality, int orientation) throws IOException {
        byte[] exif = {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0,
            'M', 'M', 0, 42, 0, 0, 0, 8,
            0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0,
            0, 0, 0, 0};
        byte[] jpeg = jpeg(picture, quality);
        int afterJfif = 4 + ((jpeg[4] & 255) << 8 | jpeg[5] & 255);
        return insert(jpeg, afterJfif, exif);
    }

    static byte[] gif(int hundredths, BufferedImage... frames) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage frame : frames) {
                IIOMetadata metadata = delay(writer, frame, hundredths);
                writer.writeToSequence(new IIOImage(frame, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata delay(ImageWriter gif, BufferedImage frame, int hundredths) throws IOException {
        IIOMetadata metadata = gif.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
        var tree = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        var control = (IIOMetadataNode) tree.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("delayTime", Integer.toString(hundredths));
        metadata.setFromTree(metadata.getNativeMetadataFormatName(), tree);
        return metadata;
    }

    private static byte[] encode(String format, IIOImage picture, String compression, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (compression != null) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
                param.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, picture, param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] insert(byte[] file, int position, byte[] segment) {
        var bytes = new ByteArrayOutputStream(file.length + segment.length);
        bytes.write(file, 0, position);
        bytes.write(segment, 0, segment.length);
        bytes.write(file, position, file.length - position);
        return bytes.toByteArray();
    }
}
