package io.darkroom.catalog.value;

import static io.darkroom.catalog.value.Attribute.of;
import static io.darkroom.catalog.value.Inheritance.IF_ABSENT;
import static io.darkroom.catalog.value.Inheritance.IF_EMPTY;
import static io.darkroom.catalog.value.Inheritance.NEVER;

import io.darkroom.protocol.Color;
import io.darkroom.protocol.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every attribute of a catalog, once. Reference: c-attributes-reference.md */
public final class Attributes {
    private static final String A_URL = "(?i)(https?|ftp)://\\S+";

    public static final Attribute<DirectAccess> ALLOW_DIRECT_ACCESS =
            of("AllowDirectAccess", Kinds.DIRECT_ACCESS, IF_ABSENT, "exclude:", "r-allowdirectaccess");
    public static final Attribute<Boolean> ALLOW_DIRECT_URLS = of("AllowDirectUrls", Kinds.FLAG, IF_EMPTY, "0", "r-allowdirecturls");
    public static final Attribute<Boolean> APPLY_EFFECT_MASK = of("ApplyEffectMask", Kinds.FLAG, IF_EMPTY, "1", "r-applyeffectmask");
    public static final Attribute<OptionalLong> AUDIO_BIT_RATE = of("AudioBitRate", Kinds.BIT_RATE, IF_ABSENT, "", "r-audiobitrate");
    public static final Attribute<Boolean> BFC = of("Bfc", Kinds.ON_OFF, IF_EMPTY, "off", "r-bfc");
    public static final Attribute<Color> BKG_COLOR = of("BkgColor", Kinds.COLOR, IF_EMPTY, "ffffff", "r-bkgcolor");
    public static final Attribute<CacheValidation> CACHE_VALIDATION_POLICY =
            of("CacheValidationPolicy", Kinds.numbered(0, CacheValidation.class), IF_EMPTY, "0", "r-cachevalidationpolicy");
    public static final Attribute<List<String>> CATALOG_FILE = of("CatalogFile", Kinds.PATHS, NEVER, "", "r-catalogfile");
    public static final Attribute<AddressFilter> CLIENT_ADDRESS_FILTER =
            of("ClientAddressFilter", Kinds.ADDRESSES, IF_EMPTY, "", "r-clientaddressfilter");
    public static final Attribute<TimeToLive> DEFAULT_EXPIRATION = of("DefaultExpiration", Kinds.TIME_TO_LIVE, IF_EMPTY, "1", "r-defaultexpiration");
    public static final Attribute<String> DEFAULT_EXT =
            of("DefaultExt", Kinds.text("\\.[^./\\\\,]+", "a dot and a suffix such as .jpg"), IF_ABSENT, "", "r-defaultext");
    public static final Attribute<String> DEFAULT_FONT = of("DefaultFont", Kinds.TEXT, IF_EMPTY, "", "r-defaultfont");
    public static final Attribute<String> DEFAULT_IMAGE = of("DefaultImage", Kinds.TEXT, IF_ABSENT, "", "r-is-cat-defaultimage");
    public static final Attribute<MissingImage> DEFAULT_IMAGE_MODE =
            of("DefaultImageMode", Kinds.numbered(0, MissingImage.class), IF_EMPTY, "0", "r-defaultimagemode");
    public static final Attribute<String> DEFAULT_LOCALE =
            of("DefaultLocale", Kinds.text("[ -~]*", "printable ASCII characters"), IF_ABSENT, "", "r-defaultlocale");
    public static final Attribute<PixelBounds> DEFAULT_PIX = of("DefaultPix", Kinds.PIXEL_BOUNDS, IF_EMPTY, "0,0", "r-defaultpix");
    public static final Attribute<PixelBounds> DEFAULT_THUMB_PIX = of("DefaultThumbPix", Kinds.PIXEL_BOUNDS, IF_EMPTY, "0,0", "r-defaultthumbpix");
    public static final Attribute<List<OptionalInt>> DIGIMARC_ID = of("DigimarcId", Kinds.integers(5, 6), IF_EMPTY, "", "r-digimarcid");
    public static final Attribute<List<OptionalInt>> DIGIMARC_INFO = of("DigimarcInfo", Kinds.integers(4, 4), IF_EMPTY, "0,0,0,0", "r-digimarcinfo");
    public static final Attribute<ErrorDetail> ERROR_DETAIL = of("ErrorDetail", Kinds.numbered(0, ErrorDetail.class), IF_EMPTY, "2", "r-errordetail");
    public static final Attribute<String> ERROR_IMAGE = of("ErrorImage", Kinds.TEXT, IF_ABSENT, "", "r-errorimage");
    public static final Attribute<TimeToLive> EXPIRATION = of("Expiration", Kinds.TIME_TO_LIVE, IF_EMPTY, "10", "r-expiration");
    public static final Attribute<String> FONT_MAP_FILE = of("FontMapFile", Kinds.TEXT, NEVER, "", "r-fontmapfile");
    public static final Attribute<Boolean> FULL_MATCH = of("FullMatch", Kinds.FLAG, IF_EMPTY, "0", "r-fullmatch");
    public static final Attribute<String> HTTP_APPLE_STREAMING_CONTEXT =
            of("HttpAppleStreamingContext", Kinds.TEXT, IF_ABSENT, "", "r-httpapplestreamingcontext");
    public static final Attribute<String> HTTP_FLASH_STREAMING_CONTEXT =
            of("HttpFlashStreamingContext", Kinds.TEXT, IF_ABSENT, "", "r-httpflashstreamingcontext");
    public static final Attribute<Boolean> ICC_BLACK_POINT_COMPENSATION =
            of("IccBlackPointCompensation", Kinds.FLAG, IF_EMPTY, "1", "r-iccblackpointcompensation");
    public static final Attribute<Boolean> ICC_DITHER = of("IccDither", Kinds.FLAG, IF_EMPTY, "0", "r-iccdither");
    public static final Attribute<String> ICC_PROFILE_CMYK = of("IccProfileCmyk", Kinds.TEXT, IF_EMPTY, "", "r-iccprofilecmyk");
    public static final Attribute<String> ICC_PROFILE_GRAY = of("IccProfileGray", Kinds.TEXT, IF_EMPTY, "", "r-iccprofilegray");
    public static final Attribute<String> ICC_PROFILE_MAP_FILE = of("IccProfileMapFile", Kinds.TEXT, NEVER, "", "r-iccprofilemapfile");
    public static final Attribute<String> ICC_PROFILE_RGB = of("IccProfileRgb", Kinds.TEXT, IF_EMPTY, "", "r-iccprofilergb");
    public static final Attribute<String> ICC_PROFILE_SRC_CMYK = of("IccProfileSrcCmyk", Kinds.TEXT, IF_EMPTY, "", "r-iccprofilesrccmyk");
    public static final Attribute<String> ICC_PROFILE_SRC_GRAY = of("IccProfileSrcGray", Kinds.TEXT, IF_EMPTY, "", "r-iccprofilesrcgray");
    public static final Attribute<String> ICC_PROFILE_SRC_RGB = of("IccProfileSrcRgb", Kinds.TEXT, IF_EMPTY, "", "r-iccprofilesrcrgb");
    public static final Attribute<RenderIntent> ICC_RENDER_INTENT =
            of("IccRenderIntent", Kinds.numbered(0, RenderIntent.class), IF_EMPTY, "1", "r-iccrenderintent");
    public static final Attribute<JpegQuality> JPEG_QUALITY = of("JpegQuality", Kinds.JPEG_QUALITY, IF_EMPTY, "80,0", "r-jpegquality");
    public static final Attribute<LocaleMap> LOCALE_MAP = of("LocaleMap", Kinds.LOCALES, IF_ABSENT, "", "r-localemap");
    public static final Attribute<LocaleMap> LOCALE_STR_MAP = of("LocaleStrMap", Kinds.LOCALES, IF_ABSENT, "", "r-localestrmap");
    public static final Attribute<String> MACRO_FILE = of("MacroFile", Kinds.TEXT, NEVER, "", "r-macrofile");
    public static final Attribute<PixelBounds> MAX_PIX = of("MaxPix", Kinds.PIXEL_BOUNDS, IF_EMPTY, "0,0", "r-maxpix");
    public static final Attribute<TimeToLive> NON_IMG_EXPIRATION = of("NonImgExpiration", Kinds.TIME_TO_LIVE, IF_EMPTY, "0.1", "r-nonimgexpiration");
    public static final Attribute<Integer> PRINT_RESOLUTION = of("PrintResolution", Kinds.PRINT_RESOLUTION, IF_EMPTY, "72", "r-printresolution");
    public static final Attribute<String> PUBLISH_INFO = of("PublishInfo", Kinds.TEXT, IF_EMPTY, "", "r-publishinfo");
    public static final Attribute<Boolean> REQUEST_LOCK = of("RequestLock", Kinds.FLAG, IF_EMPTY, "0", "r-requestlock");
    public static final Attribute<Boolean> REQUEST_OBFUSCATION = of("RequestObfuscation", Kinds.FLAG, IF_EMPTY, "0", "r-requestobfuscation");
    public static final Attribute<Resampling> RES_MODE = of("ResMode", Kinds.numbered(1, Resampling.class), IF_EMPTY, "2", "r-is-cat-resmode");
    public static final Attribute<Double> RESOLUTION = of("Resolution", Kinds.RESOLUTION, IF_EMPTY, "72", "r-resolution");
    public static final Attribute<String> ROOT_ID =
            of("RootId", Kinds.text("(?!\\.{1,2}$)[A-Za-z0-9._~!$&'()*+;=:@-]+",
                    "one element of an HTTP path, without slash, comma and escapes"),
                    NEVER, "", "r-rootid");
    public static final Attribute<String> ROOT_PATH = of("RootPath", Kinds.TEXT, IF_ABSENT, "", "r-rootpath");
    public static final Attribute<String> ROOT_URL = of("RootUrl", Kinds.text(A_URL, "a URL with http, https or ftp"), IF_ABSENT, "", "r-rooturl");
    public static final Attribute<String> RULE_SET_FILE = of("RuleSetFile", Kinds.TEXT, NEVER, "", "r-rulesetfile");
    public static final Attribute<String> SAVE_PATH =
            of("SavePath", Kinds.text("(?!.*(?:^|/)\\.\\.?(?:/|$))[^/\\\\:\\p{Cntrl}][^\\\\:\\p{Cntrl}]*",
                    "a relative folder such as renditions/large, without steps"),
                    IF_ABSENT, "", "r-savepath");
    public static final Attribute<List<String>> STATIC_CONTENT_CATALOG_FILE =
            of("StaticContentCatalogFile", Kinds.PATHS, NEVER, "", "r-staticcontentcatalogfile");
    public static final Attribute<String> STATIC_CONTENT_ROOT_PATH =
            of("StaticContentRootPath", Kinds.TEXT, IF_ABSENT, "", "r-staticcontentrootpath");
    public static final Attribute<List<String>> SVG_CATALOG_FILE = of("SvgCatalogFile", Kinds.PATHS, NEVER, "", "r-svgcatalogfile");
    public static final Attribute<Boolean> SYNTHESIZE_FONT_STYLES = of("SynthesizeFontStyles", Kinds.FLAG, IF_EMPTY, "1", "r-synthesizefontstyles");
    public static final Attribute<Color> THUMB_BKG_COLOR = of("ThumbBkgColor", Kinds.COLOR, IF_EMPTY, "ffffff", "r-thumbbkgcolor");
    public static final Attribute<Alignment> THUMB_HORIZ_ALIGN =
            of("ThumbHorizAlign", Kinds.numbered(1, Alignment.class), IF_EMPTY, "2", "r-thumbhorizalign");
    public static final Attribute<Double> THUMB_RES = of("ThumbRes", Kinds.RESOLUTION, IF_EMPTY, "72", "r-thumbres");
    public static final Attribute<ThumbType> THUMB_TYPE = of("ThumbType", Kinds.numbered(1, ThumbType.class), IF_EMPTY, "2", "r-thumbtype");
    public static final Attribute<Alignment> THUMB_VERT_ALIGN =
            of("ThumbVertAlign", Kinds.numbered(1, Alignment.class), IF_EMPTY, "2", "r-thumbvertalign");
    public static final Attribute<Optional<Instant>> TIME_STAMP = of("TimeStamp", Kinds.TIME_STAMP, NEVER, "", "r-timestamp");
    public static final Attribute<OptionalLong> TOTAL_STREAM_BIT_RATE =
            of("TotalStreamBitRate", Kinds.BIT_RATE, IF_ABSENT, "", "r-totalstreambitrate");
    public static final Attribute<String> TRUSTED_DOMAINS = of("TrustedDomains", Kinds.TEXT, IF_ABSENT, "", "r-trusteddomains");
    public static final Attribute<Boolean> USE_LAST_MODIFIED = of("UseLastModified", Kinds.FLAG, IF_EMPTY, "0", "r-uselastmodified");
    public static final Attribute<OptionalLong> VIDEO_BIT_RATE = of("VideoBitRate", Kinds.BIT_RATE, IF_ABSENT, "", "r-videobitrate-cat");
    public static final Attribute<Optional<Size>> VIDEO_SIZE = of("VideoSize", Kinds.SIZE, IF_ABSENT, "", "r-videosize-cat");
    public static final Attribute<String> WATERMARK = of("Watermark", Kinds.TEXT, IF_ABSENT, "", "r-watermark");

    public static final List<Attribute<?>> ALL = List.of(
            ALLOW_DIRECT_ACCESS, ALLOW_DIRECT_URLS, APPLY_EFFECT_MASK, AUDIO_BIT_RATE, BFC, BKG_COLOR, CACHE_VALIDATION_POLICY, CATALOG_FILE,
            CLIENT_ADDRESS_FILTER, DEFAULT_EXPIRATION, DEFAULT_EXT, DEFAULT_FONT, DEFAULT_IMAGE, DEFAULT_IMAGE_MODE, DEFAULT_LOCALE, DEFAULT_PIX,
            DEFAULT_THUMB_PIX, DIGIMARC_ID, DIGIMARC_INFO, ERROR_DETAIL, ERROR_IMAGE, EXPIRATION, FONT_MAP_FILE, FULL_MATCH,
            HTTP_APPLE_STREAMING_CONTEXT, HTTP_FLASH_STREAMING_CONTEXT, ICC_BLACK_POINT_COMPENSATION, ICC_DITHER, ICC_PROFILE_CMYK,
            ICC_PROFILE_GRAY, ICC_PROFILE_MAP_FILE, ICC_PROFILE_RGB, ICC_PROFILE_SRC_CMYK, ICC_PROFILE_SRC_GRAY, ICC_PROFILE_SRC_RGB,
            ICC_RENDER_INTENT, JPEG_QUALITY, LOCALE_MAP, LOCALE_STR_MAP, MACRO_FILE, MAX_PIX, NON_IMG_EXPIRATION, PRINT_RESOLUTION,
            PUBLISH_INFO, REQUEST_LOCK, REQUEST_OBFUSCATION, RES_MODE, RESOLUTION, ROOT_ID, ROOT_PATH, ROOT_URL, RULE_SET_FILE, SAVE_PATH,
            STATIC_CONTENT_CATALOG_FILE, STATIC_CONTENT_ROOT_PATH, SVG_CATALOG_FILE, SYNTHESIZE_FONT_STYLES, THUMB_BKG_COLOR,
            THUMB_HORIZ_ALIGN, THUMB_RES, THUMB_TYPE, THUMB_VERT_ALIGN, TIME_STAMP, TOTAL_STREAM_BIT_RATE, TRUSTED_DOMAINS,
            USE_LAST_MODIFIED, VIDEO_BIT_RATE, VIDEO_SIZE, WATERMARK);

    private static final Map<String, Attribute<?>> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(attribute -> key(attribute.name()), Function.identity()));

    private Attributes() {}

    /** Whatever the case of the name. */
    public static Optional<Attribute<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
