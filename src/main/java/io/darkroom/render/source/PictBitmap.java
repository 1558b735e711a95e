package io.darkroom.render.source;

/** Where the pixels of a bitmap come from and go to: the source rectangle lies inside its bounds, the target in the picture. */
record PictBitmap(Box bounds, Box source, Box target) {
}
