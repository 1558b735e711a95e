package io.darkroom.render.encode.avif;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the "meta" box of an AVIF says of its pictures, as far as libheif writes it: ISO/IEC 14496-12, 8.11, and ISO/IEC 23008-12, 9.3.
 *
 * @param places       where the data of each picture lies in the file
 * @param transparency the picture of the alpha channel, and the picture that it belongs to
 * @param properties   all properties; they are referred to by their number, from one on
 * @param associations the properties of each picture, their highest bit telling whether a decoder must understand them
 */
record Items(Map<Integer, Place> places, Map<Integer, Integer> transparency, List<Box> properties, Map<Integer, List<Integer>> associations) {
    private static final int NUMBER = 0x7f;

    record Place(long offset, long length) {
    }

    static Items read(List<Box> meta) {
        Map<Integer, Integer> transparency = new LinkedHashMap<>();
        Map<Integer, List<Integer>> associations = new LinkedHashMap<>();
        List<Box> properties = List.of();
        Map<Integer, Place> places = Map.of();
        for (Box box : meta) {
            switch (box.type()) {
                case "iloc" -> places = places(box.content());
                case "iref" -> readReferences(box.content(), transparency);
                case "iprp" -> {
                    List<Box> both = Box.read(box.content());
                    properties = Box.read(both.get(0).content());
                    readAssociations(both.get(1).content(), associations);
                }
                default -> { }
            }
        }
        return new Items(places, transparency, properties, associations);
    }

    /** The numbers of the properties of a picture that hold for the whole that it is a part of: neither its size nor its decoder's set-up. */
    List<Integer> shared(int item) {
        return associations.get(item).stream().filter(number -> !List.of("ispe", "av1C").contains(properties.get((number & NUMBER) - 1).type())).toList();
    }

    private static Map<Integer, Place> places(ByteBuffer iloc) {
        int version = iloc.getInt() >>> 24;
        int sizes = iloc.getShort();
        int count = iloc.getShort() & 0xffff;
        if (version > 1) {
            throw new IllegalStateException("an iloc box of version " + version + " is not known");
        }
        Map<Integer, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int id = iloc.getShort() & 0xffff;
            iloc.position(iloc.position() + (version == 1 ? 4 : 2));
            long base = number(iloc, sizes >> 4 & 15);
            if (iloc.getShort() != 1) {
                throw new IllegalStateException("a picture in several pieces is not known");
            }
            long offset = base + number(iloc, sizes >> 12 & 15);
            places.put(id, new Place(offset, number(iloc, sizes >> 8 & 15)));
        }
        return places;
    }

    private static long number(ByteBuffer from, int bytes) {
        return switch (bytes) {
            case 0 -> 0;
            case 4 -> from.getInt() & 0xffff_ffffL;
            default -> from.getLong();
        };
    }

    private static void readReferences(ByteBuffer iref, Map<Integer, Integer> transparency) {
        iref.getInt();
        for (Box reference : Box.read(iref.slice())) {
            if (reference.type().equals("auxl")) {
                transparency.put(reference.content().getShort(0) & 0xffff, reference.content().getShort(4) & 0xffff);
            }
        }
    }

    private static void readAssociations(ByteBuffer ipma, Map<Integer, List<Integer>> associations) {
        if (ipma.getInt() != 0) {
            throw new IllegalStateException("an ipma box with long numbers is not known");
        }
        int count = ipma.getInt();
        for (int i = 0; i < count; i++) {
            int id = ipma.getShort() & 0xffff;
            List<Integer> numbers = new ArrayList<>();
            for (int left = ipma.get(); left > 0; left--) {
                numbers.add(ipma.get() & 0xff);
            }
            associations.put(id, numbers);
        }
    }
}
