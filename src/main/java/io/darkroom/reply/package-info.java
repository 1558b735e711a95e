/** What a request is answered with: one file for each {@code req=} type, and the one list of them. Knows no HTTP library. */
package io.darkroom.reply;
