package io.darkroom.render.encode.avif;

import static io.darkroom.render.encode.avif.Box.u16;
import static io.darkroom.render.encode.avif.Box.u32;
import static io.darkroom.render.encode.avif.Box.u8;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites the head of an AVIF whose pictures are strips, so that it shows them as one: a derived picture of type "grid", and one more
 * for the alpha channel. The encoded data stays as it is. ISO/IEC 23008-12, 6.6.2.3
 */
final class Grid {
    private static final int HIDDEN = 1;
    private static final int IN_META = 1;
    private static final int LONG_SIZES = 0x4400;

    private final Strips strips;
    private final Items items;
    private final List<Integer> colours;
    private final List<Integer> alphas;
    private final int whole;

    private Grid(Strips strips, Items items) {
        this.strips = strips;
        this.items = items;
        this.alphas = List.copyOf(items.transparency().keySet());
        this.colours = items.places().keySet().stream().filter(item -> !alphas.contains(item)).toList();
        this.whole = items.places().keySet().stream().mapToInt(item -> item).max().orElse(0) + 1;
        if (colours.size() != strips.count() || !alphas.isEmpty() && alphas.size() != strips.count()) {
            throw new IllegalStateException("%d and %d pictures instead of %d strips".formatted(colours.size(), alphas.size(), strips.count()));
        }
    }

    /** The boxes before the data, with the same data behind them. */
    static byte[] head(byte[] head, Strips strips) {
        List<Box> boxes = Box.read(ByteBuffer.wrap(head));
        List<Box> meta = Box.read(ByteBuffer.wrap(boxes.getLast().body(), 4, boxes.getLast().body().length - 4));
        Grid grid = new Grid(strips, Items.read(meta));
        // All numbers have a fixed length, so the new head's length does not depend on what it says.
        long longer = Box.join(grid.boxes(boxes, meta, 0)).length - head.length;
        return Box.join(grid.boxes(boxes, meta, longer));
    }

    private List<byte[]> boxes(List<Box> boxes, List<Box> meta, long shift) {
        List<byte[]> written = new ArrayList<>();
        boxes.subList(0, boxes.size() - 1).forEach(box -> written.add(box.bytes()));
        byte[] handler = meta.stream().filter(box -> box.type().equals("hdlr")).findFirst().orElseThrow().bytes();
        written.add(Box.full("meta", 0, handler, Box.full("pitm", 0, u16(whole)).bytes(), places(shift), information(), references(),
                properties(), Box.of("idat", layout()).bytes()).bytes());
        return written;
    }

    /** One picture of colours, and where the strips have an alpha channel, one of transparency. */
    private int wholes() {
        return alphas.isEmpty() ? 1 : 2;
    }

    private byte[] layout() {
        return Box.join(u8(0), u8(0), u8(strips.count() - 1), u8(0), u16(strips.pictureWidth()), u16(strips.pictureHeight()));
    }

    private byte[] places(long shift) {
        List<byte[]> entries = new ArrayList<>();
        items.places().forEach((item, place) -> entries.add(place(item, 0, place.offset() + shift, place.length())));
        for (int i = 0; i < wholes(); i++) {
            entries.add(place(whole + i, IN_META, 0, layout().length));
        }
        return Box.full("iloc", 1 << 24, u16(LONG_SIZES), u16(entries.size()), Box.join(entries)).bytes();
    }

    private static byte[] place(int item, int method, long offset, long length) {
        return Box.join(u16(item), u16(method), u16(0), u16(1), u32(offset), u32(length));
    }

    private byte[] information() {
        List<byte[]> entries = new ArrayList<>();
        items.places().keySet().forEach(item -> entries.add(information(item, HIDDEN, "av01")));
        entries.add(information(whole, 0, "grid"));
        if (!alphas.isEmpty()) {
            entries.add(information(whole + 1, HIDDEN, "grid"));
        }
        return Box.full("iinf", 0, u16(entries.size()), Box.join(entries)).bytes();
    }

    private static byte[] information(int item, int flags, String type) {
        byte[] letters = type.getBytes(StandardCharsets.ISO_8859_1);
        return Box.full("infe", 2 << 24 | flags, u16(item), u16(0), letters, u8(0)).bytes();
    }

    private byte[] references() {
        List<byte[]> references = new ArrayList<>();
        references.add(reference("dimg", whole, colours));
        if (!alphas.isEmpty()) {
            references.add(reference("dimg", whole + 1, alphas));
            references.add(reference("auxl", whole + 1, List.of(whole)));
        }
        return Box.full("iref", 0, Box.join(references)).bytes();
    }

    private static byte[] reference(String type, int from, List<Integer> to) {
        return Box.of(type, u16(from), u16(to.size()), Box.join(to.stream().map(Box::u16).toList())).bytes();
    }

    private byte[] properties() {
        List<byte[]> all = new ArrayList<>(items.properties().stream().map(Box::bytes).toList());
        all.add(Box.full("ispe", 0, u32(strips.pictureWidth()), u32(strips.pictureHeight())).bytes());
        List<byte[]> entries = new ArrayList<>();
        items.associations().forEach((item, numbers) -> entries.add(association(item, numbers)));
        entries.add(association(whole, whole(colours.getFirst(), all.size())));
        if (!alphas.isEmpty()) {
            entries.add(association(whole + 1, whole(alphas.getFirst(), all.size())));
        }
        return Box.of("iprp", Box.of("ipco", Box.join(all)).bytes(),
                Box.full("ipma", 0, u32(entries.size()), Box.join(entries)).bytes()).bytes();
    }

    private List<Integer> whole(int strip, int size) {
        List<Integer> numbers = new ArrayList<>(List.of(size));
        numbers.addAll(items.shared(strip));
        return numbers;
    }

    private static byte[] association(int item, List<Integer> numbers) {
        return Box.join(u16(item), u8(numbers.size()), Box.join(numbers.stream().map(Box::u8).toList()));
    }
}
