package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.PixelType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FmtTest {
    private static OutputFormat format(String text) {
        return value(Fmt.COMMAND, "fmt=" + text).format();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatHasItsNameInAnyCaseAndItsAliases(OutputFormat format) {
        assertEquals(Fmt.of(format), value(Fmt.COMMAND, "fmt=" + format.protocolName().toUpperCase()));
        format.aliases().forEach(alias -> assertEquals(format, format(alias)));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatTakesWhatItsTableRowLists(OutputFormat format) {
        for (PixelType type : PixelType.values()) {
            String query = "fmt=" + format.protocolName() + "," + type.name().toLowerCase();
            if (format.pixelTypes().contains(type)) {
                assertEquals(Optional.of(type), value(Fmt.COMMAND, query).pixelType());
            } else {
                refused(query);
            }
        }
        for (Compression compression : Compression.values()) {
            String query = "fmt=" + format.protocolName() + ",," + compression.protocolName();
            if (format.compressions().contains(compression)) {
                assertEquals(Optional.of(compression), value(Fmt.COMMAND, query).compression());
            } else if (compression != Compression.NONE || !format.compressions().isEmpty()) {
                refused(query);
            }
        }
    }

    @Test
    void emptyValuesMeanTheFormatsOwnChoice() {
        assertEquals(new Fmt(OutputFormat.TIF, Optional.empty(), Optional.of(Compression.JPEG)), value(Fmt.COMMAND, "fmt=tif,,jpeg"));
        assertEquals(Fmt.of(OutputFormat.PNG), value(Fmt.COMMAND, "fmt=png,,"));
    }

    @Test
    void noCompressionIsTheDefaultWhereThereIsNone() {
        assertEquals(new Fmt(OutputFormat.JPEG, Optional.of(PixelType.RGB), Optional.empty()), value(Fmt.COMMAND, "fmt=jpeg,rgb,none"));
    }

    @Test
    void aRefusalNamesWhatIsAllowed() {
        refused("fmt=png,cmyk", "fmt=png,cmyk: png can be rgb or gray");
        refused("fmt=tif-alpha,,jpeg", "fmt=tif-alpha,,jpeg: tif-alpha can be compressed with none, lzw or zip");
        refused("fmt=avif,,none", "fmt=avif,,none: avif can be compressed with lossy or lossless");
        refused("fmt=png,,zip", "fmt=png,,zip: png takes no compression");
        refused("fmt=png,lab", "fmt=png,lab: value 2 must be rgb, gray or cmyk");
        refused("fmt=tif,,rar", "fmt=tif,,rar: value 3 must be none, lzw, zip, jpeg, lossy or lossless");
        refused("fmt=tif,,lzw,1", "fmt=tif,,lzw,1: no more than 3 values");
    }

    @Test
    void anUnknownFormatGetsTheListOfThoseThatCanBeWritten() {
        refused("fmt=bmp", "fmt=bmp: avif, avif-alpha, gif, gif-alpha, jpeg, pjpeg, png, png-alpha, png8, png8-alpha, "
                + "tif, tif-alpha, webp or webp-alpha");
        refused("fmt=");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "eps", "heic", "jpeg2000", "jpeg2000-alpha", "jpegxr", "jpegxr-alpha,,lossless", "pdf", "swf", "SWF-alpha", "swf3", "swf3-alpha"})
    void aFormatOfTheReferenceThatIsNotWrittenIsRefusedByName(String text) {
        String detail = Faults.detail(ErrorCode.NOT_SUPPORTED, () -> format(text));
        assertTrue(detail.startsWith("fmt=" + text.split(",")[0].toLowerCase() + " is not supported by this version"), detail);
    }
}
