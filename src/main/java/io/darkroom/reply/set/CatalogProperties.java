package io.darkroom.reply.set;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.value.Alignment;
import io.darkroom.catalog.value.Attribute;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.catalog.value.PixelBounds;
import io.darkroom.catalog.value.TimeToLive;
import io.darkroom.protocol.Color;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The attributes of a catalog that clients may know. Reference: r-catalogprops.md */
public final class CatalogProperties {
    private final CatalogAttributes attributes;
    private final Map<String, String> properties = new LinkedHashMap<>();

    private CatalogProperties(CatalogAttributes attributes) {
        this.attributes = attributes;
    }

    public static Map<String, String> of(Catalog catalog) {
        return new CatalogProperties(catalog.attributes()).all(catalog);
    }

    private Map<String, String> all(Catalog catalog) {
        color("bkgColor", Attributes.BKG_COLOR);
        put("defaultExt", attributes.value(Attributes.DEFAULT_EXT));
        bounds("defaultPix", Attributes.DEFAULT_PIX);
        bounds("defaultThumbPix", Attributes.DEFAULT_THUMB_PIX);
        hours("expiration", Attributes.EXPIRATION);
        hours("defaultExpiration", Attributes.DEFAULT_EXPIRATION);
        hours("nonImgExpiration", Attributes.NON_IMG_EXPIRATION);
        put("fileTime", catalog.timeStamp().toString());
        var quality = attributes.value(Attributes.JPEG_QUALITY);
        put("jpegQuality", quality.quality() + "," + (quality.fullChroma() ? 1 : 0));
        bounds("maxPix", Attributes.MAX_PIX);
        put("printResolution", Integer.toString(attributes.value(Attributes.PRINT_RESOLUTION)));
        put("publishInfo", attributes.value(Attributes.PUBLISH_INFO));
        put("resMode", word(attributes.value(Attributes.RES_MODE)));
        put("resolution", real(attributes.value(Attributes.RESOLUTION)));
        color("thumbBkgColor", Attributes.THUMB_BKG_COLOR);
        put("thumbHorizAlign", side(Attributes.THUMB_HORIZ_ALIGN, "left", "right"));
        put("thumbRes", real(attributes.value(Attributes.THUMB_RES)));
        String type = word(attributes.value(Attributes.THUMB_TYPE));
        // As imageprops spells it.
        put("thumbType", type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1));
        put("thumbVertAlign", side(Attributes.THUMB_VERT_ALIGN, "top", "bottom"));
        put("watermark", attributes.value(Attributes.WATERMARK));
        return properties;
    }

    private void put(String name, String value) {
        properties.put("catalog." + name, value);
    }

    private void color(String name, Attribute<Color> attribute) {
        int[] rgb = attributes.value(attribute).toRgb();
        put(name, HexFormat.of().formatHex(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]}));
    }

    private void bounds(String name, Attribute<PixelBounds> attribute) {
        PixelBounds bounds = attributes.value(attribute);
        put(name, bounds.width() + "," + bounds.height());
    }

    private void hours(String name, Attribute<TimeToLive> attribute) {
        put(name, real(attributes.value(attribute).hours()));
    }

    private String side(Attribute<Alignment> attribute, String start, String end) {
        return switch (attributes.value(attribute)) {
            case START -> start;
            case CENTER -> "center";
            case END -> end;
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Without an exponent, and without a fraction that is none. */
    private static String real(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
