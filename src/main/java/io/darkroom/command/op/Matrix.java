package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntToDoubleFunction;

/** Numbers as an image, which is how libvips takes masks, matrices and tables; it belongs to the scope of the picture that it is for. */
final class Matrix {
    private Matrix() {}

    /** Rows of numbers: the mask of a filter, or what components are made of. */
    static VipsImage of(VipsImage picture, int width, double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.nativeOrder());
        bytes.asDoubleBuffer().put(values);
        return picture.scope().fromMemory(bytes.array(), width, values.length / width, 1, "double");
    }

    /** A table of some columns, given row by row. */
    static VipsImage table(VipsImage picture, int rows, int columns, IntToDoubleFunction values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * rows * columns).order(ByteOrder.nativeOrder());
        for (int i = 0; i < rows * columns; i++) {
            bytes.putFloat((float) values.applyAsDouble(i));
        }
        return picture.scope().fromMemory(bytes.array(), rows, 1, columns, "float");
    }
}
