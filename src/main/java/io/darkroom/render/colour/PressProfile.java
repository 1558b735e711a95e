package io.darkroom.render.colour;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A CMYK profile that a request may name and that may not be passed on, so that the server's owner must have its file.
 * Reference: r-color-management.md
 *
 * @param names the identifier first, then other names
 * @param file  what Adobe calls the file
 * @param free  a file for the same printing condition that may be passed on, as colord has it
 */
record PressProfile(List<String> names, String file, Optional<String> free) {
    static final List<PressProfile> ALL = List.of(
            of("CoatedFOGRA27.icc", "FOGRA27L_coated.icc", "CoatedFogra27", "Coated FOGRA27 (ISO 12647-2:2004)"),
            of("CoatedFOGRA39.icc", "FOGRA39L_coated.icc", "CoatedFogra39", "Coated FOGRA39 (ISO 12647-2:2004)"),
            of("CoatedGRACoL2006.icc", "GRACoL_TR006_coated.icc", "CoatedGraCol", "Coated GRACoL 2006 (ISO 12647-2:2004)"),
            of("EuropeISOCoatedFOGRA27.icc", "FOGRA27L_coated.icc", "EuropeISOCoated", "Europe ISO Coated FOGRA27"),
            of("EuroscaleCoated.icc", "", "EuroscaleCoated", "Euroscale Coated", "Euroscale Coated v2"),
            of("EuroscaleUncoated.icc", "", "EuroscaleUncoated", "Euroscale Uncoated v2"),
            of("JapanColor2001Coated.icc", "", "JapanColorCoated", "Japan Color 2001 Coated"),
            of("JapanColor2002Newspaper.icc", "", "JapanColorNewspaper", "Japan Color 2002 Newspaper"),
            of("JapanColor2001Uncoated.icc", "", "JapanColorUncoated", "Japan Color 2001 Uncoated"),
            of("JapanColor2003WebCoated.icc", "", "JapanColorWebCoated", "Japan Color 2003 Web Coated"),
            of("JapanWebCoated.icc", "", "JapanWebCoated", "Japan Web Coated (Ad)"),
            of("USNewsprintSNAP2007.icc", "SNAP_TR002_newsprint.icc", "NewsprintSNAP2007", "US Newsprint (SNAP 2007)"),
            of("Photoshop4DefaultCMYK.icc", "", "PS4Default", "Photoshop 4 Default CMYK"),
            of("Photoshop5DefaultCMYK.icc", "", "PS5Default", "Photoshop 5 Default CMYK"),
            of("USSheetfedCoated.icc", "", "SheetfedCoated", "U.S. Sheetfed Coated v2"),
            of("USSheetfedUncoated.icc", "", "SheetfedUncoated", "U.S. Sheetfed Uncoated v2"),
            of("UncoatedFOGRA29.icc", "FOGRA29L_uncoated.icc", "UncoatedFogra29", "Uncoated FOGRA29 (ISO 12647-2:2004)"),
            of("USWebCoatedSWOP.icc", "", "WebCoated", "U.S. Web Coated (SWOP) v2"),
            of("WebCoatedFOGRA28.icc", "FOGRA28L_webcoated.icc", "WebCoatedFogra28", "Web Coated FOGRA28 (ISO 12647-2:2004)"),
            of("WebCoatedSWOP2006Grade3.icc", "SWOP_TR003_coated_3.icc", "WebCoatedGrade3", "Web Coated SWOP 2006 Grade 3 Paper"),
            of("WebCoatedSWOP2006Grade5.icc", "SWOP_TR005_coated_5.icc", "WebCoatedGrade5", "Web Coated SWOP 2006 Grade 5 Paper",
                    "Web Coated SWOP Grade 5 Paper"),
            of("USWebUncoated.icc", "", "WebUncoated", "U.S. Web Uncoated v2"));

    private static PressProfile of(String file, String free, String... names) {
        return new PressProfile(List.of(names), file, Optional.of(free).filter(text -> !text.isEmpty()));
    }

    static Optional<PressProfile> named(String name) {
        return ALL.stream().filter(press -> press.names.stream().anyMatch(name::equalsIgnoreCase)).findFirst();
    }

    /** In the order in which they are looked for. */
    Stream<String> files() {
        return Stream.concat(Stream.of(file), free.stream());
    }
}
