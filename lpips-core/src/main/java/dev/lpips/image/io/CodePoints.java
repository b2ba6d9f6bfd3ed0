package dev.lpips.image.io;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOException;

/**
 * A colour space named by code points, ITU-T H.273 (in PNG, the cICP chunk), brought to sRGB as browsers do: made linear,
 * turned to the primaries of sRGB, cut off at 0 and 1, and encoded again.
 *
 * <p>Supported are the primaries with the white point D65 and the transfer functions of standard dynamic range. The
 * brightness that PQ and HLG mean is not that of a screen; files with them are refused, as are others that are not known.
 */
final class CodePoints implements ColourConversion {

    private static final int SRGB_PRIMARIES = 1;
    private static final int SRGB_TRANSFER = 13;
    private static final int STEPS = 1 << 16;

    /** Chromaticities x and y of red, green and blue by code point; H.273, table 2. All have the white point D65. */
    private static final Map<Integer, double[]> PRIMARIES = Map.of(
            SRGB_PRIMARIES,
            new double[] {0.64, 0.33, 0.30, 0.60, 0.15, 0.06},
            5,
            new double[] {0.64, 0.33, 0.29, 0.60, 0.15, 0.06},
            6,
            new double[] {0.630, 0.340, 0.310, 0.595, 0.155, 0.070},
            7,
            new double[] {0.630, 0.340, 0.310, 0.595, 0.155, 0.070},
            9,
            new double[] {0.708, 0.292, 0.170, 0.797, 0.131, 0.046},
            12,
            new double[] {0.680, 0.320, 0.265, 0.690, 0.150, 0.060});

    private static final double WHITE_X = 0.3127;
    private static final double WHITE_Y = 0.3290;

    private final double[][] toSrgb;
    private final float[] linear;

    private CodePoints(double[] primaries, Transfer transfer) {
        this.toSrgb = Matrix3.product(
                Matrix3.inverse(toXyz(PRIMARIES.getOrDefault(SRGB_PRIMARIES, primaries))), toXyz(primaries));
        this.linear = new float[STEPS];
        for (int i = 0; i < STEPS; i++) {
            linear[i] = (float) transfer.toLinear(i / (STEPS - 1.0));
        }
    }

    /**
     * Returns the conversion from a colour space; none if it is sRGB.
     *
     * @param chunk code points of primaries, transfer function and matrix, and whether all values are used
     * @throws IIOException if the colour space is not supported
     */
    static Optional<CodePoints> of(byte[] chunk) throws IIOException {
        if (chunk.length != 4) {
            throw new IIOException(
                    String.format(Locale.ROOT, "its cICP chunk has %d bytes instead of 4", chunk.length));
        }
        int primaries = chunk[0] & 0xFF;
        int transfer = chunk[1] & 0xFF;
        double[] chromaticities = PRIMARIES.get(primaries);
        Optional<Transfer> function = Transfer.of(transfer);
        if (chromaticities == null || function.isEmpty() || chunk[2] != 0 || chunk[3] != 1) {
            throw new IIOException(String.format(
                    Locale.ROOT,
                    "its cICP chunk names a colour space that is not supported:"
                            + " primaries %d, transfer function %d%s, matrix %d, %s range",
                    primaries,
                    transfer,
                    transfer == 16 ? " (PQ)" : transfer == 18 ? " (HLG)" : "",
                    chunk[2] & 0xFF,
                    chunk[3] == 1 ? "full" : "narrow"));
        }
        boolean srgb = primaries == SRGB_PRIMARIES && transfer == SRGB_TRANSFER;
        return srgb ? Optional.empty() : Optional.of(new CodePoints(chromaticities, function.get()));
    }

    @Override
    public int[] convert(int[] samples, int bits) {
        int spread = bits > 8 ? 1 : 257;
        int[] rgb = new int[samples.length];
        for (int i = 0; i < samples.length; i += 3) {
            double red = linear[samples[i] * spread];
            double green = linear[samples[i + 1] * spread];
            double blue = linear[samples[i + 2] * spread];
            for (int c = 0; c < 3; c++) {
                double[] row = toSrgb[c];
                rgb[i + c] = Transfer.toSrgb(row[0] * red + row[1] * green + row[2] * blue);
            }
        }
        return rgb;
    }

    /** SMPTE RP 177: the columns are the primaries, each scaled so that together they are the white point. */
    private static double[][] toXyz(double[] xy) {
        double[][] columns = new double[3][3];
        for (int c = 0; c < 3; c++) {
            double x = xy[2 * c];
            double y = xy[2 * c + 1];
            columns[0][c] = x / y;
            columns[1][c] = 1;
            columns[2][c] = (1 - x - y) / y;
        }
        double[] white = {WHITE_X / WHITE_Y, 1, (1 - WHITE_X - WHITE_Y) / WHITE_Y};
        double[] scale = Matrix3.times(Matrix3.inverse(columns), white);
        for (double[] row : columns) {
            for (int c = 0; c < 3; c++) {
                row[c] *= scale[c];
            }
        }
        return columns;
    }
}
