package io.darkroom.render.source;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.vips.RowReader;
import io.darkroom.vips.SampleLayout;
import java.io.IOException;

/**
 * The merged image of a Photoshop file (PSD or PSB); layers and extra channels are left alone.
 * The palette holds all reds, then all greens, then all blues, and is empty for a picture that has none. Reference: r-ic.md
 */
record PsdFile(String name, PsdHeader header, byte[] palette, Label label, boolean transparent, long pixels) implements PictureFile {
    static PsdFile read(FileBytes file, String name) throws IOException {
        PsdHeader header = PsdHeader.read(file, name);
        long length = file.u32();
        long resources = file.position() + length;
        byte[] palette = new byte[0];
        if (header.mode() == PsdMode.INDEXED) {
            palette = file.bytes(3 * 256).array();
        }
        file.seek(resources);
        PsdResources found = PsdResources.read(file);
        if (!found.hasMergedImage()) {
            throw new Fault(ErrorCode.NOT_SUPPORTED, "\"%s\" holds layers without their merged image; save it with maximised compatibility".formatted(name));
        }
        boolean transparent = PsdTransparency.read(file, header) && header.channels() > header.mode().channels()
                && header.mode() != PsdMode.INDEXED && header.mode() != PsdMode.BITMAP;
        return new PsdFile(name, header, palette, found.label(), transparent, file.position());
    }

    @Override
    public String format() {
        return "psd";
    }

    @Override
    public SampleLayout layout() {
        int colours = header.mode() == PsdMode.INDEXED ? 3 : header.mode().channels();
        return new SampleLayout(header.width(), header.height(), colours + (transparent ? 1 : 0), Math.max(8, header.depth()),
                header.mode().interpretation(header.depth()));
    }

    /** How many of the file's channels belong to the picture. */
    int channels() {
        return header.mode().channels() + (transparent ? 1 : 0);
    }

    @Override
    public RowReader rows(FileBytes file, Runnable pulse) throws IOException {
        return new PsdRows(this, PsdChannels.read(file, this), layout());
    }
}
