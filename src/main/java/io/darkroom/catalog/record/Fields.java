package io.darkroom.catalog.record;

import io.darkroom.catalog.value.AssetType;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.Kinds;
import io.darkroom.catalog.value.ThumbType;
import io.darkroom.catalog.value.TimeToLive;
import io.darkroom.protocol.Coord;
import io.darkroom.protocol.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every field of image, SVG and static content data, once. Reference: r-image-svg-data.md, r-static-contents-data.md */
public final class Fields {
    static final String ID = "Id";

    public static final Field<Optional<Coord>> ANCHOR = Field.of("Anchor", Kinds.COORD);
    public static final Field<Optional<AssetType>> ASSET_TYPE = Field.of("AssetType", Kinds.words(AssetType.class));
    public static final Field<OptionalLong> AUDIO_BIT_RATE = Field.over(Attributes.AUDIO_BIT_RATE);
    public static final Field<List<OptionalInt>> DIGIMARC_INFO = Field.over(Attributes.DIGIMARC_INFO);
    public static final Field<TimeToLive> EXPIRATION = Field.over(Attributes.EXPIRATION).unsetAs(-2);
    public static final Field<String> IMAGE_SET = Field.of("ImageSet", Kinds.TEXT);
    public static final Field<String> MAP = Field.of("Map", Kinds.TEXT);
    public static final Field<String> MASK_PATH = Field.of("MaskPath", Kinds.TEXT);
    public static final Field<String> MODIFIER = Field.of("Modifier", Kinds.TEXT);
    public static final Field<String> PATH = Field.of("Path", Kinds.TEXT);
    public static final Field<String> POST_MODIFIER = Field.of("PostModifier", Kinds.TEXT);
    public static final Field<Integer> PRINT_RESOLUTION = Field.over(Attributes.PRINT_RESOLUTION).unsetAs(0);
    public static final Field<Double> RESOLUTION = Field.over(Attributes.RESOLUTION).unsetAs(0);
    public static final Field<Optional<Size>> SIZE = Field.of("Size", Kinds.SIZE);
    public static final Field<String> TARGETS = Field.of("Targets", Kinds.TEXT).ofProperties();
    public static final Field<Double> THUMB_RES = Field.over(Attributes.THUMB_RES).unsetAs(0);
    public static final Field<ThumbType> THUMB_TYPE = Field.over(Attributes.THUMB_TYPE).unsetAs(0);
    public static final Field<Optional<Instant>> TIME_STAMP = Field.over(Attributes.TIME_STAMP);
    public static final Field<OptionalLong> TOTAL_STREAM_BIT_RATE = Field.over(Attributes.TOTAL_STREAM_BIT_RATE);
    public static final Field<String> USER_DATA = Field.of("UserData", Kinds.TEXT).ofProperties();
    public static final Field<String> USER_TYPE = Field.of("UserType", Kinds.TEXT);
    public static final Field<OptionalLong> VIDEO_BIT_RATE = Field.over(Attributes.VIDEO_BIT_RATE);
    public static final Field<Optional<Size>> VIDEO_SIZE = Field.over(Attributes.VIDEO_SIZE);

    static final List<Field<?>> ALL = List.of(ANCHOR, ASSET_TYPE, AUDIO_BIT_RATE, DIGIMARC_INFO, EXPIRATION, IMAGE_SET, MAP, MASK_PATH, MODIFIER,
            PATH, POST_MODIFIER, PRINT_RESOLUTION, RESOLUTION, SIZE, TARGETS, THUMB_RES, THUMB_TYPE, TIME_STAMP, TOTAL_STREAM_BIT_RATE,
            USER_DATA, USER_TYPE, VIDEO_BIT_RATE, VIDEO_SIZE);

    private static final Map<String, Integer> BY_NAME = IntStream.range(0, ALL.size()).boxed()
            .collect(Collectors.toUnmodifiableMap(i -> ALL.get(i).name().toLowerCase(Locale.ROOT), i -> i));
    private static final Map<Field<?>, Integer> PLACES = IntStream.range(0, ALL.size()).boxed().collect(Collectors.toUnmodifiableMap(ALL::get, i -> i));

    private Fields() {}

    /** Its place among all fields, under which it is stored. */
    static int place(Field<?> field) {
        return PLACES.get(field);
    }

    static OptionalInt place(String name) {
        Integer place = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
