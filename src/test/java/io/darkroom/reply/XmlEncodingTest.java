package io.darkroom.reply;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.RequestLexer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XmlEncodingTest {
    private static final String TEXT = "a<&>\"'\t\r\nü€😀\uFFFF\uD800";

    private static XmlEncoding of(String options) {
        return XmlEncoding.of(ImageRequest.parse(RequestLexer.read("/a", "req=set" + options)));
    }

    @ParameterizedTest
    @EnumSource
    void everyParserReadsTheTextBack(XmlEncoding encoding) throws Exception {
        byte[] bytes = encoding.bytes("<a b=\"" + XmlEncoding.escaped(TEXT) + "\"/>");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        assertEquals("a<&>\"'\t\r\nü€😀\uFFFD\uFFFD", document.getDocumentElement().getAttribute("b"));
        assertEquals(encoding.name().replace('_', '-'), document.getXmlEncoding());
    }

    @Test
    void theBytesAreThoseOfTheEncoding() {
        String declared = "<?xml version=\"1.0\" encoding=\"%s\" ?>\n<a b=\"ü%s\"/>";
        assertArrayEquals(declared.formatted("UTF-8", "€").getBytes(StandardCharsets.UTF_8), XmlEncoding.UTF_8.bytes("<a b=\"ü€\"/>"));
        assertArrayEquals(declared.formatted("UTF-16LE", "€").getBytes(StandardCharsets.UTF_16LE), XmlEncoding.UTF_16LE.bytes("<a b=\"ü€\"/>"));
        assertArrayEquals(declared.formatted("UTF-16BE", "€").getBytes(StandardCharsets.UTF_16BE), XmlEncoding.UTF_16BE.bytes("<a b=\"ü€\"/>"));
        assertArrayEquals(declared.formatted("ISO-8859-1", "&#8364;").getBytes(StandardCharsets.ISO_8859_1), XmlEncoding.ISO_8859_1.bytes("<a b=\"ü€\"/>"));
        assertArrayEquals(new byte[] {(byte) 0xfe, (byte) 0xff, 0, '<'}, Arrays.copyOf(XmlEncoding.UTF_16.bytes("<a/>"), 4));
    }

    @Test
    void theRequestNamesItBehindTheFormat() {
        assertEquals(XmlEncoding.UTF_8, of(""));
        assertEquals(XmlEncoding.UTF_8, of(",xml"));
        assertEquals(XmlEncoding.UTF_16LE, of(",xml,utf-16le"));
        assertEquals("req=set,xml,UTF-7: the encoding is UTF-8, UTF-16, UTF-16LE, UTF-16BE or ISO-8859-1",
                Faults.detail(ErrorCode.BAD_VALUE, () -> of(",xml,UTF-7")));
    }

    @Test
    void theReplyTellsItsEncoding() {
        Answer answer = XmlEncoding.UTF_16.answer("<a/>", new Freshness(360));
        assertEquals("text/xml;charset=UTF-16", answer.mimeType());
        assertTrue(answer.anyOrigin());
        assertArrayEquals(XmlEncoding.UTF_16.bytes("<a/>"), answer.body().get());
    }
}
