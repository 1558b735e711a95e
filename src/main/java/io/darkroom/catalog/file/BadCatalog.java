package io.darkroom.catalog.file;

import java.util.List;
import java.util.stream.Collectors;

/** A catalog file that can't be used: all that is wrong at once, as far as it can be seen. */
public final class BadCatalog extends Exception {
    private final transient List<Problem> problems;

    public BadCatalog(Problem problem) {
        this(List.of(problem));
    }

    public BadCatalog(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
