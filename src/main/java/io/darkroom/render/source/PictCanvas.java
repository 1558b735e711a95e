package io.darkroom.render.source;

import io.darkroom.vips.RowReader;
import java.util.Arrays;

/** The picture while its bitmaps are laid on it, one row of one bitmap after the other. */
final class PictCanvas implements RowReader {
    private final Box frame;
    private final Runnable pulse;
    private final byte[] rgb;

    PictCanvas(Box frame, Runnable pulse) {
        this.frame = frame;
        this.pulse = pulse;
        this.rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(frame.width(), frame.height()))];
        Arrays.fill(rgb, (byte) 255);
    }

    /** Lays a row of a bitmap where its source rectangle comes to lie in the target; a pixel is repeated or left out when they differ in size. */
    void lay(int[] colours, int row, PictBitmap bitmap) {
        pulse.run();
        Box source = bitmap.source();
        Box target = bitmap.target();
        int inSource = bitmap.bounds().top() + row - source.top();
        if (inSource < 0 || inSource >= source.height() || target.isEmpty()) {
            return;
        }
        int first = target.top() + ceiling(inSource * (long) target.height(), source.height());
        int next = target.top() + ceiling((inSource + 1) * (long) target.height(), source.height());
        for (int y = Math.max(first, frame.top()); y < Math.min(next, frame.bottom()); y++) {
            pulse.run();
            for (int x = Math.max(target.left(), frame.left()); x < Math.min(target.right(), frame.right()); x++) {
                long inRow = (x - target.left()) * (long) source.width() / target.width() + source.left() - bitmap.bounds().left();
                if (inRow >= 0 && inRow < colours.length) {
                    put(y - frame.top(), x - frame.left(), colours[(int) inRow]);
                }
            }
        }
    }

    private static int ceiling(long product, int divisor) {
        return (int) ((product + divisor - 1) / divisor);
    }

    private void put(int y, int x, int colour) {
        int at = 3 * (y * frame.width() + x);
        rgb[at] = (byte) (colour >> 16);
        rgb[at + 1] = (byte) (colour >> 8);
        rgb[at + 2] = (byte) colour;
    }

    @Override
    public void read(int row, int[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = rgb[row * samples.length + i] & 255;
        }
    }
}
