package io.darkroom.command;

/** What a command applies to. Reference: c-command-overview.md */
public enum Scope {
    /** What the commands behind it apply to. */
    SELECTION,
    /** The reply as a whole, wherever the command stands. */
    REQUEST,
    /** The view of the composite image, wherever the command stands. */
    VIEW,
    /** The source image or mask of the current layer; of layer 0 when that is the composite. */
    SOURCE,
    /** The current layer; layer 0 when that is the composite. */
    LAYER,
    /** The current layer, or the composite image as a whole. */
    PICTURE,
    /** How the current layer meets the layers below it: nothing for layer 0 and the composite, which have none. */
    PLACEMENT
}
