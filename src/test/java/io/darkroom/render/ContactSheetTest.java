package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.command.Command;
import io.darkroom.command.Commands;
import io.darkroom.command.request.Cache;
import io.darkroom.command.request.Handler;
import io.darkroom.command.request.IccEmbed;
import io.darkroom.command.request.Id;
import io.darkroom.command.request.Name;
import io.darkroom.command.request.PathEmbed;
import io.darkroom.command.request.PrintRes;
import io.darkroom.command.request.Pscan;
import io.darkroom.command.request.Req;
import io.darkroom.command.request.Timeout;
import io.darkroom.command.request.XmpEmbed;
import io.darkroom.command.source.Res;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.PathData;
import io.darkroom.vips.VipsImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws what every command does into target/contact-sheet, for eyes to judge, and holds that each does something. */
class ContactSheetTest {
    private static final Path SHEET = Path.of("target", "contact-sheet");
    /** They say something of the reply or its sending, or choose what others apply to. */
    private static final Set<Command<?>> WITHOUT_PIXELS = Set.of(Cache.COMMAND, Handler.COMMAND, IccEmbed.COMMAND, Id.COMMAND, Name.COMMAND,
            PathEmbed.COMMAND, PrintRes.COMMAND, Pscan.COMMAND, Req.COMMAND, Timeout.COMMAND, XmpEmbed.COMMAND);
    /** No source tells yet how large the object is that it shows. */
    private static final Set<Command<?>> NOT_YET = Set.of(Res.COMMAND);

    @TempDir
    private Path folder;

    private final Map<String, byte[]> replies = new HashMap<>();
    private final List<Montage.Cell> cells = new ArrayList<>();

    @Test
    void everyCommandWithAnEffectOnPixelsIsShown() {
        var missing = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        Commands.ALL.stream().filter(command -> !WITHOUT_PIXELS.contains(command) && !NOT_YET.contains(command))
                .forEach(command -> missing.addAll(command.spellings().keySet()));
        for (ContactSheet.Entry entry : ContactSheet.entries()) {
            names(entry.added()).forEach(missing::remove);
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyAdditionMakesADifference() throws IOException {
        Studio studio = Studio.of(folder, Studio.SAMPLES);
        sources(studio);
        var faults = new ArrayList<String>();
        for (ContactSheet.Entry entry : ContactSheet.entries()) {
            try {
                byte[] before = replies.computeIfAbsent(entry.without(), studio::reply);
                byte[] after = studio.reply(entry.request());
                cells.add(new Montage.Cell(entry.section(), entry.title(), entry.request(), shown(before), shown(after)));
                if (Seen.of(before).isSameAs(Seen.of(after))) {
                    faults.add(entry.title() + " changes nothing: " + entry.request());
                }
            } catch (RuntimeException failed) {
                faults.add(entry.title() + " fails: " + entry.request() + ": " + failed);
            }
        }
        write();
        assertEquals(List.of(), faults);
    }

    private static List<String> names(String query) {
        return Studio.lexed("any?" + query).modifiers().stream()
                .flatMap(modifier -> modifier instanceof Modifier.Assignment(String name, String _) ? List.of(name).stream() : List.<String>of().stream()).toList();
    }

    /** A photograph with paths, a picture whose profile is no usual one, and a profile for a press. */
    private static void sources(Studio studio) {
        studio.file("profiles/cmyk.icc", Studio.profile("cmyk"));
        byte[] paths = PhotoshopPaths.resources(List.of(
                path("heart", "M.5,.9C.1,.6,.1,.4,.1,.35C.1,.05,.45,.05,.5,.3C.55,.05,.9,.05,.9,.35C.9,.4,.9,.6,.5,.9Z"), path("band", "M0,.3L1,.4L1,.7L0,.6Z")));
        studio.write("paths.tif", scope -> labelled(scope.open(Studio.SAMPLES.resolve("shoes/boot-small.jpg"), Map.of("shrink", 4)), "photoshop-data", paths), Map.of());
        studio.write("swapped.tif", scope -> labelled(scope.open(Studio.SAMPLES.resolve("shoes/boot-small.jpg"), Map.of("shrink", 4)), "icc-profile-data",
                io.darkroom.render.colour.Profiles.find("WideGamutRGB", List.of()).bytes()), Map.of());
    }

    private static VipsImage labelled(VipsImage image, String field, byte[] value) {
        VipsImage copy = image.call("copy");
        copy.set(field, value);
        return copy;
    }

    private static NamedPath path(String name, String definition) {
        return new NamedPath(name, PathData.read(new Arguments("clipPath", definition)));
    }

    /** As a viewer shows it that knows profiles. */
    private static BufferedImage shown(byte[] reply) {
        return Seen.with(reply, image -> {
            VipsImage seen = image.hasField("icc-profile-data") ? image.call("icc_transform", "srgb", Map.of("embedded", true)) : image.call("colourspace", "srgb");
            try {
                return ImageIO.read(new ByteArrayInputStream(seen.encode("pngsave_target", Map.of("keep", "none"))));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private void write() throws IOException {
        Files.createDirectories(SHEET);
        var page = new StringBuilder("<!doctype html><meta charset=utf-8><title>Contact sheet</title><style>body{font:14px sans-serif}figure{display:inline-block;"
                + "width:420px;vertical-align:top;margin:8px}figcaption{font:11px monospace;overflow-wrap:anywhere}img{max-width:200px;max-height:200px;vertical-align:top;"
                + "background:repeating-conic-gradient(#ccc 0 25%,#fff 0 50%) 0 0/16px 16px}</style>\n");
        String section = "";
        for (int i = 0; i < cells.size(); i++) {
            Montage.Cell cell = cells.get(i);
            if (!cell.section().equals(section)) {
                section = cell.section();
                page.append("<h2>").append(section).append("</h2>\n");
            }
            String name = String.format(Locale.ROOT, "%03d", i + 1);
            ImageIO.write(cell.before(), "png", SHEET.resolve(name + "-before.png").toFile());
            ImageIO.write(cell.after(), "png", SHEET.resolve(name + ".png").toFile());
            page.append("<figure><b>%2$s</b><br><img src=%1$s-before.png> <img src=%1$s.png><figcaption>%3$s</figcaption></figure>\n"
                    .formatted(name, cell.title(), cell.request().replace("&", "&amp;")));
        }
        Files.writeString(SHEET.resolve("index.html"), page);
        ImageIO.write(Montage.of(cells), "png", SHEET.resolve("sheet.png").toFile());
    }
}
