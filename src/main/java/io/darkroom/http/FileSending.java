package io.darkroom.http;

import io.darkroom.reply.content.ContentFile;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Sends bytes of a file as fast as the client takes them, without a thread that waits for it: players hold their connection for as long as a film lasts, and
 * a few dozen of them would else leave no thread for images.
 */
final class FileSending implements WriteListener {
    private static final int CHUNK = 1 << 16;

    private final ContentFile file;
    private final AsyncContext async;
    private final ServletOutputStream out;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    private long at;
    private long left;

    private FileSending(ContentFile file, long first, long length, AsyncContext async, ServletOutputStream out) {
        this.file = file;
        this.async = async;
        this.out = out;
        this.at = first;
        this.left = length;
    }

    /** The file is closed when all is sent, or when the client is gone. */
    static void start(ContentFile file, long first, long length, AsyncContext async) throws IOException {
        // The listener of the server has its own time for a client that takes nothing.
        async.setTimeout(0);
        ServletOutputStream out = async.getResponse().getOutputStream();
        out.setWriteListener(new FileSending(file, first, length, async, out));
    }

    @Override
    public void onWritePossible() throws IOException {
        try {
            send();
        } catch (IOException | RuntimeException failure) {
            // The server closes the connection before the promised length, by which the client knows, but doesn't tell onError of it.
            file.close();
            throw failure;
        }
    }

    private void send() throws IOException {
        while (out.isReady()) {
            if (left == 0) {
                end();
                return;
            }
            chunk.clear().limit((int) Math.min(CHUNK, left));
            int count = file.channel().read(chunk, at);
            if (count < 0) {
                throw new EOFException("static content became shorter while it was sent: " + file.name());
            }
            out.write(chunk.array(), 0, count);
            at += count;
            left -= count;
        }
    }

    @Override
    public void onError(Throwable clientGone) {
        end();
    }

    private void end() {
        file.close();
        async.complete();
    }
}
