package io.darkroom.reply.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The media type of a file by its suffix, the same on every system. */
final class MediaTypes {
    /** Nothing that a browser would open. */
    static final String UNKNOWN = "application/octet-stream";

    /** A type and its suffixes. Text of the web is UTF-8 these days; markup is left to say for itself what it is written in. */
    private static final List<String> TABLE = List.of(
            "text/html html htm",
            "application/xhtml+xml xhtml xht",
            "text/css;charset=UTF-8 css",
            "text/javascript;charset=UTF-8 js mjs",
            "application/json json map",
            "application/manifest+json webmanifest",
            "application/xml xml xsl xslt xsd dtd",
            "text/plain;charset=UTF-8 txt text log md",
            "text/csv;charset=UTF-8 csv",
            "text/tab-separated-values;charset=UTF-8 tsv",
            "text/calendar;charset=UTF-8 ics",
            "text/vtt;charset=UTF-8 vtt",
            "application/x-subrip srt",
            "application/ttml+xml ttml dfxp",
            "application/wasm wasm",
            "image/jpeg jpg jpeg jpe",
            "image/png png",
            "image/gif gif",
            "image/webp webp",
            "image/avif avif",
            "image/svg+xml svg",
            "image/x-icon ico",
            "image/bmp bmp",
            "image/tiff tif tiff",
            "image/heic heic",
            "image/jxl jxl",
            "image/vnd.adobe.photoshop psd",
            "audio/mpeg mp3",
            "audio/mp4 m4a",
            "audio/aac aac",
            "audio/ogg oga ogg opus",
            "audio/wav wav",
            "audio/flac flac",
            "audio/webm weba",
            "video/mp4 mp4 m4v",
            "video/x-f4v f4v",
            "video/x-flv flv",
            "video/webm webm",
            "video/ogg ogv",
            "video/quicktime mov qt",
            "video/mpeg mpg mpeg",
            "video/x-msvideo avi",
            "video/x-ms-wmv wmv",
            "video/x-matroska mkv",
            "video/3gpp 3gp",
            "video/mp2t ts",
            "video/iso.segment m4s",
            "application/vnd.apple.mpegurl m3u8",
            "application/dash+xml mpd",
            "application/f4m+xml f4m",
            "application/smil+xml smil smi",
            "application/x-shockwave-flash swf",
            "font/woff woff",
            "font/woff2 woff2",
            "font/ttf ttf",
            "font/otf otf",
            "application/vnd.ms-fontobject eot",
            "model/gltf-binary glb",
            "model/gltf+json gltf",
            "model/vnd.usdz+zip usdz",
            "application/pdf pdf",
            "application/postscript ps eps ai",
            "application/rtf rtf",
            "application/epub+zip epub",
            "application/zip zip",
            "application/gzip gz tgz",
            "application/msword doc",
            "application/vnd.ms-excel xls",
            "application/vnd.ms-powerpoint ppt",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation pptx",
            "application/vnd.oasis.opendocument.text odt",
            "application/vnd.oasis.opendocument.spreadsheet ods",
            "application/vnd.oasis.opendocument.presentation odp");

    private static final Map<String, String> BY_SUFFIX = bySuffix();

    private MediaTypes() {
    }

    static String of(String name) {
        return BY_SUFFIX.getOrDefault(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), UNKNOWN);
    }

    private static Map<String, String> bySuffix() {
        Map<String, String> types = new HashMap<>();
        for (String line : TABLE) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                if (types.put(words[i], words[0]) != null) {
                    throw new IllegalStateException("a suffix of two types: " + words[i]);
                }
            }
        }
        return Map.copyOf(types);
    }
}
