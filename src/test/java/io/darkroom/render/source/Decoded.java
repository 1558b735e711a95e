package io.darkroom.render.source;

import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file as it comes out: what its header tells, which the decoded picture must tell too, and its samples. */
record Decoded(String loader, int width, int height, int bands, String format, String interpretation, boolean alpha, List<Double> resolution,
        Optional<byte[]> profile, Optional<byte[]> xmp, Optional<byte[]> resources, int[] samples) {
    static Decoded of(byte[] file) throws IOException {
        TestVips.load();
        Path path = Files.write(Files.createTempFile("picture", null), file);
        try (VipsScope scope = new VipsScope()) {
            JavaSource source = JavaSource.recognise(path, "picture").orElseThrow();
            Decoded header = of(source.loader(), source.header(scope), new int[0]);
            VipsImage image = source.decode(scope);
            Decoded decoded = of(source.loader(), image, samples(image));
            if (!header.told().equals(decoded.told())) {
                throw new AssertionError(header.told() + " is not " + decoded.told());
            }
            return decoded;
        } finally {
            Files.delete(path);
        }
    }

    private static Decoded of(String loader, VipsImage image, int[] samples) {
        return new Decoded(loader, image.width(), image.height(), image.bands(), image.format(), image.interpretation(), image.hasAlpha(),
                List.of(image.xres(), image.yres()), image.blob("icc-profile-data"), image.blob("xmp-data"), image.blob("photoshop-data"), samples);
    }

    private static int[] samples(VipsImage image) {
        boolean wide = image.format().equals("ushort");
        ByteBuffer bytes = ByteBuffer.wrap(image.pixels()).order(ByteOrder.nativeOrder());
        int[] samples = new int[bytes.capacity() / (wide ? 2 : 1)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = wide ? bytes.getShort() & 0xffff : bytes.get() & 255;
        }
        return samples;
    }

    /** In words, for everything but the samples. */
    String told() {
        return "%s %dx%d %d %s %s %s %s".formatted(loader, width, height, bands, format, interpretation, alpha ? "alpha" : "opaque", resolution)
                + profile.map(b -> " profile " + b.length).orElse("") + xmp.map(b -> " xmp " + b.length).orElse("")
                + resources.map(b -> " resources " + b.length).orElse("");
    }

    /** The samples of one pixel. */
    List<Integer> pixel(int x, int y) {
        return Arrays.stream(samples, (y * width + x) * bands, (y * width + x + 1) * bands).boxed().toList();
    }
}
