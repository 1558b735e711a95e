package io.darkroom.settings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Typed reading of one setting after another; a bad value is noted and its default stands in until the end. */
final class SettingReader {
    private static final long LONGEST_TIMEOUT = 86_400_000;
    private static final BigDecimal PIXELS_OF_MEGAPIXEL = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_MEGAPIXELS = BigDecimal.valueOf(1_000_000);
    private static final long BYTES_OF_MEGABYTE = 1_000_000;
    private static final long MOST_MEGABYTES = 100_000_000;
    private static final String FOLDER = "a folder, absolute or relative";

    private final Function<String, Optional<String>> source;
    private final List<InvalidSettings.Problem> problems = new ArrayList<>();

    SettingReader(Function<String, Optional<String>> source) {
        this.source = source;
    }

    Optional<String> text(Setting setting) {
        return Optional.of(value(setting)).filter(text -> !text.isEmpty());
    }

    long milliseconds(Setting setting) {
        return parsed(setting, "a whole number of milliseconds from 1 to " + LONGEST_TIMEOUT, text -> {
            long millis = Long.parseLong(text);
            require(millis >= 1 && millis <= LONGEST_TIMEOUT);
            return millis;
        });
    }

    /** Pixels of a number of megapixels. */
    long megapixels(Setting setting) {
        return parsed(setting, "a number of megapixels above 0 and up to " + MOST_MEGAPIXELS, text -> {
            require(text.length() <= 32 && text.matches("\\d*\\.?\\d*"));
            BigDecimal megapixels = new BigDecimal(text);
            require(megapixels.signum() > 0 && megapixels.compareTo(MOST_MEGAPIXELS) <= 0);
            return Math.max(1, megapixels.multiply(PIXELS_OF_MEGAPIXEL).longValue());
        });
    }

    /** Bytes of a whole number of megabytes; 0 is allowed. */
    long megabytes(Setting setting) {
        return parsed(setting, "a whole number of megabytes from 0 to " + MOST_MEGABYTES, text -> {
            long megabytes = Long.parseLong(text);
            require(megabytes >= 0 && megabytes <= MOST_MEGABYTES);
            return megabytes * BYTES_OF_MEGABYTE;
        });
    }

    SaveClients clients(Setting setting) {
        return parsed(setting, SaveClients.ALLOWED, SaveClients::parse);
    }

    TrustedProxies proxies(Setting setting) {
        return parsed(setting, TrustedProxies.ALLOWED, TrustedProxies::parse);
    }

    ForeignNetworks foreignNetworks(Setting setting) {
        return parsed(setting, ForeignNetworks.ALLOWED, ForeignNetworks::parse);
    }

    Path folder(Setting setting, Path base) {
        return parsed(setting, FOLDER, text -> base.resolve(text).normalize());
    }

    List<Path> folders(Setting setting, Path base) {
        return parsed(setting, "folders, absolute or relative, ';' between them", text -> {
            List<Path> folders = Arrays.stream(text.split(";")).map(String::strip)
                    .filter(part -> !part.isEmpty()).map(part -> base.resolve(part).normalize()).distinct().toList();
            require(!folders.isEmpty());
            return folders;
        });
    }

    /** Empty, absolute, or relative without a way out of the base. */
    Optional<Path> folderBelow(Setting setting, Path base) {
        return parsed(setting, "empty, an absolute folder, or a relative one below " + Setting.SAVE_DIRECTORY.key(),
                text -> {
                    Path folder = base.resolve(text).normalize();
                    require(folder.startsWith(base) || Path.of(text).isAbsolute());
                    return text.isEmpty() ? Optional.empty() : Optional.of(folder);
                });
    }

    Optional<Path> file(Setting setting) {
        return parsed(setting, "empty or the absolute path of a library file", text -> {
            Path file = Path.of(text);
            require(text.isEmpty() || file.isAbsolute());
            return text.isEmpty() ? Optional.empty() : Optional.of(file.normalize());
        });
    }

    void throwProblems() {
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
    }

    private <T> T parsed(Setting setting, String allowed, Function<String, T> parser) {
        String text = value(setting);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException bad) { // NumberFormatException and InvalidPathException are such
            problems.add(new InvalidSettings.Problem(setting.key(), text, allowed));
            return parser.apply(setting.defaultValue());
        }
    }

    private String value(Setting setting) {
        return source.apply(setting.key()).map(String::strip).filter(text -> !text.isEmpty())
                .orElse(setting.defaultValue());
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }
}
