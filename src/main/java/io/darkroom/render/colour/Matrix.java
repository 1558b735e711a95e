package io.darkroom.render.colour;

/** A matrix of three rows and columns: colorimetry needs little more. */
record Matrix(double[][] rows) {
    /** The cone responses of the Bradford model, which the ICC recommends for a change of white. */
    private static final Matrix BRADFORD = new Matrix(new double[][] {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}});

    static Matrix columns(double[][] columns) {
        double[][] rows = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                rows[row][column] = columns[column][row];
            }
        }
        return new Matrix(rows);
    }

    /** From colours under one white to those that look the same under another. */
    static Matrix bradford(double[] from, double[] to) {
        double[] here = BRADFORD.times(from);
        double[] there = BRADFORD.times(to);
        double[][] scaled = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                scaled[row][column] = BRADFORD.rows[row][column] * there[row] / here[row];
            }
        }
        return BRADFORD.inverse().times(new Matrix(scaled));
    }

    double[] times(double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            product[row] = rows[row][0] * vector[0] + rows[row][1] * vector[1] + rows[row][2] * vector[2];
        }
        return product;
    }

    Matrix times(Matrix other) {
        double[][] columns = new double[3][];
        for (int i = 0; i < 3; i++) {
            columns[i] = times(new double[] {other.rows[0][i], other.rows[1][i], other.rows[2][i]});
        }
        return columns(columns);
    }

    Matrix inverse() {
        double[][] inverse = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            determinant += rows[0][i] * cofactor(0, i);
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                inverse[row][column] = cofactor(column, row) / determinant;
            }
        }
        return new Matrix(inverse);
    }

    /** With rows and columns taken round and round, the sign comes by itself. */
    private double cofactor(int row, int column) {
        double[] below = rows[(row + 1) % 3];
        double[] last = rows[(row + 2) % 3];
        return below[(column + 1) % 3] * last[(column + 2) % 3] - below[(column + 2) % 3] * last[(column + 1) % 3];
    }
}
