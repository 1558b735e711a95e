package io.darkroom.foreign;

import java.io.IOException;
import java.net.Socket;

/** Ends a fetch from outside: a blocked connection is closed under its thread, and no other is opened. */
final class Cutoff {
    private Socket socket;
    private boolean cut;

    /** To be called before the socket connects: connecting can block, too. */
    synchronized void watch(Socket opened) throws IOException {
        if (cut) {
            opened.close();
            throw new IOException("the fetch was given up");
        }
        socket = opened;
    }

    synchronized void cut() {
        cut = true;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException alreadyBroken) {
                // Then its thread knows already.
            }
        }
    }
}
