package io.darkroom.reply.set;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSetTextTest {
    @Test
    void separatorsWithinBracketsBelongToWhatIsInThem() {
        assertEquals(List.of(List.of("a", "{b;c,d:e}", ""), List.of("(f,{g})")), ImageSetText.items("a;{b;c,d:e};,, ,(f,{g}),"));
        assertEquals(List.of("a", "(b:c)", "d"), ImageSetText.pages("a:(b:c):d"));
        assertEquals(List.of(), ImageSetText.items(""));
    }

    @Test
    void bracketsAroundAWholeFieldAreASetWithinTheSet() {
        assertEquals(Optional.of("a,b"), ImageSetText.inline(" {a,b} "));
        assertEquals(Optional.of("(a),(b)"), ImageSetText.inline("((a),(b))"));
        assertEquals(Optional.empty(), ImageSetText.inline("{a}{b}"));
        assertEquals(Optional.empty(), ImageSetText.inline("a(b)"));
        assertEquals(Optional.empty(), ImageSetText.inline(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a", "a}", "{a)", "({a)}", ")(", "("})
    void bracketsStandInPairs(String text) {
        Faults.detail(ErrorCode.BAD_VALUE, () -> ImageSetText.items(text));
    }

    @Test
    void escapesHideSeparatorsAndWhatIsNoneStaysAsItIs() {
        assertEquals("a,;:{}()+ü", ImageSetText.decoded("a%2C%3B%3a%7B%7D%28%29+%C3%BC"));
        assertEquals("100%", ImageSetText.decoded("100%"));
    }
}
