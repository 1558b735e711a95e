package io.darkroom.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignUrlTest {
    private static final Optional<String> ROOT = Optional.of("http://images.example/shop/");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://a.example/b.jpg            | http://a.example/b.jpg",
        "HTTPS://A.Example:443/B.jpg       | https://a.example/B.jpg",
        "http://a.example:80               | http://a.example/",
        "http://a.example?x=1&y=(2)        | http://a.example/?x=1&y=(2)",
        "http://a.example:8080/b%20c.jpg?d=%26 | http://a.example:8080/b%20c.jpg?d=%26",
        "http://[2606:4700::1]/b.jpg       | http://[2606:4700::1]/b.jpg"})
    void anAbsoluteUrlIsUsedAsItIsWritten(String written, String uri) {
        ForeignUrl url = ForeignUrl.resolve(" " + written + " ", ROOT, true);
        assertEquals(uri, url.uri().toString());
        assertEquals(written, url.written());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "boot.jpg           | http://images.example/shop/boot.jpg",
        "/a/boot.jpg?wid=3  | http://images.example/shop/a/boot.jpg?wid=3",
        "?id=7              | http://images.example/shop/?id=7",
        "a..b/...c/d%20e    | http://images.example/shop/a..b/...c/d%20e"})
    void aRelativeUrlLiesBelowTheRoot(String written, String uri) {
        assertEquals(uri, ForeignUrl.resolve(written, ROOT, false).uri().toString());
        assertEquals(uri, ForeignUrl.resolve(written, Optional.of("http://images.example/shop"), true).uri().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../b", "a/./b", "%2e%2e/a", "a/.%2E/b", "a/..%2fb", "a/..%5c..", "..;x=1/a", "..", "a#b"})
    void aRelativeUrlDoesNotLeaveTheRoot(String written) {
        assertEquals(ErrorCode.BAD_VALUE, fault(written, ROOT, true).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://images.example/shop/a.jpg", "//images.example/shop/a.jpg", "HTTP:a.jpg", "ftp://a.example/a.jpg"})
    void absoluteUrlsAreRefusedUnlessTheyAreAllowed(String written) {
        Fault fault = fault(written, ROOT, false);
        assertEquals(ErrorCode.REQUEST_REFUSED, fault.code());
        assertTrue(fault.detail().startsWith("\"" + written + "\": "), fault::detail);
        assertTrue(fault.detail().contains("AllowDirectUrls"), fault::detail);
    }

    @Test
    void relativeUrlsAreRefusedWithoutARoot() {
        assertEquals(ErrorCode.REQUEST_REFUSED, fault("a.jpg", Optional.empty(), true).code());
        assertEquals(ErrorCode.REQUEST_REFUSED, fault("a.jpg", Optional.of(""), true).code());
        assertTrue(fault("a.jpg", Optional.empty(), true).detail().contains("RootUrl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://files.example/a", "http://u:p@images.example/", "http://images.example/get?img=", "http://images.example:22/", "pictures"})
    void aRootThatCantBeUsedIsNotShown(String root) {
        Fault fault = fault("a.jpg", Optional.of(root), true);
        assertEquals(ErrorCode.NOT_SUPPORTED, fault.code());
        assertFalse(fault.detail().contains(root), fault::detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ftp://a.example/b.jpg          | NOT_SUPPORTED",
        "file:///etc/passwd             | NOT_SUPPORTED",
        "//a.example/b.jpg              | NOT_SUPPORTED",
        "mailto:a@b                     | NOT_SUPPORTED",
        "http:b.jpg                     | BAD_VALUE",
        "http:///b.jpg                  | BAD_VALUE",
        "http://a_b.example/            | BAD_VALUE",
        "http://u:p@a.example/b.jpg     | BAD_VALUE",
        "http://u@a.example/b.jpg       | BAD_VALUE",
        "http://a.example/b.jpg#c       | BAD_VALUE",
        "http://a.example:22/b.jpg      | BAD_VALUE",
        "http://a.example:0/b.jpg       | BAD_VALUE",
        "http://a.example:65536/b.jpg   | BAD_VALUE",
        "http://[fe80::1%25lo]/b.jpg    | BAD_VALUE",
        "http://a.example/b c.jpg       | BAD_VALUE",
        "http://a.example/b^c.jpg       | BAD_VALUE",
        "http://a.example/b\u00fc.jpg   | BAD_VALUE",
        "http://a.example/%zz           | BAD_VALUE",
        "''                             | BAD_VALUE"})
    void refusesWhatIsNoUrlOfAnImage(String written, ErrorCode code) {
        assertEquals(code, fault(written, ROOT, true).code());
    }

    @Test
    void showsUrlsBoundedAndOnOneLine() {
        assertEquals("\"http://a.example/?X-Evil: 1\"", fault("http://a.example/\nX-Evil: 1", ROOT, true).detail().split(": has")[0]);
        Fault fault = fault("http://a.example/" + "b".repeat(3000), ROOT, true);
        assertEquals(ErrorCode.BAD_VALUE, fault.code());
        assertTrue(fault.detail().length() < 300);
    }

    private static Fault fault(String written, Optional<String> root, boolean direct) {
        return assertThrows(Fault.class, () -> ForeignUrl.resolve(written, root, direct));
    }
}
