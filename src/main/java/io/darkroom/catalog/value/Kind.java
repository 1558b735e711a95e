package io.darkroom.catalog.value;

import io.darkroom.catalog.file.TextString;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Arguments;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the text of an attribute or a field becomes a value.
 *
 * @param empty the value of an empty text
 * @param meaningless texts that count as not given at all, instead of being wrong
 * @param list whether quotes stand around each value of a list, not around the whole text
 */
public record Kind<T>(T empty, Predicate<String> meaningless, boolean list, BiFunction<String, String, T> reader) {
    static <T> Kind<T> of(T empty, Function<Arguments, T> reader) {
        return new Kind<>(empty, text -> false, false, (name, text) -> reader.apply(new Arguments(name, text)));
    }

    Kind<T> meaninglessIf(Predicate<String> texts) {
        return new Kind<>(empty, texts, list, reader);
    }

    /** @throws Fault that names what the text belongs to, the text itself and what would be right */
    public T read(String name, String text) {
        return text.isEmpty() ? empty : reader.apply(name, text);
    }

    /** The text as it is read, from how it stands in an attribute file. */
    String text(String written) {
        return list ? written : TextString.unquoted(written);
    }
}
