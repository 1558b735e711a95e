package io.darkroom.protocol;

import java.util.List;

/** Names of paths that are embedded in a source image; those that it doesn't have are ignored there. Reference: r-clippath.md */
public record PathNames(List<String> names) {
    private static final int MOST = 100;

    public PathNames {
        names = List.copyOf(names);
    }

    /** A name that is given twice clips and crops like one. */
    public static PathNames read(Arguments arguments) {
        List<String> names = arguments.noMoreThan(MOST).rest(0).stream().filter(name -> !name.isEmpty()).distinct().toList();
        if (!arguments.whole().chars().allMatch(character -> character < 128)) {
            throw arguments.fault("names of paths in ASCII, separated by commas");
        }
        return new PathNames(names);
    }
}
