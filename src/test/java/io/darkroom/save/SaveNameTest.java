package io.darkroom.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaveNameTest {
    static Stream<String> hostile() {
        return Stream.of(
                // empty, absolute
                "", "/", "//", "/a.jpg", "//host/share/a.jpg", "\\a.jpg", "\\\\host\\share\\a.jpg", "\\\\?\\C:\\a.jpg",
                "C:a.jpg", "C:/a.jpg", "C:\\a.jpg", "c:", "file:///etc/passwd", "file:a.jpg",
                // steps
                ".", "..", "./a.jpg", "../a.jpg", "a/..", "a/.", "a/../b.jpg", "a/./b.jpg", "a/../../b.jpg",
                "../../../../etc/passwd", "..\\a.jpg", "a\\..\\b.jpg", "a/..\\b.jpg", "...", "a/.../b.jpg", ".. ",
                ".. /a.jpg", "..\u0000/a.jpg", "..\u200b/a.jpg",
                // empty parts
                "a//b.jpg", "a/", "a/b/", "a///b", " ",
                // characters
                "a\\b.jpg", "a.jpg:stream", "a.jpg::$DATA", "a<b.jpg", "a>b.jpg", "a\"b.jpg", "a|b.jpg", "a?b.jpg",
                "a*.jpg", "a\u0000.jpg", "a.jpg\u0000.txt", "a\n.jpg", "a\r\nSet-Cookie: x", "a\tb.jpg", "a\u001b[2J.jpg",
                "a\u007f.jpg", "a\u0085.jpg", "a\u2028.jpg", "a\u2029.jpg",
                // unseen and misleading
                "a\u200b.jpg", "a\u200d.jpg", "\ufeffa.jpg", "a\u202egpj.exe", "a\u2066b.jpg", "a\u200fb.jpg", "a\u00adb.jpg",
                "a\u2060b.jpg", "a\u061cb.jpg", "a\udb40\udc41.jpg", "a\u3164.jpg", "a\u034f.jpg", "a\uffff.jpg",
                "a\ue000.jpg", "a\ud800.jpg", "\udc00a.jpg", "a\udc00\ud800.jpg",
                "a\ufe0f.jpg", "a\udb40\udd00.jpg", "a\u180b.jpg",
                // look-alikes of / \\ : and .
                "\uff0e\uff0e\uff0fa.jpg", "a\uff0fb", "a\u2215b", "a\u2044b", "a\u29f8b", "a\uff3cb", "a\u2216b", "a\ufe68b", "a\u29f5b",
                "C\uff1aa", "C\u2236a", "C\ua789a", "\u2024\u2024/a", "\u2025/a", "a\u2026", "a\uff0ejpg", "\u2100", "\u2488jpg",
                "\uff23\uff2f\uff2e", "COM\u2460", "COM\u2081.jpg", ".\uff44arkroom-a",
                // not normal form C
                "e\u0301.jpg", "A\u030a/b.jpg", "\u212b.jpg", "\u1100\u1161.jpg", "\u2126.jpg",
                // ends
                "a.", "a.jpg.", "a.jpg ", "a /b.jpg", "a./b.jpg", "a.jpg\u00a0", "a\u3000", "a.jpg. .",
                // devices
                "CON", "con", "Con.jpg", "PRN.png", "AUX", "aux.tar.gz", "NUL", "nul.jpg", "a/NUL/b.jpg", "COM1",
                "com9.jpg", "COM0", "COM\u00b9.jpg", "LPT1", "lpt3.tif", "LPT\u00b2", "CONIN$", "conout$.txt", "CLOCK$",
                "NUL .jpg", "con/a.jpg",
                // our own
                ".darkroom-", ".darkroom-x.tmp", "a/.darkroom-1.jpg", ".DARKROOM-x.jpg", ".darkroom-a/b.jpg",
                // long
                "a".repeat(256), "é".repeat(128), "a/" + "b".repeat(300) + "/c.jpg", "a/".repeat(2048) + "b",
                "a".repeat(100_000));
    }

    @Test
    void knows_at_least_eighty_hostile_names() {
        assertTrue(hostile().distinct().count() >= 80);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refuses_a_hostile_name_and_says_why_on_one_line(String name) {
        Fault fault = assertThrows(Fault.class, () -> SaveName.elements(name));
        assertEquals(ErrorCode.SAVE_REFUSED, fault.code());
        assertTrue(fault.detail().startsWith("name="));
        assertTrue(fault.detail().contains(": "));
        assertTrue(fault.detail().length() < 1_500);
        assertTrue(fault.detail().codePoints().noneMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> true;
            default -> false;
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.jpg", "a/b/c.jpg", "a b.jpg", ".hidden", "..a", "a..b", "a...jpg", "é/ü.png", "日本.tif",
        "Ω.jpg", "🎈.webp", "%2e%2e", "~", "-rf", "$x", "a;b&c=d.jpg", "CONSOLE.jpg", "com10.jpg", "nullable", "COM",
        "LPT", "darkroom-.tmp", ".darkroom", " a.jpg", "C", "aux-1.jpg", "\uff21.jpg", "\u00bd.jpg", "\ufb01.jpg", "\uff1f.jpg"})
    void accepts_a_harmless_name(String name) {
        assertEquals(List.of(name.split("/")), SaveName.elements(name));
    }

    @Test
    void accepts_the_longest_names() {
        assertEquals(1, SaveName.elements("a".repeat(255)).size());
        assertEquals(1, SaveName.elements("é".repeat(127)).size());
        assertEquals(2048, SaveName.elements("a/".repeat(2047) + "ab").size());
    }

    @Test
    void shows_at_most_two_hundred_characters_and_none_unseen() {
        String shown = SaveName.shown("\n" + "🎈".repeat(300));
        assertEquals("\\u000A" + "🎈".repeat(199) + "…", shown);
        assertTrue(IntStream.range(0, 32).mapToObj(Character::toString).map(SaveName::shown)
                .allMatch(text -> text.startsWith("\\u00")));
    }
}
