package io.darkroom.catalog.value;

import static io.darkroom.catalog.value.Inheritance.IF_NOT_DEFINED;
import static io.darkroom.catalog.value.Inheritance.IF_NOT_DEFINED_OR_EMPTY;
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

    public static final Attribute<DirectAccess> ALLOW_DIRECT_ACCESS = Attribute.of("AllowDirectAccess", Kinds.DIRECT_ACCESS, IF_NOT_DEFINED, "exclude:", "r-allowdirectaccess");
    public static final Attribute<Boolean> ALLOW_DIRECT_URLS = Attribute.of("AllowDirectUrls", Kinds.FLAG, IF_NOT_DEFINED_OR_EMPTY, "0", "r-allowdirecturls");
    public static final Attribute<Boolean> APPLY_EFFECT_MASK = Attribute.of("ApplyEffectMask", Kinds.FLAG, IF_NOT_DEFINED_OR_EMPTY, "1", "r-applyeffectmask");
    public static final Attribute<OptionalLong> AUDIO_BIT_RATE = Attribute.of("AudioBitRate", Kinds.BIT_RATE, IF_NOT_DEFINED, "", "r-audiobitrate");
    public static final Attribute<Boolean> BFC = Attribute.of("Bfc", Kinds.ON_OFF, IF_NOT_DEFINED_OR_EMPTY, "off", "r-bfc");
    public static final Attribute<Color> BKG_COLOR = Attribute.of("BkgColor", Kinds.COLOR, IF_NOT_DEFINED_OR_EMPTY, "ffffff", "r-bkgcolor");
    public static final Attribute<CacheValidation> CACHE_VALIDATION_POLICY = Attribute.of("CacheValidationPolicy", Kinds.numbered(0, CacheValidation.class), IF_NOT_DEFINED_OR_EMPTY, "0", "r-cachevalidationpolicy");
    public static final Attribute<List<String>> CATALOG_FILE = Attribute.of("CatalogFile", Kinds.PATHS, NEVER, "", "r-catalogfile");
    public static final Attribute<AddressFilter> CLIENT_ADDRESS_FILTER = Attribute.of("ClientAddressFilter", Kinds.ADDRESSES, IF_NOT_DEFINED_OR_EMPTY, "", "r-clientaddressfilter");
    public static final Attribute<TimeToLive> DEFAULT_EXPIRATION = Attribute.of("DefaultExpiration", Kinds.TIME_TO_LIVE, IF_NOT_DEFINED_OR_EMPTY, "1", "r-defaultexpiration");
    public static final Attribute<String> DEFAULT_EXT = Attribute.of("DefaultExt", Kinds.text("\\.[^./\\\\,]+", "a dot and a suffix such as .jpg"), IF_NOT_DEFINED, "", "r-defaultext");
    public static final Attribute<String> DEFAULT_FONT = Attribute.of("DefaultFont", Kinds.TEXT, IF_NOT_DEFINED_OR_EMPTY, "", "r-defaultfont");
    public static final Attribute<String> DEFAULT_IMAGE = Attribute.of("DefaultImage", Kinds.TEXT, IF_NOT_DEFINED, "", "r-is-cat-defaultimage");
    public static final Attribute<MissingImage> DEFAULT_IMAGE_MODE = Attribute.of("DefaultImageMode", Kinds.numbered(0, MissingImage.class), IF_NOT_DEFINED_OR_EMPTY, "0", "r-defaultimagemode");
    public static final Attribute<String> DEFAULT_LOCALE = Attribute.of("DefaultLocale", Kinds.text("[ -~]*", "printable ASCII characters"), IF_NOT_DEFINED, "", "r-defaultlocale");
    public static final Attribute<PixelBounds> DEFAULT_PIX = Attribute.of("DefaultPix", Kinds.PIXEL_BOUNDS, IF_NOT_DEFINED_OR_EMPTY, "0,0", "r-defaultpix");
    public static final Attribute<PixelBounds> DEFAULT_THUMB_PIX = Attribute.of("DefaultThumbPix", Kinds.PIXEL_BOUNDS, IF_NOT_DEFINED_OR_EMPTY, "0,0", "r-defaultthumbpix");
    public static final Attribute<List<OptionalInt>> DIGIMARC_ID = Attribute.of("DigimarcId", Kinds.integers(5, 6), IF_NOT_DEFINED_OR_EMPTY, "", "r-digimarcid");
    public static final Attribute<List<OptionalInt>> DIGIMARC_INFO = Attribute.of("DigimarcInfo", Kinds.integers(4, 4), IF_NOT_DEFINED_OR_EMPTY, "0,0,0,0", "r-digimarcinfo");
    public static final Attribute<ErrorDetail> ERROR_DETAIL = Attribute.of("ErrorDetail", Kinds.numbered(0, ErrorDetail.class), IF_NOT_DEFINED_OR_EMPTY, "2", "r-errordetail");
    public static final Attribute<String> ERROR_IMAGE = Attribute.of("ErrorImage", Kinds.TEXT, IF_NOT_DEFINED, "", "r-errorimage");
    public static final Attribute<TimeToLive> EXPIRATION = Attribute.of("Expiration", Kinds.TIME_TO_LIVE, IF_NOT_DEFINED_OR_EMPTY, "10", "r-expiration");
    public static final Attribute<String> FONT_MAP_FILE = Attribute.of("FontMapFile", Kinds.TEXT, NEVER, "", "r-fontmapfile");
    public static final Attribute<Boolean> FULL_MATCH = Attribute.of("FullMatch", Kinds.FLAG, IF_NOT_DEFINED_OR_EMPTY, "0", "r-fullmatch");
    public static final Attribute<String> HTTP_APPLE_STREAMING_CONTEXT = Attribute.of("HttpAppleStreamingContext", Kinds.TEXT, IF_NOT_DEFINED, "", "r-httpapplestreamingcontext");
    public static final Attribute<String> HTTP_FLASH_STREAMING_CONTEXT = Attribute.of("HttpFlashStreamingContext", Kinds.TEXT, IF_NOT_DEFINED, "", "r-httpflashstreamingcontext");
    public static final Attribute<Boolean> ICC_BLACK_POINT_COMPENSATION = Attribute.of("IccBlackPointCompensation", Kinds.FLAG, IF_NOT_DEFINED_OR_EMPTY, "1", "r-iccblackpointcompensation");
    public static final Attribute<Boolean> ICC_DITHER = Attribute.of("IccDither", Kinds.FLAG, IF_NOT_DEFINED_OR_EMPTY, "0", "r-iccdither");
    public static final Attribute<String> ICC_PROFILE_CMYK = Attribute.of("IccProfileCmyk", Kinds.TEXT, IF_NOT_DEFINED_OR_EMPTY, "", "r-iccprofilecmyk");
    public static final Attribute<String> ICC_PROFILE_GRAY = Attribute.of("IccProfileGray", Kinds.TEXT, IF_NOT_DEFINED_OR_EMPTY, "", "r-iccprofilegray");
    public static final Attribute<String> ICC_PROFILE_MAP_FILE = Attribute.of("IccProfileMapFile", Kinds.TEXT, NEVER, "", "r-iccprofilemapfile");
    public static final Attribute<String> ICC_PROFILE_RGB = Attribute.of("IccProfileRgb", Kinds.TEXT, IF_NOT_DEFINED_OR_EMPTY, "", "r-iccprofilergb");
    public static final Attribute<String> ICC_PROFILE_SRC_CMYK = Attribute.of("IccProfileSrcCmyk", Kinds.TEXT, IF_NOT_DEFINED_OR_EMPTY, "", "r-iccprofilesrccmyk");
    public static final Attribute<String> ICC_PROFILE_SRC_GRAY = Attribute.of("IccProfileSrcGray", Kinds.TEXT, IF_NOT_DEFINED_OR_EMPTY, "", "r-iccprofilesrcgray");
    public static final Attribute<String> ICC_PROFILE_SRC_RGB = Attribute.of("IccProfileSrcRgb", Kinds.TEXT, IF_NOT_DEFINED_OR_EMPTY, "", "r-iccprofilesrcrgb");
    public static final Attribute<RenderIntent> ICC_RENDER_INTENT = Attribute.of("IccRenderIntent", Kinds.numbered(0, RenderIntent.class), IF_NOT_DEFINED_OR_EMPTY, "1", "r-iccrenderintent");
    public static final Attribute<JpegQuality> JPEG_QUALITY = Attribute.of("JpegQuality", Kinds.JPEG_QUALITY, IF_NOT_DEFINED_OR_EMPTY, "80,0", "r-jpegquality");
    public static final Attribute<LocaleMap> LOCALE_MAP = Attribute.of("LocaleMap", Kinds.LOCALES, IF_NOT_DEFINED, "", "r-localemap");
    public static final Attribute<LocaleMap> LOCALE_STR_MAP = Attribute.of("LocaleStrMap", Kinds.LOCALES, IF_NOT_DEFINED, "", "r-localestrmap");
    public static final Attribute<String> MACRO_FILE = Attribute.of("MacroFile", Kinds.TEXT, NEVER, "", "r-macrofile");
    public static final Attribute<PixelBounds> MAX_PIX = Attribute.of("MaxPix", Kinds.PIXEL_BOUNDS, IF_NOT_DEFINED_OR_EMPTY, "0,0", "r-maxpix");
    public static final Attribute<TimeToLive> NON_IMG_EXPIRATION = Attribute.of("NonImgExpiration", Kinds.TIME_TO_LIVE, IF_NOT_DEFINED_OR_EMPTY, "0.1", "r-nonimgexpiration");
    public static final Attribute<Integer> PRINT_RESOLUTION = Attribute.of("PrintResolution", Kinds.PRINT_RESOLUTION, IF_NOT_DEFINED_OR_EMPTY, "72", "r-printresolution");
    public static final Attribute<String> PUBLISH_INFO = Attribute.of("PublishInfo", Kinds.TEXT, IF_NOT_DEFINED_OR_EMPTY, "", "r-publishinfo");
    public static final Attribute<Boolean> REQUEST_LOCK = Attribute.of("RequestLock", Kinds.FLAG, IF_NOT_DEFINED_OR_EMPTY, "0", "r-requestlock");
    public static final Attribute<Boolean> REQUEST_OBFUSCATION = Attribute.of("RequestObfuscation", Kinds.FLAG, IF_NOT_DEFINED_OR_EMPTY, "0", "r-requestobfuscation");
    public static final Attribute<Resampling> RES_MODE = Attribute.of("ResMode", Kinds.numbered(1, Resampling.class), IF_NOT_DEFINED_OR_EMPTY, "2", "r-is-cat-resmode");
    public static final Attribute<Double> RESOLUTION = Attribute.of("Resolution", Kinds.RESOLUTION, IF_NOT_DEFINED_OR_EMPTY, "72", "r-resolution");
    public static final Attribute<String> ROOT_ID = Attribute.of("RootId", Kinds.text("(?!\\.{1,2}$)[A-Za-z0-9._~!$&'()*+;=:@-]+", "one element of an HTTP path, without slash, comma and escapes"), NEVER, "", "r-rootid");
    public static final Attribute<String> ROOT_PATH = Attribute.of("RootPath", Kinds.TEXT, IF_NOT_DEFINED, "", "r-rootpath");
    public static final Attribute<String> ROOT_URL = Attribute.of("RootUrl", Kinds.text(A_URL, "a URL with http, https or ftp"), IF_NOT_DEFINED, "", "r-rooturl");
    public static final Attribute<String> RULE_SET_FILE = Attribute.of("RuleSetFile", Kinds.TEXT, NEVER, "", "r-rulesetfile");
    public static final Attribute<String> SAVE_PATH = Attribute.of("SavePath", Kinds.text("(?!.*(?:^|/)\\.\\.?(?:/|$))[^/\\\\:\\p{Cntrl}][^\\\\:\\p{Cntrl}]*", "a relative folder such as renditions/large, without steps"), IF_NOT_DEFINED, "", "r-savepath");
    public static final Attribute<List<String>> STATIC_CONTENT_CATALOG_FILE = Attribute.of("StaticContentCatalogFile", Kinds.PATHS, NEVER, "", "r-staticcontentcatalogfile");
    public static final Attribute<String> STATIC_CONTENT_ROOT_PATH = Attribute.of("StaticContentRootPath", Kinds.TEXT, IF_NOT_DEFINED, "", "r-staticcontentrootpath");
    public static final Attribute<List<String>> SVG_CATALOG_FILE = Attribute.of("SvgCatalogFile", Kinds.PATHS, NEVER, "", "r-svgcatalogfile");
    public static final Attribute<Boolean> SYNTHESIZE_FONT_STYLES = Attribute.of("SynthesizeFontStyles", Kinds.FLAG, IF_NOT_DEFINED_OR_EMPTY, "1", "r-synthesizefontstyles");
    public static final Attribute<Color> THUMB_BKG_COLOR = Attribute.of("ThumbBkgColor", Kinds.COLOR, IF_NOT_DEFINED_OR_EMPTY, "ffffff", "r-thumbbkgcolor");
    public static final Attribute<Alignment> THUMB_HORIZ_ALIGN = Attribute.of("ThumbHorizAlign", Kinds.numbered(1, Alignment.class), IF_NOT_DEFINED_OR_EMPTY, "2", "r-thumbhorizalign");
    public static final Attribute<Double> THUMB_RES = Attribute.of("ThumbRes", Kinds.RESOLUTION, IF_NOT_DEFINED_OR_EMPTY, "72", "r-thumbres");
    public static final Attribute<ThumbType> THUMB_TYPE = Attribute.of("ThumbType", Kinds.numbered(1, ThumbType.class), IF_NOT_DEFINED_OR_EMPTY, "2", "r-thumbtype");
    public static final Attribute<Alignment> THUMB_VERT_ALIGN = Attribute.of("ThumbVertAlign", Kinds.numbered(1, Alignment.class), IF_NOT_DEFINED_OR_EMPTY, "2", "r-thumbvertalign");
    public static final Attribute<Optional<Instant>> TIME_STAMP = Attribute.of("TimeStamp", Kinds.TIME_STAMP, NEVER, "", "r-timestamp");
    public static final Attribute<OptionalLong> TOTAL_STREAM_BIT_RATE = Attribute.of("TotalStreamBitRate", Kinds.BIT_RATE, IF_NOT_DEFINED, "", "r-totalstreambitrate");
    public static final Attribute<String> TRUSTED_DOMAINS = Attribute.of("TrustedDomains", Kinds.TEXT, IF_NOT_DEFINED, "", "r-trusteddomains");
    public static final Attribute<Boolean> USE_LAST_MODIFIED = Attribute.of("UseLastModified", Kinds.FLAG, IF_NOT_DEFINED_OR_EMPTY, "0", "r-uselastmodified");
    public static final Attribute<OptionalLong> VIDEO_BIT_RATE = Attribute.of("VideoBitRate", Kinds.BIT_RATE, IF_NOT_DEFINED, "", "r-videobitrate-cat");
    public static final Attribute<Optional<Size>> VIDEO_SIZE = Attribute.of("VideoSize", Kinds.SIZE, IF_NOT_DEFINED, "", "r-videosize-cat");
    public static final Attribute<String> WATERMARK = Attribute.of("Watermark", Kinds.TEXT, IF_NOT_DEFINED, "", "r-watermark");

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
