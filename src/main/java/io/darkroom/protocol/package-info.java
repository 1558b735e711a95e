/** The grammar of a request: lexing, decoding and the value types of its arguments. No command is known here by name. */
package io.darkroom.protocol;
