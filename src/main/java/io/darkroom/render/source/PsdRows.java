package io.darkroom.render.source;

import io.darkroom.vips.RowReader;
import io.darkroom.vips.SampleLayout;
import java.io.IOException;

/** Puts the channels of a Photoshop file together, and makes of its samples what they mean elsewhere. */
final class PsdRows implements RowReader {
    private final PsdFile psd;
    private final PsdChannels channels;
    private final SampleLayout layout;
    private final byte[] bytes;

    PsdRows(PsdFile psd, PsdChannels channels, SampleLayout layout) {
        this.psd = psd;
        this.channels = channels;
        this.layout = layout;
        this.bytes = new byte[psd.header().rowBytes()];
    }

    @Override
    public void read(int row, int[] samples) throws IOException {
        if (psd.header().mode() == PsdMode.INDEXED) {
            channels.read(0, row, bytes);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = psd.palette()[256 * (i % 3) + (bytes[i / 3] & 255)] & 255;
            }
            return;
        }
        for (int channel = 0; channel < psd.channels(); channel++) {
            channels.read(channel, row, bytes);
            for (int x = 0; x < layout.width(); x++) {
                samples[x * layout.bands() + channel] = sample(x);
            }
        }
        if (psd.transparent()) {
            WhiteMatte.remove(samples, layout);
        }
        if (psd.header().mode() == PsdMode.CMYK) {
            invertInks(samples);
        }
    }

    /** A bit that is set is black. */
    private int sample(int x) {
        return switch (psd.header().depth()) {
            case 1 -> BitPlaces.at(bytes, x, 1) == 1 ? 0 : 255;
            case 8 -> bytes[x] & 255;
            default -> (bytes[2 * x] & 255) << 8 | bytes[2 * x + 1] & 255;
        };
    }

    /** Photoshop stores how much of the paper is seen, and 0 is full ink. */
    private void invertInks(int[] samples) {
        for (int i = 0; i < samples.length; i++) {
            if (i % layout.bands() < PsdMode.CMYK.channels()) {
                samples[i] = layout.most() - samples[i];
            }
        }
    }
}
