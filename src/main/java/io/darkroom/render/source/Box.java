package io.darkroom.render.source;

import java.io.IOException;

/** A rectangle of QuickDraw: its right and lower edges are just outside. */
record Box(int top, int left, int bottom, int right) {
    static Box read(FileBytes file) throws IOException {
        return new Box(file.i16(), file.i16(), file.i16(), file.i16());
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    boolean isEmpty() {
        return width() < 1 || height() < 1;
    }
}
