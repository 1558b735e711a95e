package io.darkroom.settings;

/** The table of settings: name, default value and meaning of each. */
public enum Setting {
    ROOT_PATH("RootPath", "images",
            "folders of source images, `;` between them; a relative one lies in the server's data directory"),
    CATALOG_PATH("CatalogPath", "catalogs",
            "folder of catalog `.ini` files; a relative one lies in the server's data directory"),
    CACHE_PATH("CachePath", "darkroom-cache",
            "folder for copies of replies; a relative one lies in the server's data directory"),
    CACHE_SIZE("CacheSize", "512",
            "megabytes of replies that are kept in `CachePath`; 0: none"),
    SAVE_DIRECTORY("SaveDirectory", ".",
            "root of relative save paths; a relative one lies in the server's data directory"),
    SAVE_PATH("SavePath", "",
            "existing, writable folder for saved images, absolute or relative to `SaveDirectory`; empty: saving is off"),
    SAVE_TIMEOUT("SaveTimeout", "60000",
            "milliseconds that a save may take when the request has no `timeout=`"),
    SAVE_CLIENTS("SaveClients", "loopback",
            "addresses or CIDR blocks that may save, commas between them; `loopback` for this host, `any` for all"),
    TRUSTED_PROXIES("TrustedProxies", "",
            "addresses or CIDR blocks of proxies whose `X-Forwarded-For` or `Forwarded` is believed; empty: none"),
    SAVE_ROLE("SaveRole", "",
            "role that a caller needs to save; empty: none"),
    SAVE_EXECUTOR("SaveExecutor", "",
            "JNDI name of the `ManagedExecutorService` that runs saves; empty: the container's default"),
    MAX_SAVE_PIXELS("MaxSavePixels", "100",
            "megapixels of the largest saved image"),
    MAX_RENDER_PIXELS("MaxRenderPixels", "16",
            "megapixels of the largest returned image"),
    MAX_SOURCE_PIXELS("MaxSourcePixels", "500",
            "megapixels of the largest source image that is no pyramid"),
    LIB_VIPS("LibVips", "",
            "absolute path of another libvips to load; empty: the one that Darkroom carries, then the system's"),
    METRICS_CLIENTS("MetricsClients", "loopback",
            "who may read `/is/metrics`, written like `SaveClients`"),
    FOREIGN_NETWORKS("ForeignNetworks", "",
            "addresses or CIDR blocks on private networks that images may be fetched from; empty: none");

    private static final String PREFIX = "darkroom.";

    private final String shortName;
    private final String defaultValue;
    private final String meaning;

    Setting(String shortName, String defaultValue, String meaning) {
        this.shortName = shortName;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    /** The full name under which the server's configuration holds it, such as {@code darkroom.SavePath}. */
    public String key() {
        return PREFIX + shortName;
    }

    /** The text that applies when the configuration has no value, or a blank one. */
    public String defaultValue() {
        return defaultValue;
    }

    public String meaning() {
        return meaning;
    }
}
