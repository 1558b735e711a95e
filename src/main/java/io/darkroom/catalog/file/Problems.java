package io.darkroom.catalog.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects the warnings of one file: all of a short list, the first of a long one and how many more there were. */
public final class Problems {
    static final int SHOWN = 20;

    private final Path file;
    private final List<Problem> shown = new ArrayList<>();
    private int more;

    public Problems(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    public void warn(int line, String text) {
        if (shown.size() < SHOWN) {
            shown.add(Problem.warning(file, line, text));
        } else {
            more++;
        }
    }

    public BadCatalog error(int line, String text) {
        return new BadCatalog(Problem.error(file, line, text));
    }

    public List<Problem> list() {
        var list = new ArrayList<>(shown);
        if (more > 0) {
            list.add(Problem.warning(file, 0, more + " more warnings"));
        }
        return list;
    }
}
