package io.darkroom.catalog;

import io.darkroom.catalog.file.Problem;
import java.util.List;

/** The catalogs of a folder and what was wrong with its files. A catalog with an error is still the one that was loaded before, if there was one. */
public record Loaded(Catalogs catalogs, List<Problem> problems) {
    public Loaded {
        problems = List.copyOf(problems);
    }
}
