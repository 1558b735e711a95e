package io.darkroom.command;

/** What a command applies to. Reference: c-command-overview.md */
public enum Scope {
    /** The reply as a whole, wherever the command stands. */
    REQUEST,
    /** The view of the composite image, wherever the command stands. */
    VIEW,
    /** The source image of the current layer; of layer 0 when that is the composite. */
    SOURCE,
    /** The current layer. */
    LAYER
}
