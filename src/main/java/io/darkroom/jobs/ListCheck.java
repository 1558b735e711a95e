package io.darkroom.jobs;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Name;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.reply.SaveOrders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list from end to end before any of it is carried out; the images themselves are not looked at. */
final class ListCheck {
    static final int MOST_LINES = 1_000_000;
    private static final int MOST_SHOWN = 20;

    private final LineGrammar grammar;
    private final NameSet names = new NameSet();
    private final List<RefusedLine> shown = new ArrayList<>();
    private int lines;
    private int refused;

    ListCheck(LineGrammar grammar) {
        this.grammar = grammar;
    }

    /** @throws Fault for a list that holds nothing, or too much */
    Checked read(JobList list) throws IOException {
        while (next(list)) {
            if (lines > MOST_LINES) {
                throw new Fault(ErrorCode.BAD_REQUEST, "line %d: a job has at most %d saves".formatted(list.number(), MOST_LINES));
            }
        }
        if (lines == 0 && refused == 0) {
            throw new Fault(ErrorCode.BAD_REQUEST, "the body holds no line; expected OBJECT?MODIFIERS in each");
        }
        return new Checked(lines, refused, shown);
    }

    private boolean next(JobList list) throws IOException {
        try {
            Optional<JobLine> line = list.next();
            line.ifPresent(each -> {
                lines++;
                check(grammar.read(each.text()).request());
            });
            return line.isPresent();
        } catch (Fault fault) {
            refuse(new RefusedLine(list.number(), fault.code().title() + ": " + fault.detail()));
            return true;
        }
    }

    private void check(ImageRequest request) {
        SaveOrders.check(request);
        String name = request.value(Name.COMMAND).map(Name::file).orElseThrow();
        if (!names.add(name)) {
            throw new Fault(ErrorCode.BAD_VALUE, "name=" + name + " stands in an earlier line too; each save needs its own file");
        }
    }

    private void refuse(RefusedLine line) {
        refused++;
        if (shown.size() < MOST_SHOWN) {
            shown.add(line);
        }
    }

    /**
     * What the check found.
     *
     * @param lines those that ask for a save
     * @param first of the refused ones; there may be more
     */
    record Checked(int lines, int refused, List<RefusedLine> first) {
        Checked {
            first = List.copyOf(first);
        }
    }
}
