package io.darkroom.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Path DATA = Path.of("/srv/data");

    @Test
    void has_the_documented_defaults() {
        Settings settings = read(Map.of());
        assertEquals(List.of(DATA.resolve("images")), settings.rootPath());
        assertEquals(DATA.resolve("catalogs"), settings.catalogPath());
        assertEquals(DATA.resolve("darkroom-cache"), settings.cachePath());
        assertEquals(512_000_000, settings.cacheBytes());
        assertEquals(DATA, settings.saveDirectory());
        assertEquals(Optional.empty(), settings.savePath());
        assertEquals(60_000, settings.saveTimeoutMillis());
        assertTrue(settings.saveClients().allows(InetAddress.getLoopbackAddress()));
        assertFalse(settings.saveClients().allows(InetAddress.ofLiteral("10.0.0.1")));
        assertFalse(settings.trustedProxies().include(InetAddress.getLoopbackAddress()));
        assertFalse(settings.foreignNetworks().include(InetAddress.getLoopbackAddress()));
        assertEquals(Optional.empty(), settings.saveRole());
        assertEquals(Optional.empty(), settings.saveExecutor());
        assertEquals(100_000_000, settings.maxSavePixels());
        assertEquals(16_000_000, settings.maxRenderPixels());
        assertEquals(500_000_000, settings.maxSourcePixels());
        assertEquals(Optional.empty(), settings.libVips());
    }

    @Test
    void takes_a_blank_value_for_none() {
        assertEquals(read(Map.of()), Settings.read(key -> Optional.of("  "), DATA));
    }

    @Test
    void asks_for_each_setting_by_its_full_name() {
        List<String> expected = Arrays.stream(Setting.values()).map(Setting::key).toList();
        assertTrue(expected.stream().allMatch(key -> key.startsWith("darkroom.")));
        assertEquals("darkroom.SavePath", Setting.SAVE_PATH.key());
        for (Setting setting : Setting.values()) {
            assertFalse(setting.meaning().isBlank());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "saved,       ,        /srv/data/saved",
        "a/../b/.,    ,        /srv/data/b",
        ".,           ,        /srv/data",
        "/mnt/out,    ,        /mnt/out",
        "saved,       /mnt,    /mnt/saved",
        "saved,       deep,    /srv/data/deep/saved",
        "/mnt/out,    deep,    /mnt/out"})
    void resolves_the_save_path(String savePath, String saveDirectory, Path expected) {
        Settings settings = read(Map.of("darkroom.SavePath", savePath,
                "darkroom.SaveDirectory", saveDirectory == null ? "" : saveDirectory));
        assertEquals(Optional.of(expected), settings.savePath());
    }

    @Test
    void splits_the_root_path() {
        assertEquals(List.of(DATA.resolve("a"), Path.of("/b c"), DATA.resolve("d/e")),
                read(Map.of("darkroom.RootPath", " a ; /b c;;d/e; a;")).rootPath());
    }

    @ParameterizedTest
    @CsvSource({"1, 1000000", "0.5, 500000", ".25, 250000", "2., 2000000", "0.0000001, 1", "1000000, 1000000000000"})
    void takes_whole_and_real_megapixels(String megapixels, long pixels) {
        assertEquals(pixels, read(Map.of("darkroom.MaxSavePixels", megapixels)).maxSavePixels());
    }

    @Test
    void names_every_bad_value_at_once() {
        Map<String, String> values = Map.ofEntries(
                Map.entry("darkroom.RootPath", ";"),
                Map.entry("darkroom.CatalogPath", "a\0b"),
                Map.entry("darkroom.CacheSize", "1.5"),
                Map.entry("darkroom.SavePath", "../up"),
                Map.entry("darkroom.SaveTimeout", "86400001"),
                Map.entry("darkroom.SaveClients", "localhost"),
                Map.entry("darkroom.TrustedProxies", "any"),
                Map.entry("darkroom.ForeignNetworks", "10.0.0.0/8, ::/0"),
                Map.entry("darkroom.MaxSavePixels", "0"),
                Map.entry("darkroom.MaxRenderPixels", "1e3"),
                Map.entry("darkroom.MaxSourcePixels", "-5"),
                Map.entry("darkroom.LibVips", "libvips.so"));
        InvalidSettings invalid = assertThrows(InvalidSettings.class, () -> read(values));
        assertEquals(values.size(), invalid.problems().size());
        for (InvalidSettings.Problem problem : invalid.problems()) {
            assertEquals(values.get(problem.name()), problem.value());
            assertTrue(invalid.getMessage().contains(
                    problem.name() + " = \"" + problem.value() + "\": allowed is " + problem.allowed()));
        }
    }

    @ParameterizedTest
    @CsvSource({"CacheSize,-1", "CacheSize,100000001", "CacheSize,all", "SaveTimeout,0", "SaveTimeout,-1", "SaveTimeout,1.5", "SaveTimeout,1s", "SaveTimeout,99999999999999999999",
        "MaxSavePixels,.", "MaxSavePixels,NaN", "MaxSavePixels,1000000.1", "MaxSavePixels,10 MP"})
    void refuses_numbers_out_of_range(String name, String value) {
        InvalidSettings invalid =
                assertThrows(InvalidSettings.class, () -> read(Map.of("darkroom." + name, value)));
        assertEquals(List.of("darkroom." + name),
                invalid.problems().stream().map(InvalidSettings.Problem::name).toList());
    }

    @Test
    void keeps_texts_without_outer_blanks() {
        Settings settings = read(Map.of("darkroom.SaveRole", " savers ", "darkroom.SaveExecutor", "java:/x",
                "darkroom.LibVips", "/opt/libvips.so.42"));
        assertEquals(Optional.of("savers"), settings.saveRole());
        assertEquals(Optional.of("java:/x"), settings.saveExecutor());
        assertEquals(Optional.of(Path.of("/opt/libvips.so.42")), settings.libVips());
    }

    @Test
    void lists_networks_that_images_come_from() {
        ForeignNetworks networks = read(Map.of("darkroom.ForeignNetworks", "10.1.0.0/16, loopback")).foreignNetworks();
        assertTrue(networks.include(InetAddress.ofLiteral("10.1.2.3")));
        assertTrue(networks.include(InetAddress.ofLiteral("::1")));
        assertFalse(networks.include(InetAddress.ofLiteral("10.2.0.0")));
    }

    private static Settings read(Map<String, String> values) {
        return Settings.read(key -> Optional.ofNullable(values.get(key)), DATA);
    }
}
