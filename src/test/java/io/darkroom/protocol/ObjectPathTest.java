package io.darkroom.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectPathTest {
    @ParameterizedTest
    @CsvSource({
        "/a/b, a/b", "/a/b/, a/b", "/a//b, a/b", "a, a", "/a%20b/c.tif, a b/c.tif", "/a%3A16-9, a:16-9", "/a:16-9, a:16-9",
        "/%C3%BC, ü", "/a+b, a+b", "/..., ...", "/.a, .a", "/a..b, a..b"})
    void elementsAreDecodedEachOnItsOwn(String raw, String path) {
        assertEquals(path, ObjectPath.read(raw).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", "///"})
    void aPathOfSlashesIsEmpty(String raw) {
        assertTrue(ObjectPath.read(raw).isEmpty());
        assertEquals("", ObjectPath.read(raw).toString());
    }

    @Test
    void aSecondSlashInFrontIsTheObjectsOwn() {
        assertTrue(ObjectPath.read("//a/b").leadingSlash());
        assertFalse(ObjectPath.read("/a/b").leadingSlash());
        assertEquals(List.of("a", "b"), ObjectPath.read("//a/b").elements());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/..", "/a/../b", "/.", "/%2e%2E", "/%2e", "/.%2e", "/a%2Fb", "/a%5Cb", "/a\\b", "/..%2f..%2fetc", "/a%0a", "/a%7F", "/a\u0085",
        "/a%00", "/a,b", "/a%2Cb", "/a%", "/C:/x", "/a/c%3A/x", "/%c0%ae%c0%ae", "/a%zz"})
    void elementsThatCouldLeadAstrayAreRefused(String raw) {
        Faults.detail(ErrorCode.BAD_REQUEST, () -> ObjectPath.read(raw));
    }

    @Test
    void aRefusalQuotesTheElementOnOneLine() {
        assertEquals("path element 'a?b': control characters are not allowed",
                Faults.detail(ErrorCode.BAD_REQUEST, () -> ObjectPath.read("/x/a%0Ab")));
        assertEquals("path element '..': steps are not allowed",
                Faults.detail(ErrorCode.BAD_REQUEST, () -> ObjectPath.read("/x/%2e.")));
    }

    @Test
    void anEndlessPathIsRefused() {
        Faults.detail(ErrorCode.BAD_REQUEST, () -> ObjectPath.read("/a".repeat(2_049)));
        assertEquals(2_048, ObjectPath.read("/a".repeat(2_048)).elements().size());
    }
}
