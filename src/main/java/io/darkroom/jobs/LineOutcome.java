package io.darkroom.jobs;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.Optional;

/** What became of one line: saved, or failed for a reason. */
record LineOutcome(int line, Optional<Failure> failure) {
    private static final String DONE = "done";
    private static final String FAILED = "failed";

    /** Why a save failed, in the words of its reply. */
    record Failure(String name, String title, String message) {
    }

    static LineOutcome done(int line) {
        return new LineOutcome(line, Optional.empty());
    }

    static LineOutcome failed(int line, String name, Throwable cause) {
        Fault fault = cause instanceof Fault known ? known
                : new Fault(ErrorCode.INTERNAL, "the server could not save this image; its log says why", cause);
        return new LineOutcome(line, Optional.of(new Failure(plain(name), fault.code().title(), plain(fault.detail()))));
    }

    /** As it stands in the journal, without the end of the line. */
    String written() {
        return line + "\t" + failure.map(f -> String.join("\t", FAILED, f.name, f.title, f.message)).orElse(DONE);
    }

    /** Empty for a record that was not written to its end. */
    static Optional<LineOutcome> read(String written) {
        String[] parts = written.split("\t", -1);
        if (!parts[0].matches("[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        int line = Integer.parseInt(parts[0]);
        if (parts.length == 2 && parts[1].equals(DONE)) {
            return Optional.of(done(line));
        }
        return parts.length == 5 && parts[1].equals(FAILED)
                ? Optional.of(new LineOutcome(line, Optional.of(new Failure(parts[2], parts[3], parts[4])))) : Optional.empty();
    }

    /** No tab and no end of line: the journal and the report are tables. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
