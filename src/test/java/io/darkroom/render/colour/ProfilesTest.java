package io.darkroom.render.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.PixelType;
import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsScope;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path folder;

    private Path root;

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectories(folder.resolve("images"));
    }

    private static byte[] cmyk() {
        try (VipsScope scope = new VipsScope()) {
            return (byte[]) scope.callAll("profile_load", "cmyk", Map.of()).get("profile");
        }
    }

    private static Path put(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Profile find(String name) {
        return new NamedProfile(name, Profiles.file(name, new ProfileFolders(List.of(root)), none())).profile();
    }

    private String refused(String name) {
        return Faults.detail(ErrorCode.BAD_VALUE, () -> find(name));
    }

    private static InstalledProfiles none() {
        return new InstalledProfiles(Map.of());
    }

    private Optional<String> pressFile(String name, InstalledProfiles installed) {
        return Profiles.file(PressProfile.named(name).orElseThrow(), new ProfileFolders(List.of(root)), installed).map(file -> file.getFileName().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"AdobeRGB|Adobe RGB (1998)", "AppleRGB|Apple RGB", "CIERGB|CIE RGB", "ColorMatchRGB|ColorMatch RGB", "NTSC|NTSC (1953)",
        "PAL|PAL/SECAM", "ProPhoto|ProPhoto RGB", "SMPTE|SMPTE-C", "WideGamutRGB|Wide Gamut RGB"})
    void standardProfilesAreFoundByIdentifierAndByCommonNameInAnyCase(String identifier, String commonName) {
        Profile profile = find(identifier);
        assertEquals("Darkroom, compatible with " + commonName, profile.description());
        assertSame(profile, find(commonName));
        assertSame(profile, find(commonName.toLowerCase(Locale.ROOT)));
        assertSame(profile, find("/" + identifier.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sRGB", "srgb", "/sRGB", "sRGB IEC61966-2.1"})
    void srgbIsTheLibrarysOwn(String name) {
        assertTrue(find(name).isSrgb());
    }

    @Test
    void grayHasANameToo() {
        assertEquals(PixelType.GRAY, find("Gray Gamma 2.2").type());
        assertSame(find("Gray Gamma 2.2"), find("graygamma22"));
    }

    @Test
    void everyPressProfileOfTheTablesIsKnown() {
        assertEquals(22, PressProfile.ALL.size());
        var names = new HashSet<String>();
        for (PressProfile press : PressProfile.ALL) {
            press.names().forEach(name -> {
                assertTrue(names.add(name), name);
                assertEquals(Optional.of(press), PressProfile.named(name.toUpperCase(Locale.ROOT)));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"USWebCoatedSWOP.icc", "uswebcoatedswop.ICC", "profiles/USWebCoatedSWOP.icc", "profiles/USWEBCOATEDSWOP.icc"})
    void aPressProfileIsTakenFromTheImages(String file) throws IOException {
        put(root.resolve(file), cmyk());
        for (String name : List.of("WebCoated", "U.S. Web Coated (SWOP) v2", "webcoated")) {
            assertEquals(PixelType.CMYK, find(name).type());
        }
    }

    @Test
    void aPressProfileIsTakenFromTheSystemAndOneForTheSameConditionWillDo() throws IOException {
        Path system = folder.resolve("system");
        put(system.resolve("colord/FOGRA39L_coated.icc"), cmyk());
        assertEquals(Optional.of("FOGRA39L_coated.icc"), pressFile("CoatedFogra39", InstalledProfiles.in(List.of(system))));
        put(system.resolve("adobe/coatedfogra39.ICC"), cmyk());
        assertEquals(Optional.of("coatedfogra39.ICC"), pressFile("CoatedFogra39", InstalledProfiles.in(List.of(folder.resolve("missing"), system))));
        put(root.resolve("CoatedFOGRA39.icc"), cmyk());
        assertEquals(Optional.of("CoatedFOGRA39.icc"), pressFile("CoatedFogra39", InstalledProfiles.in(List.of(system))));
        assertEquals(Optional.empty(), pressFile("WebUncoated", InstalledProfiles.in(List.of(system))));
    }

    @Test
    void aSystemFolderIsLookedThroughToASmallDepthOnly() throws IOException {
        put(folder.resolve("system/a/b/c/CoatedFOGRA27.icc"), cmyk());
        put(folder.resolve("system/a/b/c/d/CoatedFOGRA39.icc"), cmyk());
        InstalledProfiles installed = InstalledProfiles.in(List.of(folder.resolve("system")));
        assertEquals(1, installed.files().size());
        assertTrue(installed.named("coatedfogra27.icc").isPresent());
    }

    @Test
    void aMissingPressProfileIsToldWithTheFileThatIsWanted() {
        assertEquals(Optional.empty(), pressFile("JapanWebCoated", none()));
        assertEquals("the color profile \"Japan Web Coated (Ad)\" is known, but this server does not have its file; it takes JapanWebCoated.icc"
                + " from the folder of images or the folder profiles in it", refused("Japan Web Coated (Ad)"));
    }

    @Test
    void anUnknownNameIsToldWhatThereIs() {
        assertEquals("the color profile \"sRGBB\" is not known; use sRGB, AdobeRGB, AppleRGB, CIERGB, ColorMatchRGB, NTSC, PAL, ProPhoto, SMPTE, WideGamutRGB"
                + " or GrayGamma22, the name of a CMYK profile such as CoatedFogra39, or the path of a file that ends in .icc or .icm below the folder of images",
                refused("sRGBB"));
    }

    @ParameterizedTest
    @CsvSource({"press/mine.icc, press/mine.icc", "mine.ICM, mine.ICM", "/press/mine.icc, press/mine.icc", "a.b/c d.icm, a.b/c d.icm"})
    void aFileAmongTheImagesIsFoundByItsPath(String name, String file) throws IOException {
        put(root.resolve(file), RgbSpace.PAL.profile());
        assertEquals(Profile.read(RgbSpace.PAL.profile(), "x"), find(name));
    }

    @Test
    void rootsAreTriedInTheirOrder() throws IOException {
        Path second = Files.createDirectories(folder.resolve("more"));
        put(second.resolve("a.icc"), RgbSpace.PAL.profile());
        put(second.resolve("b.icc"), RgbSpace.PAL.profile());
        put(root.resolve("b.icc"), RgbSpace.NTSC.profile());
        assertEquals(Profile.read(RgbSpace.PAL.profile(), "x"), NamedProfile.find("a.icc", List.of(root, second)).profile());
        assertEquals(Profile.read(RgbSpace.NTSC.profile(), "x"), NamedProfile.find("b.icc", List.of(root, second)).profile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", ".", "..", "../secret.icc", "press/../../secret.icc", "press/../inside.icc", "./inside.icc", "press//inside.icc",
        "//inside.icc", "..\\secret.icc", "press\\inside.icc", "inside.icc/", "inside.icc\n", "folder.icc", "escape.icc", "away/secret.icc", "picture.png",
        "picture", "\u0000.icc"})
    void hostileNamesFindNothing(String name) throws IOException {
        put(folder.resolve("secret.icc"), RgbSpace.PAL.profile());
        put(root.resolve("inside.icc"), RgbSpace.PAL.profile());
        put(root.resolve("press/inside.icc"), RgbSpace.PAL.profile());
        put(root.resolve("picture.png"), RgbSpace.PAL.profile());
        Files.createDirectory(root.resolve("folder.icc"));
        Files.createSymbolicLink(root.resolve("escape.icc"), folder.resolve("secret.icc"));
        Files.createSymbolicLink(root.resolve("away"), folder);
        assertTrue(refused(name).contains("is not known"), name);
    }

    @Test
    void anAbsolutePathLeadsNowhere() throws IOException {
        Path secret = put(folder.resolve("secret.icc"), RgbSpace.PAL.profile());
        assertTrue(refused(secret.toString()).contains("is not known"));
        assertTrue(refused("/" + secret).contains("is not known"));
    }

    @Test
    void aPressProfileIsNotFetchedThroughALinkOutOfTheImages() throws IOException {
        put(folder.resolve("secret.icc"), cmyk());
        Files.createSymbolicLink(root.resolve("WebCoatedFOGRA28.icc"), folder.resolve("secret.icc"));
        assertEquals(Optional.empty(), pressFile("WebCoatedFogra28", none()));
    }

    @Test
    void brokenFilesAreRefusedWithTheReason() throws IOException {
        put(root.resolve("text.icc"), "no profile at all".repeat(20).getBytes(StandardCharsets.UTF_8));
        assertEquals("the color profile \"text.icc\" is no ICC profile", refused("text.icc"));
        byte[] hollow = RgbSpace.PAL.profile();
        Arrays.fill(hollow, 128, hollow.length, (byte) 0);
        put(root.resolve("hollow.icc"), hollow);
        assertEquals("the color profile \"hollow.icc\" is damaged", refused("hollow.icc"));
        try (var large = new RandomAccessFile(root.resolve("large.icc").toFile(), "rw")) {
            large.setLength(Profile.LARGEST + 1L);
        }
        assertEquals("the color profile \"large.icc\" is larger than 8 MB", refused("large.icc"));
    }

    @Test
    void aFileIsReadOnceUntilItChanges() throws IOException {
        Path file = put(root.resolve("mine.icc"), RgbSpace.PAL.profile());
        Files.setLastModifiedTime(file, LONG_AGO);
        Profile first = find("mine.icc");
        assertSame(first, find("mine.icc"));
        Files.write(file, RgbSpace.WIDE_GAMUT_RGB.profile());
        assertNotEquals(first, find("mine.icc"));
    }

    @Test
    void aFileThatChangedJustNowIsReadAgainForItsTimeMayBeThatOfTheNextChange() throws IOException {
        Path file = put(root.resolve("mine.icc"), RgbSpace.PAL.profile());
        FileTime now = Files.getLastModifiedTime(file);
        Profile first = find("mine.icc");
        byte[] same = RgbSpace.PAL.profile();
        same[same.length - 1] ^= 1;
        Files.setLastModifiedTime(Files.write(file, same), now);
        assertNotEquals(first, find("mine.icc"));
    }

    @Test
    void aFolderIsLookedThroughAgainWhenItHasChanged() throws IOException {
        Path own = put(root.resolve("profiles/coatedFOGRA39.icc"), cmyk());
        Files.setLastModifiedTime(own.getParent(), LONG_AGO);
        assertEquals(Optional.of("coatedFOGRA39.icc"), pressFile("CoatedFogra39", none()));
        Files.delete(own);
        assertEquals(Optional.empty(), pressFile("CoatedFogra39", none()));
        put(root.resolve("profiles/COATEDfogra39.icc"), cmyk());
        assertEquals(Optional.of("COATEDfogra39.icc"), pressFile("CoatedFogra39", none()));
    }
}
