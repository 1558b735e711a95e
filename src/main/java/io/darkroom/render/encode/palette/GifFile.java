package io.darkroom.render.encode.palette;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes GIF. */
final class GifFile {
    private static final int LONGEST_SIDE = 65_535;

    private GifFile() {}

    static byte[] bytes(Pixels pixels, byte[] indexes, Palette palette) {
        int width = pixels.width();
        int height = pixels.height();
        if (Math.max(width, height) > LONGEST_SIDE) {
            throw new Fault(ErrorCode.IMAGE_TOO_LARGE,
                    "illegal image size %dx%d: a side of a GIF has at most %d pixels".formatted(width, height, LONGEST_SIDE));
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.addIIOWriteProgressListener(new Progress(pixels.pulse()));
            ImageWriteParam param = writer.getDefaultWriteParam();
            // Interlaced GIF would be the writer's choice; it is larger.
            param.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(image(width, height, indexes, palette), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(int width, int height, byte[] indexes, Palette palette) {
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(indexes, indexes.length), width, height, width, 1, new int[] {0}, null);
        return new BufferedImage(colorModel(palette), raster, false, null);
    }

    private static IndexColorModel colorModel(Palette palette) {
        int transparent = palette.hasTransparent() ? 0 : -1;
        return new IndexColorModel(DataBuffer.getDataTypeSize(DataBuffer.TYPE_BYTE), palette.size(),
                palette.channel(Argb.RED), palette.channel(Argb.GREEN), palette.channel(Argb.BLUE), transparent);
    }

    /** What it throws ends the writing. */
    private record Progress(Runnable pulse) implements IIOWriteProgressListener {
        @Override
        public void imageProgress(ImageWriter writer, float percent) {
            pulse.run();
        }

        @Override
        public void imageStarted(ImageWriter writer, int image) {
        }

        @Override
        public void imageComplete(ImageWriter writer) {
        }

        @Override
        public void thumbnailStarted(ImageWriter writer, int image, int thumbnail) {
        }

        @Override
        public void thumbnailProgress(ImageWriter writer, float percent) {
        }

        @Override
        public void thumbnailComplete(ImageWriter writer) {
        }

        @Override
        public void writeAborted(ImageWriter writer) {
        }
    }
}
