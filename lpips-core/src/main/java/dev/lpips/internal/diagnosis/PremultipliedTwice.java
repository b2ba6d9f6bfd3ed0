package dev.lpips.internal.diagnosis;

import dev.lpips.image.Pixels;
import java.util.Locale;
import java.util.Optional;

/** Colours of translucent pixels multiplied by their alpha once more than they should be: dark fringes. */
final class PremultipliedTwice implements CauseDetector {

    /** Of the pixels that differ; the rest may have been drawn otherwise. */
    private static final double LEAST_SHARE = 0.95;

    /** Of pixels whose colour multiplying changes plainly: a few may look as if by chance. */
    private static final int FEWEST_PIXELS = 16;

    /** Straight colours were rounded on their way to premultiplied ones and back. */
    private static final double ROUNDING = 2;

    @Override
    public Optional<LikelyCause> detect(Pixels reference, Pixels actual) {
        if (!reference.size().equals(actual.size()) || actual.isOpaque() || reference.isOpaque()) {
            return Optional.empty();
        }
        return detect(reference, actual, "actual").or(() -> detect(actual, reference, "reference"));
    }

    private static Optional<LikelyCause> detect(Pixels straight, Pixels multiplied, String which) {
        int[] colours = straight.toArgb();
        int[] darker = multiplied.toArgb();
        int differing = 0;
        int asMultiplied = 0;
        int telling = 0;
        for (int i = 0; i < colours.length; i++) {
            if (differs(colours[i], darker[i])) {
                differing++;
                asMultiplied += isMultiplied(colours[i], darker[i]) ? 1 : 0;
                telling += isMultiplied(colours[i], colours[i]) ? 0 : 1;
            }
        }
        boolean likely = telling >= FEWEST_PIXELS && asMultiplied >= LEAST_SHARE * differing;
        return likely
                ? Optional.of(new LikelyCause(
                        "the colours of the %s are multiplied by alpha twice".formatted(which),
                        String.format(Locale.ROOT, "so are %d of the %d pixels that differ", asMultiplied, differing)))
                : Optional.empty();
    }

    /** An invisible pixel has no colour, whatever its channels say. */
    private static boolean differs(int one, int other) {
        return one != other && (one >>> 24 != 0 || other >>> 24 != 0);
    }

    private static boolean isMultiplied(int straight, int multiplied) {
        int alpha = straight >>> 24;
        if (alpha != multiplied >>> 24 || alpha == 255 || alpha == 0) {
            return false;
        }
        // The rounding of a premultiplied channel is one step of 255 / alpha in the straight one.
        double tolerance = ROUNDING + 255.0 / alpha;
        for (int shift = 0; shift <= 16; shift += 8) {
            double expected = (straight >> shift & 0xFF) * alpha / 255.0;
            if (Math.abs((multiplied >> shift & 0xFF) - expected) > tolerance) {
                return false;
            }
        }
        return true;
    }
}
