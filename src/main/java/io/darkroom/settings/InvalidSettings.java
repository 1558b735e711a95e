package io.darkroom.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that can't be used: all bad values at once, so that one look at the log is enough to mend them. */
public final class InvalidSettings extends RuntimeException {
    /** One bad value, and what would be right. */
    public record Problem(String name, String value, String allowed) {
        @Override
        public String toString() {
            return name + " = \"" + value + "\": allowed is " + allowed;
        }
    }

    private final transient List<Problem> problems;

    InvalidSettings(List<Problem> problems) {
        super(problems.stream().map(Problem::toString)
                .collect(Collectors.joining("\n  ", "Invalid settings:\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
