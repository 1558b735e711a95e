package io.darkroom.it;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** TIFFs whose pages are half as large each, and of another colour each, so that a reply shows which of them was read. */
final class TiffPages {
    private static final int TILE = 128;

    private TiffPages() {
    }

    /** Pages of one document, stored in strips. */
    static void write(String name, int width, int height, int... colours) throws IOException {
        write(name, width, height, false, colours);
    }

    /** One picture in several resolutions, stored in tiles; each page but the first says that it is a reduced one. */
    static void writePyramid(String name, int width, int height, int... colours) throws IOException {
        write(name, width, height, true, colours);
    }

    private static void write(String name, int width, int height, boolean pyramid, int... colours) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < colours.length; i++) {
                ImageWriteParam param = writer.getDefaultWriteParam();
                if (pyramid) {
                    param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                    param.setTiling(TILE, TILE, 0, 0);
                }
                BufferedImage page = page(width >> i, height >> i, colours[i]);
                writer.writeToSequence(new IIOImage(page, null, pyramid && i > 0 ? reduced(writer, page, param) : null), param);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        OwnSources.file(name, bytes.toByteArray());
    }

    private static BufferedImage page(int width, int height, int colour) {
        var page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, colour);
        page.setRGB(0, 0, width, height, pixels, 0, width);
        return page;
    }

    private static IIOMetadata reduced(ImageWriter writer, BufferedImage page, ImageWriteParam param) throws IOException {
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page), param));
        directory.addTIFFField(new TIFFField(BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_NEW_SUBFILE_TYPE),
                TIFFTag.TIFF_LONG, 1, new long[] {BaselineTIFFTagSet.NEW_SUBFILE_TYPE_REDUCED_RESOLUTION}));
        return directory.getAsMetadata();
    }
}
