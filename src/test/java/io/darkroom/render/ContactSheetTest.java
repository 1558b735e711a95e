package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.command.Command;
import io.darkroom.command.Commands;
import io.darkroom.command.request.Bfc;
import io.darkroom.command.layer.SourceMap;
import io.darkroom.command.layer.LayerMap;
import io.darkroom.command.request.Template;
import io.darkroom.command.request.RequestLocale;
import io.darkroom.command.request.Message;
import io.darkroom.command.request.LabelKey;
import io.darkroom.command.request.ImageSet;
import io.darkroom.command.request.Cache;
import io.darkroom.command.request.DefaultImage;
import io.darkroom.command.request.Handler;
import io.darkroom.command.request.IccEmbed;
import io.darkroom.command.request.Id;
import io.darkroom.command.request.Name;
import io.darkroom.command.request.Network;
import io.darkroom.command.request.PathEmbed;
import io.darkroom.command.request.PrintRes;
import io.darkroom.command.request.Pscan;
import io.darkroom.command.request.Timeout;
import io.darkroom.command.request.XmpEmbed;
import io.darkroom.command.source.Res;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.PathData;
import io.darkroom.render.colour.NamedProfile;
import io.darkroom.vips.VipsImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws what every command does into target/contact-sheet, for eyes to judge, and holds that each does something. */
class ContactSheetTest {
    private static final Path SHEET = Path.of("target", "contact-sheet");
    /** They say something of the reply or its sending. */
    private static final Set<Command<?>> WITHOUT_PIXELS = Set.of(Cache.COMMAND, Handler.COMMAND, IccEmbed.COMMAND, Id.COMMAND, ImageSet.COMMAND,
            LabelKey.COMMAND, LayerMap.COMMAND, Message.COMMAND, Name.COMMAND, PathEmbed.COMMAND, PrintRes.COMMAND, Pscan.COMMAND,
            SourceMap.COMMAND, Timeout.COMMAND, XmpEmbed.COMMAND);
    /** Others carry them out before there is a picture to render: what they change is the request. */
    private static final Set<Command<?>> BEFORE_RENDERING = Set.of(Bfc.COMMAND, DefaultImage.COMMAND, Network.COMMAND, RequestLocale.COMMAND,
            Template.COMMAND);
    /** Only a catalog says how large the object is that a source shows. */
    private static final Set<Command<?>> NEEDS_A_CATALOG = Set.of(Res.COMMAND);

    private static final String HEAD = """
            <!doctype html><meta charset="utf-8"><title>Contact sheet</title>
            <style>
            body {font: 14px sans-serif} figure {display: inline-block; width: 420px; vertical-align: top; margin: 8px}
            figcaption {font: 11px monospace; overflow-wrap: anywhere}
            img {max-width: 200px; max-height: 200px; vertical-align: top; background: repeating-conic-gradient(#ccc 0 25%, #fff 0 50%) 0 0/16px 16px}
            </style>
            """;
    private static final String FIGURE = "<figure>%s: <b>%s</b><br><img src=%s> <img src=%s><figcaption>%s</figcaption></figure>\n";

    @TempDir
    private Path folder;

    private final Map<String, Shown> shown = new LinkedHashMap<>();
    private final List<Montage.Cell> cells = new ArrayList<>();

    /** A reply's own samples, and how a viewer shows it that knows profiles, as a file beside the page. */
    private record Shown(Seen seen, BufferedImage picture, String file) {}

    @Test
    void everyCommandWithAnEffectOnPixelsIsShown() {
        var missing = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        Commands.ALL.stream().filter(command -> Stream.of(WITHOUT_PIXELS, BEFORE_RENDERING, NEEDS_A_CATALOG).noneMatch(left -> left.contains(command)))
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
        Files.createDirectories(SHEET);
        var page = new StringBuilder(HEAD);
        var faults = new ArrayList<String>();
        for (ContactSheet.Entry entry : ContactSheet.entries()) {
            try {
                Shown before = shown(studio, entry.without());
                Shown after = shown(studio, entry.request());
                cells.add(new Montage.Cell(entry.section(), entry.title(), entry.request(), before.picture(), after.picture()));
                page.append(FIGURE.formatted(entry.section(), entry.title(), before.file(), after.file(), entry.request().replace("&", "&amp;")));
                if (before.seen().isSameAs(after.seen())) {
                    faults.add(entry.title() + " changes nothing: " + entry.request());
                }
            } catch (RuntimeException failed) {
                faults.add(entry.title() + " fails: " + entry.request() + ": " + failed);
            }
        }
        Files.writeString(SHEET.resolve("index.html"), page);
        ImageIO.write(Montage.of(cells), "png", SHEET.resolve("sheet.png").toFile());
        assertEquals(List.of(), faults);
    }

    private static List<String> names(String query) {
        return Studio.lexed("any?" + query).modifiers().stream()
                .flatMap(modifier -> modifier instanceof Modifier.Assignment(String name, String _, String _) ? Stream.of(name) : Stream.empty()).toList();
    }

    /** A photograph with paths, a picture whose profile is no usual one, and a profile for a press. */
    private static void sources(Studio studio) {
        studio.file("profiles/cmyk.icc", Studio.profile("cmyk"));
        byte[] paths = PhotoshopPaths.resources(List.of(
                path("heart", "M.5,.9C.1,.6,.1,.4,.1,.35C.1,.05,.45,.05,.5,.3C.55,.05,.9,.05,.9,.35C.9,.4,.9,.6,.5,.9Z"), path("band", "M0,.3L1,.4L1,.7L0,.6Z")));
        studio.write("paths.tif", scope -> labelled(scope.open(Studio.SAMPLES.resolve("shoes/boot-small.jpg"), Map.of("shrink", 4)), "photoshop-data", paths), Map.of());
        studio.write("swapped.tif", scope -> labelled(scope.open(Studio.SAMPLES.resolve("shoes/boot-small.jpg"), Map.of("shrink", 4)), "icc-profile-data",
                NamedProfile.find("WideGamutRGB", List.of()).profile().bytes()), Map.of());
    }

    private static VipsImage labelled(VipsImage image, String field, byte[] value) {
        VipsImage copy = image.call("copy");
        copy.set(field, value);
        return copy;
    }

    private static NamedPath path(String name, String definition) {
        return new NamedPath(name, PathData.read(new Arguments("clipPath", definition)));
    }

    private Shown shown(Studio studio, String request) {
        return shown.computeIfAbsent(request, _ -> {
            byte[] reply = studio.reply(request);
            String file = "%03d.png".formatted(shown.size() + 1);
            return Seen.with(reply, image -> {
                VipsImage seen = image.hasField("icc-profile-data") ? image.call("icc_transform", "srgb", Map.of("embedded", true)) : image.call("colourspace", "srgb");
                byte[] png = seen.encode("pngsave_target", Map.of("keep", "none", "compression", 1));
                try {
                    Files.write(SHEET.resolve(file), png);
                    return new Shown(Seen.of(reply), ImageIO.read(new ByteArrayInputStream(png)), file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        });
    }
}
