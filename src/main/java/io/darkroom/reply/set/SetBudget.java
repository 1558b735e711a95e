package io.darkroom.reply.set;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.List;

/** Holds one reply within bounds, for sets that name each other grow without them. Reference: r-media-set-requests.md */
final class SetBudget {
    static final int MOST_ITEMS = 100_000;
    static final int MOST_CHARACTERS = 8_000_000;

    private int items;
    private long characters;

    /** The items of a set, whose text is counted. */
    List<List<String>> items(String imageSet) {
        spend(imageSet.length());
        return ImageSetText.items(imageSet);
    }

    /** Counts an element that is written, and its attributes; those within it have been counted before. */
    SetElement element(String name, List<SetNode> nodes) {
        if (name.equals("item") && ++items > MOST_ITEMS) {
            throw new Fault(ErrorCode.REQUEST_REFUSED, "the set has more than " + MOST_ITEMS + " items, with those of the sets within it");
        }
        var element = new SetElement(name, nodes);
        spend(element.attributes().stream().mapToLong(attribute -> attribute.name().length() + attribute.value().length()).sum());
        return element;
    }

    private void spend(long more) {
        characters += more;
        if (characters > MOST_CHARACTERS) {
            throw new Fault(ErrorCode.REQUEST_REFUSED, "the set is longer than " + MOST_CHARACTERS + " characters, with the sets within it");
        }
    }
}
