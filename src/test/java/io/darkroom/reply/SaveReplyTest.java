package io.darkroom.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.save.Saved;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SaveReplyTest {
    private static final Instant NOW = Instant.EPOCH;

    @Test
    void tells_all_about_a_saved_file() {
        assertEquals("""
                #S7Z OK
                #Thu Jan 01 00:00:00 UTC 1970
                status=done
                lastUpdated=1234567
                lastUpdate=1234567
                pixelsTotal=10000000000
                pixelTotal=10000000000
                name=a/b\\u00E9.jpg
                width=100000
                height=100000
                length=77
                type=image/jpeg
                """,
                SaveReply.done("a/bé.jpg", 100_000, 100_000, "image/jpeg",
                        new Saved(Instant.ofEpochMilli(1_234_567), 77), NOW));
    }

    @Test
    void tells_a_failure_from_a_time_out() {
        assertEquals("""
                #S7Z ERROR
                #Thu Jan 01 00:00:00 UTC 1970
                status=failed
                error.title=Save failed
                error.message=name=x.jpg: the disk is full
                """,
                SaveReply.failed(new Fault(ErrorCode.SAVE_FAILED, "name=x.jpg: the disk is full"), NOW));
        assertEquals("""
                #S7Z ERROR
                #Thu Jan 01 00:00:00 UTC 1970
                status=timeout
                error.title=Timed out
                error.message=after 5 ms
                """,
                SaveReply.failed(new Fault(ErrorCode.TIMED_OUT, "after 5 ms"), NOW));
    }
}
