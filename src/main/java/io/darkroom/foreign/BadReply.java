package io.darkroom.foreign;

import java.io.IOException;

/** A server's answer breaks the rules of HTTP, or uses what was not offered. */
final class BadReply extends IOException {
    BadReply(String what) {
        super(what);
    }
}
