package io.darkroom.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.darkroom.settings.InvalidSettings;
import io.darkroom.settings.Setting;
import io.darkroom.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an administrator types: the settings hold what their table promises, or all that is wrong is named. */
class SettingsFuzzTest {
    private static final Path DATA = Path.of("/srv/data");

    static Stream<byte[]> seeds() {
        return Stream.of("SavePath=renditions\nSaveTimeout=1", "SavePath=../x", "SavePath=/srv/out\nSaveDirectory=/srv", "RootPath=a;b;/c;..\nMaxSavePixels=.5",
                "MaxSavePixels=1e9", "MaxRenderPixels=1000000\nMaxSourcePixels=0", "SaveClients=10.0.0.0/8, ::1;any", "SaveTimeout=86400001", "LibVips=libvips.so",
                "LibVips=/usr/lib/libvips.so.42\nSaveExecutor=java:jboss/x\nSaveRole=saver", "SavePath=a\u0000b", "SaveDirectory=\u00fc/../..").map(Input::bytes);
    }

    @MethodSource("seeds")
    @FuzzTest
    void areSoundOrNamed(byte[] data) {
        Map<String, String> given = new HashMap<>();
        Input.text(data).lines().filter(line -> line.indexOf('=') > 0)
                .forEach(line -> given.put("darkroom." + line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        Input.bounded(() -> read(given));
    }

    private static void read(Map<String, String> given) {
        try {
            requireSound(Settings.read(name -> Optional.ofNullable(given.get(name)), DATA), given);
        } catch (InvalidSettings bad) {
            assertFalse(bad.problems().isEmpty());
            assertTrue(bad.problems().stream().allMatch(problem -> given.containsKey(problem.name())), bad::getMessage);
        }
    }

    private static void requireSound(Settings settings, Map<String, String> given) {
        assertTrue(settings.rootPath().stream().allMatch(Path::isAbsolute) && !settings.rootPath().isEmpty(), settings::toString);
        assertTrue(settings.saveTimeoutMillis() >= 1 && settings.saveTimeoutMillis() <= 86_400_000, settings::toString);
        assertTrue(settings.maxSavePixels() >= 1 && settings.maxRenderPixels() >= 1 && settings.maxSourcePixels() >= 1, settings::toString);
        settings.savePath().ifPresent(folder -> assertTrue(folder.isAbsolute() && folder.normalize().equals(folder)
                && (folder.startsWith(settings.saveDirectory()) || given.get(Setting.SAVE_PATH.key()).strip().startsWith("/")), settings::toString));
        settings.libVips().ifPresent(file -> assertTrue(file.isAbsolute(), settings::toString));
    }
}
