package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.vips.TestVips;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Renders requests over sources that are drawn here, as a server would; nothing may be left in the library afterwards. */
abstract class Rendered {
    private static final Limits LIMITS = new Limits(16_000_000, 100_000_000);

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @AfterAll
    static void nothingIsLeftInTheLibrary() {
        Assertions.assertEquals(0, TestVips.load().liveObjects());
    }

    /** Makes a source with alpha. */
    Sheet source(String name, Sheet sheet) {
        file(name + ".png", sheet.png(true));
        return sheet;
    }

    Sheet opaqueSource(String name, Sheet sheet) {
        file(name + ".png", sheet.png(false));
        return sheet;
    }

    void file(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object of the URL, then commands. */
    byte[] bytes(String object, String query) {
        ImageRequest request = ImageRequest.parse(RequestLexer.read(object, query));
        try (Evaluation evaluation = new Evaluation()) {
            return Renderer.plan(SourceFiles.of(request, new SourceFolders(List.of(folder))).scene(request), LIMITS, evaluation).bytes();
        }
    }

    /** The reply with its alpha. */
    Sheet render(String query) {
        return Sheet.decoded(bytes("", query + "&fmt=png-alpha"));
    }

    /** Differences in levels of 255; colour that is hardly seen may be off by as much more. */
    static void assertClose(Sheet expected, Sheet actual, double most, double mean) {
        assertClose(expected, actual, most, mean, (_, _) -> true);
    }

    interface Where {
        boolean holds(int x, int y);
    }

    static void assertClose(Sheet expected, Sheet actual, double most, double mean, Where where) {
        Assertions.assertEquals(expected.width() + "x" + expected.height(), actual.width() + "x" + actual.height());
        double sum = 0;
        double largest = 0;
        int count = 0;
        String place = "";
        for (int y = 0; y < expected.height(); y++) {
            for (int x = 0; x < expected.width(); x++) {
                if (where.holds(x, y)) {
                    double apart = 255 * apart(expected, actual, x, y);
                    count++;
                    sum += apart;
                    if (apart > largest) {
                        largest = apart;
                        place = " at %d,%d: %s became %s".formatted(x, y, shown(expected, x, y), shown(actual, x, y));
                    }
                }
            }
        }
        Assertions.assertTrue(count > 0 && largest <= most + 1e-9 && sum / count <= mean + 1e-9, "%.3f apart in the mean of %d, at most %.2f%s".formatted(sum / count, count, largest, place));
    }

    private static double apart(Sheet expected, Sheet actual, int x, int y) {
        double seen = Math.min(expected.at(x, y, Sheet.ALPHA), actual.at(x, y, Sheet.ALPHA));
        double apart = Math.abs(expected.at(x, y, Sheet.ALPHA) - actual.at(x, y, Sheet.ALPHA));
        for (int i = 0; i < Sheet.ALPHA; i++) {
            apart = Math.max(apart, seen * Math.abs(expected.at(x, y, i) - actual.at(x, y, i)));
        }
        return apart;
    }

    private static String shown(Sheet sheet, int x, int y) {
        return "%.1f %.1f %.1f / %.1f".formatted(255 * sheet.at(x, y, 0), 255 * sheet.at(x, y, 1), 255 * sheet.at(x, y, 2), 255 * sheet.at(x, y, Sheet.ALPHA));
    }
}
