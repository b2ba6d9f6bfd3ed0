package dev.lpips.image.io;

/** Arithmetic of 3 x 3 matrices, row by row. */
final class Matrix3 {

    private Matrix3() {}

    static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                product[r] += matrix[r][c] * vector[c];
            }
        }
        return product;
    }

    static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[3][3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                for (int k = 0; k < 3; k++) {
                    product[r][c] += left[r][k] * right[k][c];
                }
            }
        }
        return product;
    }

    /** By cofactors. */
    static double[][] inverse(double[][] m) {
        double[][] inverse = new double[3][3];
        double determinant = 0;
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                int r1 = (r + 1) % 3;
                int r2 = (r + 2) % 3;
                int c1 = (c + 1) % 3;
                int c2 = (c + 2) % 3;
                double cofactor = m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
                inverse[c][r] = cofactor;
                determinant += r == 0 ? m[0][c] * cofactor : 0;
            }
        }
        for (double[] row : inverse) {
            for (int c = 0; c < 3; c++) {
                row[c] /= determinant;
            }
        }
        return inverse;
    }
}
