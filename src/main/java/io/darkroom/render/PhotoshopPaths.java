package io.darkroom.render;

import io.darkroom.protocol.PathData;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named paths among the image resources that Photoshop embeds in a picture. Reference: r-clippath.md, r-pathembed.md */
public final class PhotoshopPaths {
    private static final int FIRST = 2000;
    private static final int LAST = 2997;
    private static final int LONGEST_NAME = 255;

    private final ImageResources resources;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private PhotoshopPaths(ImageResources resources) {
        this.resources = resources;
    }

    public static PhotoshopPaths of(ImageResources resources) {
        PhotoshopPaths paths = new PhotoshopPaths(resources);
        resources.names().forEach((number, name) -> {
            // Without a name nobody can ask for it.
            if (number >= FIRST && number <= LAST && !name.isEmpty()) {
                paths.numbers.putIfAbsent(name, number);
            }
        });
        return paths;
    }

    /** As they are written and in the order in which they are stored. */
    public List<String> names() {
        return List.copyOf(numbers.keySet());
    }

    /** In fractions of the picture's width and height as it is stored, before any turn; empty also for one without a segment. */
    public Optional<PathData> named(String name) {
        return Optional.ofNullable(numbers.get(name)).flatMap(resources::bytes).map(bytes -> new PathRecordReader(name).read(bytes))
                .filter(path -> !path.subpaths().isEmpty());
    }

    /**
     * The paths as image resources, for tag 34377 of a TIFF or, behind "Photoshop 3.0" and a zero, segment APP13 of a JPEG.
     * Open subpaths are left out, and so are paths of which nothing remains or that reach too far out to be written.
     */
    public static byte[] resources(List<NamedPath> paths) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int number = FIRST;
        for (NamedPath path : paths) {
            byte[] records = PathRecordWriter.write(path.path());
            if (records.length > 0 && number <= LAST) {
                all.writeBytes(resource(number++, path.name(), records));
            }
        }
        return all.toByteArray();
    }

    private static byte[] resource(int number, String name, byte[] records) {
        byte[] letters = name.getBytes(StandardCharsets.ISO_8859_1);
        byte[] cut = Arrays.copyOf(letters, Math.min(letters.length, LONGEST_NAME));
        // A record has an even length, so only the name may need padding.
        ByteBuffer bytes = ByteBuffer.allocate(11 + cut.length + (cut.length + 1) % 2 + records.length);
        bytes.put("8BIM".getBytes(StandardCharsets.US_ASCII)).putShort((short) number).put((byte) cut.length).put(cut);
        return bytes.position(bytes.position() + (cut.length + 1) % 2).putInt(records.length).put(records).array();
    }
}
