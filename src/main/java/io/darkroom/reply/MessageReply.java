package io.darkroom.reply;

import io.darkroom.command.request.Message;
import io.darkroom.protocol.Wording;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes a client's message into the server's log, on one line and no longer than that. Reference: r-message.md */
final class MessageReply {
    private static final Logger LOG = Logger.getLogger(MessageReply.class.getName());

    private MessageReply() {
    }

    static Answer answer(Call call) {
        String text = call.request().value(Message.COMMAND).map(Message::text).orElse("");
        LOG.log(Level.INFO, "message id={0} text=\"{1}\"", new Object[] {call.id(), Wording.excerpt(text).replace('"', '\'')});
        return Answer.text(200, "text/plain", "", Freshness.NEVER);
    }
}
