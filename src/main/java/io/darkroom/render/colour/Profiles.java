package io.darkroom.render.colour;

import io.darkroom.command.request.ColourOptions;
import io.darkroom.protocol.Wording;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the profile that a request or a catalog names: built in, of a printing press, or a file among the images. Reference: r-icc.md */
public final class Profiles {
    private static final Recent<FoundFile, Profile> READ = new Recent<>(32);

    private Profiles() {}

    /** The file that a name stands for. */
    static Optional<FoundFile> file(String name, ProfileFolders folders, InstalledProfiles installed) {
        String object = object(name);
        return BuiltInProfiles.know(object) ? Optional.empty()
                : PressProfile.named(object).flatMap(press -> file(press, folders, installed)).or(() -> folders.at(object)).flatMap(FoundFile::at);
    }

    /** A slash in front points past the main catalog, to where all names are anyway. */
    private static String object(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** The profile of this name that needs no file. */
    static Profile builtIn(String name) {
        String object = object(name);
        return BuiltInProfiles.named(object)
                .orElseThrow(() -> Profile.unusable(name, PressProfile.named(object).map(Profiles::missing).orElseGet(Profiles::unknown)));
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

    static Profile read(FoundFile file, String name) {
        if (file.length() > Profile.LARGEST) {
            throw Profile.unusable(name, "is larger than " + (Profile.LARGEST >> 20) + " MB");
        }
        return FoundFile.isSettled(file.modified()) ? READ.get(file, _ -> fresh(file, name)) : fresh(file, name);
    }

    private static Profile fresh(FoundFile file, String name) {
        return tried(Profile.read(bytes(file.path(), name), name), name);
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
