package io.darkroom.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.catalog.CatalogFiles;
import io.darkroom.catalog.CatalogFolder;
import io.darkroom.catalog.Catalogs;
import io.darkroom.catalog.Loaded;
import io.darkroom.protocol.Modifier;
import io.darkroom.render.Scene;
import io.darkroom.render.SourceFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A server's catalogs and images in the folder of a test; requests are written as in a URL: folder/name?query. */
public record Shop(Path folder) {
    private static final InetAddress CLIENT = InetAddress.ofLiteral("10.1.2.3");

    /** A file of the catalog folder. */
    public Shop file(String name, String... lines) {
        new CatalogFiles(folder).write(name, String.join("\n", lines) + "\n");
        return this;
    }

    /** A catalog with records in rows: Id, Path, Modifier, PostModifier; attributes are lines of its own. */
    public Shop catalog(String rootId, String attributes, String... records) {
        String own = rootId.isEmpty() ? "" : "RootId=" + rootId + "\n";
        file((rootId.isEmpty() ? "default" : rootId) + ".ini", own + "CatalogFile=" + rootId + ".txt", attributes);
        return file(rootId + ".txt", "Id\tPath\tModifier\tPostModifier", rows(records));
    }

    private static String rows(String... records) {
        return List.of(records).stream().map(record -> record.replace(" | ", "\t") + "\t".repeat(3 - (int) record.chars().filter(c -> c == '|').count()))
                .collect(Collectors.joining("\n"));
    }

    /** Macros in rows: name, definition. */
    public Shop macros(String name, String... macros) {
        return file(name, "Name\tDefinition", List.of(macros).stream().map(macro -> macro.replaceFirst(" ", "\t")).collect(Collectors.joining("\n")));
    }

    /** An empty file where a source image is looked for. */
    public Shop image(String name) {
        try {
            Path file = folder.resolve("images").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[0]);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Catalogs catalogs() {
        Loaded loaded = new CatalogFolder(folder).load();
        assertEquals(List.of(), loaded.problems().stream().filter(problem -> !problem.toString().contains("is missing")).toList());
        return loaded.catalogs();
    }

    static Asked asked(String url) {
        int mark = url.indexOf('?');
        return new Asked("/" + (mark < 0 ? url : url.substring(0, mark)), mark < 0 ? "" : url.substring(mark + 1), Optional.of(CLIENT));
    }

    public Resolved resolved(String url) {
        return new Resolver(catalogs()).resolve(asked(url));
    }

    Resolved unread(String url) {
        return new Resolver(catalogs()).unread(asked(url));
    }

    /** Without images of other servers. */
    public Scenes scenes() {
        return new Scenes(new Resolver(catalogs()), new SourceFolders(List.of(folder.resolve("images"))), new ForeignSources(null));
    }

    public Scene scene(String url) {
        Scenes scenes = scenes();
        return scenes.of(scenes.resolver().resolve(asked(url)));
    }

    public Scenes.Found found(String url) {
        Scenes scenes = scenes();
        return scenes.orDefault(scenes.resolver().resolve(asked(url)));
    }

    /** The commands that make up a request when all is replaced, as they would be written, without selections of the composite image. */
    public String said(String url) {
        return text(resolved(url).modifiers());
    }

    static String text(List<Modifier> modifiers) {
        return modifiers.stream().filter(modifier -> !(modifier instanceof Modifier.Assignment(String name, String value, String _)
                && name.equals("layer") && value.equals("comp"))).map(Shop::text).collect(Collectors.joining("&"));
    }

    private static String text(Modifier modifier) {
        return switch (modifier) {
            case Modifier.Assignment(String name, String value, String _) -> name + "=" + value;
            case Modifier.Variable(String name, String value, String _) -> "$" + name + "=" + value;
            case Modifier.Macro(String name) -> "$" + name + "$";
        };
    }
}
