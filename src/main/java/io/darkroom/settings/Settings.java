package io.darkroom.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of one moment, checked and resolved; nothing of the disk has been looked at.
 *
 * @param savePath absolute folder below which images are saved; empty when saving is off
 * @param maxSavePixels pixels, not megapixels; so are the two others
 */
public record Settings(
        List<Path> rootPath,
        Path catalogPath,
        Path cachePath,
        long cacheBytes,
        Path saveDirectory,
        Optional<Path> savePath,
        long saveTimeoutMillis,
        SaveClients saveClients,
        TrustedProxies trustedProxies,
        Optional<String> saveRole,
        Optional<String> saveExecutor,
        long maxSavePixels,
        long maxRenderPixels,
        long maxSourcePixels,
        Optional<Path> libVips,
        SaveClients metricsClients,
        ForeignNetworks foreignNetworks) {

    public Settings {
        rootPath = List.copyOf(rootPath);
    }

    /**
     * Reads every setting.
     *
     * @param source gives the text of a full name such as {@code darkroom.SavePath}; empty when it has none
     * @throws InvalidSettings with all bad values
     */
    public static Settings read(Function<String, Optional<String>> source, Path dataDirectory) {
        Path data = dataDirectory.toAbsolutePath().normalize();
        SettingReader reader = new SettingReader(source);
        Path saveDirectory = reader.folder(Setting.SAVE_DIRECTORY, data);
        Settings settings = new Settings(
                reader.folders(Setting.ROOT_PATH, data),
                reader.folder(Setting.CATALOG_PATH, data),
                reader.folder(Setting.CACHE_PATH, data),
                reader.megabytes(Setting.CACHE_SIZE),
                saveDirectory,
                reader.folderBelow(Setting.SAVE_PATH, saveDirectory),
                reader.milliseconds(Setting.SAVE_TIMEOUT),
                reader.clients(Setting.SAVE_CLIENTS),
                reader.proxies(Setting.TRUSTED_PROXIES),
                reader.text(Setting.SAVE_ROLE),
                reader.text(Setting.SAVE_EXECUTOR),
                reader.megapixels(Setting.MAX_SAVE_PIXELS),
                reader.megapixels(Setting.MAX_RENDER_PIXELS),
                reader.megapixels(Setting.MAX_SOURCE_PIXELS),
                reader.file(Setting.LIB_VIPS),
                reader.clients(Setting.METRICS_CLIENTS),
                reader.foreignNetworks(Setting.FOREIGN_NETWORKS));
        reader.throwProblems();
        return settings;
    }
}
