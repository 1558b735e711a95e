package io.darkroom.reply.set;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.catalog.CatalogFiles;
import io.darkroom.catalog.CatalogFolder;
import io.darkroom.catalog.Catalogs;
import io.darkroom.catalog.Entry;
import io.darkroom.catalog.IdTranslation;
import io.darkroom.catalog.Loaded;
import io.darkroom.catalog.ObjectResolution;
import io.darkroom.catalog.ResolvedObject;
import io.darkroom.catalog.StringLocalization;
import io.darkroom.protocol.ObjectPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The catalog Co of a test, in which every image has a size unless its name says that it is gone. */
final class Shop {
    private final CatalogFiles files;
    private final List<String> records = new ArrayList<>(List.of("Id\tPath\tImageSet\tAssetType\tUserData\tMap\tTargets"));
    private final List<String> statics = new ArrayList<>(List.of("Id\tPath\tVideoSize\tVideoBitRate\tAudioBitRate\tTotalStreamBitRate"));
    private String attributes = "";
    private String locale;
    private String labelKey;

    Shop(Path folder) {
        files = new CatalogFiles(folder);
    }

    Shop attributes(String lines) {
        attributes = lines;
        return this;
    }

    Shop locale(String value) {
        locale = value;
        return this;
    }

    Shop labelKey(String key) {
        labelKey = key;
        return this;
    }

    Shop images(String... ids) {
        for (String id : ids) {
            records.add(id + "\t" + id + ".jpg");
        }
        return this;
    }

    Shop set(String id, String imageSet) {
        return set(id, imageSet, "");
    }

    Shop set(String id, String imageSet, String assetType) {
        records.add(id + "\t\t" + imageSet + "\t" + assetType);
        return this;
    }

    Shop record(String... fields) {
        records.add(String.join("\t", fields));
        return this;
    }

    Shop statics(String... rows) {
        statics.addAll(List.of(rows));
        return this;
    }

    Catalogs catalogs() {
        files.write("default.ini", "");
        files.write("co.ini", "RootId=Co\nCatalogFile=co.txt\nStaticContentCatalogFile=static.txt\n" + attributes);
        files.write("co.txt", String.join("\n", records));
        files.write("static.txt", String.join("\n", statics));
        Loaded loaded = new CatalogFolder(files.folder()).load();
        assertEquals(List.of(), loaded.problems());
        return loaded.catalogs();
    }

    StringLocalization texts(Catalogs catalogs) {
        return StringLocalization.of(catalogs.named("Co").orElseThrow().attributes(), Optional.ofNullable(locale));
    }

    SetElement tree(String path, String imageSet) {
        ObjectPath object = ObjectPath.read("/" + path);
        return MediaSet.of(object, Optional.ofNullable(imageSet), sources(object));
    }

    List<VideoStream> streams(String path) {
        ObjectPath object = ObjectPath.read("/" + path);
        return VideoStream.of(object, Optional.empty(), sources(object));
    }

    private SetSources sources(ObjectPath object) {
        Catalogs catalogs = catalogs();
        IdTranslation translation = IdTranslation.of(catalogs.namedBy(object).attributes(), Optional.ofNullable(locale));
        var resolution = new ObjectResolution(catalogs, translation);
        return new SetSources(resolution, resolution.main(object), texts(catalogs), Optional.ofNullable(labelKey), Shop::fact);
    }

    String xml(String path) {
        return SetXml.of(tree(path, null));
    }

    String xml(String path, String imageSet) {
        return SetXml.of(tree(path, imageSet));
    }

    String json(String path) {
        return SetJson.of(tree(path, null));
    }

    private static Optional<ImageFacts.Fact> fact(ResolvedObject object) {
        String name = switch (object) {
            case ResolvedObject.OfRecord(Entry entry) -> entry.id();
            case ResolvedObject.OfFile file -> file.file().path();
        };
        return name.contains("gone") ? Optional.empty() : Optional.of(new ImageFacts.Fact(1154, 1500, "v" + name.length()));
    }
}
