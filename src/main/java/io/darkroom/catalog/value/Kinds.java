package io.darkroom.catalog.value;

import io.darkroom.catalog.file.TextString;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Color;
import io.darkroom.protocol.Coord;
import io.darkroom.protocol.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The kinds of values that catalogs know. Reference: c-common-data-types.md */
public final class Kinds {
    private static final int MOST_PIXELS = 1_000_000_000;
    private static final int MOST_PATHS = 64;
    private static final Pattern PACKED = Pattern.compile("(?:0[xX])?[0-9a-fA-F]{6}");
    private static final Pattern BITS_PER_SECOND = Pattern.compile("[0-9]{1,15}");

    private Kinds() {}

    public static final Kind<String> TEXT = new Kind<>("", text -> false, false, (name, text) -> text);

    static final Kind<Boolean> FLAG = Kind.of(false, a -> a.whole().equals("1"))
            .meaninglessIf(text -> !text.equals("0") && !text.equals("1"));

    static final Kind<Boolean> ON_OFF = Kind.of(false, a -> a.noMoreThan(1).choice(0, Map.of("on", true, "true", true, "off", false, "false", false)));

    static final Kind<Color> COLOR = Kind.of(Color.WHITE, Kinds::color);

    static final Kind<PixelBounds> PIXEL_BOUNDS = Kind.of(PixelBounds.OPEN, a -> new PixelBounds(
            a.noMoreThan(2).number(0, 0, MOST_PIXELS), a.number(1, 0, MOST_PIXELS)));

    static final Kind<JpegQuality> JPEG_QUALITY = Kind.of(new JpegQuality(80, false), a -> new JpegQuality(
            a.noMoreThan(2).number(0, 1, 100), a.present(1) && a.number(1, 0, 1) == 1));

    static final Kind<TimeToLive> TIME_TO_LIVE = Kind.of(new TimeToLive(0), Kinds::timeToLive);

    static final Kind<Double> RESOLUTION = Kind.of(1.0, a -> a.noMoreThan(1).positive(0));

    static final Kind<Integer> PRINT_RESOLUTION = Kind.of(72, a -> a.noMoreThan(1).number(0, 1, 1_000_000));

    static final Kind<Optional<Instant>> TIME_STAMP = Kind.<Optional<Instant>>of(Optional.empty(), a -> TimeStamps.read(a.whole()))
            .meaninglessIf(text -> TimeStamps.read(text).isEmpty());

    static final Kind<OptionalLong> BIT_RATE = Kind.of(OptionalLong.empty(), Kinds::bitRate);

    public static final Kind<Optional<Size>> SIZE = Kind.of(Optional.empty(), a -> Optional.of(a.noMoreThan(2).sizeAt(0)));

    public static final Kind<Optional<Coord>> COORD = Kind.of(Optional.empty(), a -> Optional.of(a.noMoreThan(2).coordAt(0)));

    static final Kind<List<String>> PATHS = new Kind<>(List.of(), text -> false, true,
            (name, text) -> paths(new Arguments(name, text)));

    static final Kind<AddressFilter> ADDRESSES = Kind.of(AddressFilter.EVERYBODY, a -> AddressFilter.read(a.whole())
            .orElseThrow(() -> a.fault("IPv4 addresses and blocks such as 192.168.12.0/23, commas between them")));

    static final Kind<LocaleMap> LOCALES = Kind.of(LocaleMap.NONE, LocaleMap::read);

    static final Kind<DirectAccess> DIRECT_ACCESS = Kind.of(DirectAccess.NONE, DirectAccess::read);

    /** The numbers of the protocol, counted from the first, are the constants in their order. */
    static <E extends Enum<E>> Kind<E> numbered(int first, Class<E> constants) {
        E[] all = constants.getEnumConstants();
        return Kind.of(all[0], a -> all[a.noMoreThan(1).number(0, first, first + all.length - 1) - first]);
    }

    /** The words of the protocol are the constants. */
    public static <E extends Enum<E>> Kind<Optional<E>> words(Class<E> constants) {
        return Kind.of(Optional.empty(), a -> Optional.of(a.noMoreThan(1).choice(0, constants)));
    }

    /** Text that must match, or a fault says what is allowed. */
    static Kind<String> text(String pattern, String allowed) {
        Pattern right = Pattern.compile(pattern);
        return Kind.of("", a -> {
            if (!right.matcher(a.whole()).matches()) {
                throw a.fault(allowed);
            }
            return a.whole();
        });
    }

    /** Whole numbers, commas between them, any of which may be left empty. */
    static Kind<List<OptionalInt>> integers(int least, int most) {
        return Kind.of(List.of(), a -> {
            if (a.size() < least || a.size() > most) {
                throw a.fault(least == most ? least + " whole numbers" : least + " to " + most + " whole numbers");
            }
            return IntStream.range(0, a.size()).mapToObj(i -> a.present(i)
                    ? OptionalInt.of(a.number(i, Integer.MIN_VALUE, Integer.MAX_VALUE)) : OptionalInt.empty()).collect(Collectors.toList());
        });
    }

    private static Color color(Arguments a) {
        String text = a.whole().strip();
        if (!PACKED.matcher(text).matches()) {
            throw a.fault("a color of six hexadecimal digits such as 80ff00 or 0x80ff00");
        }
        int rgb = Integer.parseInt(text.substring(text.length() - 6), 16);
        return Color.rgb(rgb >> 16, rgb >> 8 & 255, rgb & 255);
    }

    private static TimeToLive timeToLive(Arguments a) {
        double hours = a.noMoreThan(1).real(0);
        if (hours < 0 && hours != TimeToLive.NEVER || hours > TimeToLive.LONGEST) {
            throw a.fault("hours, 0 or more, or -1 to never expire");
        }
        return new TimeToLive(hours);
    }

    private static OptionalLong bitRate(Arguments a) {
        String text = a.whole().strip();
        if (!BITS_PER_SECOND.matcher(text).matches()) {
            throw a.fault("a whole number of bits per second");
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    private static List<String> paths(Arguments a) {
        List<String> paths = TextString.values(a.whole());
        if (paths.size() > MOST_PATHS) {
            throw a.fault("no more than " + MOST_PATHS + " files");
        }
        return List.copyOf(paths);
    }
}
