/** What changes the pixels of a layer or of the composite image: one file for each {@code op_} command, with its operation. */
package io.darkroom.command.op;
