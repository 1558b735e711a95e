package io.darkroom.render.colour;

import io.darkroom.command.request.ColourOptions;
import io.darkroom.protocol.Wording;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the profile that a request or a catalog names: built in, of a printing press, or a file among the images. Reference: r-icc.md */
public final class Profiles {
    private static final Recent<Key, Profile> READ = new Recent<>(32);

    private Profiles() {}

    private record Key(Path file, long size, FileTime modified) {}

    /** A slash in front points past the main catalog, to where all names are anyway. */
    public static Profile find(String name, List<Path> roots) {
        return find(name, new ProfileFolders(roots), InstalledProfiles.ofServer());
    }

    static Profile find(String name, ProfileFolders folders, InstalledProfiles installed) {
        String object = name.startsWith("/") ? name.substring(1) : name;
        Optional<PressProfile> press = PressProfile.named(object);
        return BuiltInProfiles.named(object)
                .or(() -> press.flatMap(known -> file(known, folders, installed)).map(file -> read(file, name)))
                .or(() -> folders.at(object).map(file -> read(file, name)))
                .orElseThrow(() -> Profile.unusable(name, press.map(Profiles::missing).orElseGet(Profiles::unknown)));
    }

    public static Profile srgb() {
        return BuiltInProfiles.srgb();
    }

    static Optional<Path> file(PressProfile press, ProfileFolders folders, InstalledProfiles installed) {
        return press.files().flatMap(file -> folders.named(file).or(() -> installed.named(file)).stream()).findFirst();
    }

    private static String missing(PressProfile press) {
        return "is known, but this server does not have its file; it takes " + Wording.or(press.files().toList())
                + " from the folder of images or the folder profiles in it";
    }

    private static String unknown() {
        return "is not known; use " + Wording.or(BuiltInProfiles.shown())
                + ", the name of a CMYK profile such as CoatedFogra39, or the path of a file that ends in .icc or .icm below the folder of images";
    }

    private static Profile read(Path file, String name) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.size() > Profile.LARGEST) {
                throw Profile.unusable(name, "is larger than " + (Profile.LARGEST >> 20) + " MB");
            }
            return READ.get(new Key(file, attributes.size(), attributes.lastModifiedTime()), _ -> tried(Profile.read(bytes(file, name), name), name));
        } catch (IOException unreadable) {
            throw Profile.unusable(name, "can't be read");
        }
    }

    /** Never more than is allowed, should the file have grown by now. */
    private static byte[] bytes(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Profile.LARGEST + 1);
        } catch (IOException unreadable) {
            throw Profile.unusable(name, "can't be read");
        }
    }

    /** A header may be fine and the rest nonsense; only the library can say. */
    private static Profile tried(Profile profile, String name) {
        try (VipsScope scope = new VipsScope()) {
            VipsImage pixel = scope.call("black", 1, 1, Map.of("bands", Samples.colours(profile.type())));
            return new IccConversion(profile, BuiltInProfiles.srgb(), ColourOptions.DEFAULT).convert(Samples.labelled(pixel, profile.type()), 0, 0)
                    .map(_ -> profile).orElseThrow(() -> Profile.unusable(name, "is damaged"));
        }
    }
}
