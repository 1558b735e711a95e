package io.darkroom.reply.content;

import io.darkroom.catalog.rule.HeaderEdit;
import io.darkroom.reply.Answer;
import java.time.Instant;
import java.util.List;

/** What a request for static content is answered with. */
public sealed interface ContentReply {
    /** Of the rules, to be put over all others. */
    List<HeaderEdit> headers();

    /** Whether pages of other sites may read it: not where the address alone decides who may. */
    boolean anyOrigin();

    /**
     * The content itself. Whoever takes it closes the file.
     *
     * @param mayKeep whether the client may keep it at all
     */
    record OfFile(ContentFile file, String mimeType, Instant lastModified, TimeToKeep time, boolean mayKeep, List<HeaderEdit> headers, boolean anyOrigin)
            implements ContentReply {
        public OfFile {
            headers = List.copyOf(headers);
        }
    }

    /** Something about it. */
    record Told(Answer answer, List<HeaderEdit> headers, boolean anyOrigin) implements ContentReply {
        public Told {
            headers = List.copyOf(headers);
        }
    }
}
