package io.darkroom.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Dpr;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.Qlt;
import io.darkroom.protocol.RequestLexer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a request for a client: r-bfc.md, r-dpr.md, r-network.md. */
class AdaptationTest {
    private static Adaptation adapted(String query, String header, String value) {
        Map<String, String> headers = header == null ? Map.of() : Map.of(header, value);
        return Adaptation.of(ImageRequest.parse(RequestLexer.read("/any", query)), Hints.of(name -> Optional.ofNullable(headers.get(name))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bfc=on               | image/avif,image/webp | avif", "bfc=on               | image/webp,*/* | webp", "bfc=on | image/* | jpeg", "bfc=on | | jpeg",
        "bfc=on&fmt=pjpeg     | image/avif            | avif", "bfc=on&fmt=png       | image/avif,image/webp | webp", "bfc=on&fmt=png-alpha | image/webp | webp-alpha",
        "bfc=on&fmt=jpeg,cmyk | image/avif            | jpeg", "bfc=on&fmt=tif       | image/avif     | tif", "bfc=off | image/avif | jpeg", "wid=9 | image/avif | jpeg"})
    void aFormatIsReplacedByOneThatTheClientNames(String query, String accept, String format) {
        assertEquals(format, adapted(query, accept == null ? null : "Accept", accept).request().value(Fmt.COMMAND, Fmt.DEFAULT).format().protocolName());
    }

    @ParameterizedTest
    @CsvSource({"dpr=on, DPR, 2, 2", "dpr=on, Sec-CH-DPR, 1.5, 1.5", "'dpr=on,3', DPR, 2, 3", "dpr=off, DPR, 2, 1", "wid=9, DPR, 2, 1", "dpr=on, DPR, x, 1", "'dpr=on,3&network=on', ECT, 2g, 1"})
    void pixelsAreAsFineAsTheRequestOrElseTheClientSays(String query, String header, String value, double factor) {
        assertEquals(factor, adapted(query, header, value).request().value(Dpr.COMMAND, Dpr.OFF).factor());
    }

    @ParameterizedTest
    @CsvSource({"network=on, ECT, 2g, 48", "network=on, ECT, 4g, 80", "network=on&qlt=50, Save-Data, on, 30", "network=on, Downlink, 0.5, 48", "network=off, ECT, 2g, 80"})
    void aSlowConnectionGetsLessQuality(String query, String header, String value, int quality) {
        assertEquals(quality, adapted(query, header, value).request().value(Qlt.COMMAND, new Qlt(80, false)).quality());
    }
}
