package dev.lpips.internal.diagnosis;

import dev.lpips.image.Pixels;
import dev.lpips.measure.Luma;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The same picture a little further, by whole pixels or parts of one: another margin, or drawing that starts between
 * pixels.
 *
 * <p>The best whole step is tried out; then gradients say how far the rest is (Lucas and Kanade, "An Iterative Image
 * Registration Technique with an Application to Stereo Vision", IJCAI 1981).
 */
final class Shift implements CauseDetector {

    private static final int FARTHEST = 8;

    /** Room for the farthest step and what interpolation looks at. */
    private static final int MARGIN = FARTHEST + 3;

    private static final int MOST_SAMPLES = 10_000;

    /** Enough to tell which steps are worth another look. */
    private static final int ROUGH_SAMPLES = 2_000;

    private static final int CANDIDATES = 8;
    private static final int REFINEMENTS = 8;

    /** Drawn between pixels, edges also come out harder or softer, which no shift undoes. */
    private static final double MOST_LEFT = 0.15;

    private static final double SHORTEST = 0.1;

    @Override
    public Optional<LikelyCause> detect(Pixels reference, Pixels actual) {
        boolean comparable = reference.size().equals(actual.size());
        if (!comparable || Math.min(reference.width(), reference.height()) <= 2 * MARGIN) {
            return Optional.empty();
        }
        LumaPlane before = new LumaPlane(reference);
        LumaPlane after = new LumaPlane(actual);
        double unshifted = before.difference(after, 0, 0, MOST_SAMPLES);
        // Whichever of the two is sharper: shifting blurs, and may have done so once already.
        Found forward = search(before, after);
        Found backward = search(after, before);
        Found best = forward.left <= backward.left ? forward : backward.reversed();
        return best.explains(unshifted) ? Optional.of(best.cause(unshifted)) : Optional.empty();
    }

    /** Returns how far to move the second plane for it to lie on the first. */
    private static Found search(LumaPlane fixed, LumaPlane moved) {
        List<Found> rough = new ArrayList<>();
        for (int y = -FARTHEST; y <= FARTHEST; y++) {
            for (int x = -FARTHEST; x <= FARTHEST; x++) {
                rough.add(new Found(x, y, fixed.difference(moved, x, y, ROUGH_SAMPLES)));
            }
        }
        Found best = Stream.concat(
                        Stream.of(new Found(0, 0, 0)),
                        rough.stream()
                                .sorted(Comparator.comparingDouble(Found::left))
                                .limit(CANDIDATES))
                .map(found -> new Found(
                        found.x, found.y, fixed.difference(moved, (int) found.x, (int) found.y, MOST_SAMPLES)))
                .min(Comparator.comparingDouble(Found::left))
                .orElseThrow();
        return best.left == 0 ? best : refine(fixed, moved, best);
    }

    private static Found refine(LumaPlane fixed, LumaPlane moved, Found start) {
        Found best = start;
        for (int i = 0; i < REFINEMENTS; i++) {
            double[] step = fixed.step(moved, best.x, best.y);
            double x = best.x + step[0];
            double y = best.y + step[1];
            if (Math.abs(x - start.x) > 1 || Math.abs(y - start.y) > 1) {
                return best;
            }
            double left = fixed.difference(moved, x, y);
            if (left >= best.left) {
                return best;
            }
            best = new Found(x, y, left);
        }
        return best;
    }

    /**
     * A shift.
     *
     * @param x how far the picture moved to the right, in pixels
     * @param y how far it moved down
     * @param left the mean square of what differs without it
     */
    private record Found(double x, double y, double left) {

        Found reversed() {
            return new Found(-x, -y, left);
        }

        boolean explains(double unshifted) {
            // At the rim of the search the best place may lie beyond it.
            boolean searched = Math.max(Math.abs(x), Math.abs(y)) <= FARTHEST;
            return searched && Math.hypot(x, y) >= SHORTEST && left <= MOST_LEFT * unshifted;
        }

        LikelyCause cause(double unshifted) {
            return new LikelyCause(
                    "the picture is moved by " + words(),
                    left == 0
                            ? "moved back, the pictures are equal but for their edges"
                            : String.format(
                                    Locale.ROOT,
                                    "moved back, the root mean square difference falls from %.1f to %.1f of 255",
                                    Math.sqrt(unshifted),
                                    Math.sqrt(left)));
        }

        private String words() {
            List<String> words = new ArrayList<>();
            add(words, x, "to the right", "to the left");
            add(words, y, "down", "up");
            return String.join(" and ", words);
        }

        private static void add(List<String> words, double distance, String positive, String negative) {
            if (Math.abs(distance) >= SHORTEST / 2) {
                boolean whole = distance == Math.rint(distance);
                words.add(String.format(
                        Locale.ROOT,
                        whole ? "%.0f px %s" : "about %.1f px %s",
                        Math.abs(distance),
                        distance > 0 ? positive : negative));
            }
        }
    }

    /** The luma of a picture, looked at in places spread evenly over its inside; nothing else of it is converted. */
    private static final class LumaPlane {

        private final Pixels picture;
        private final int step;

        LumaPlane(Pixels picture) {
            this.picture = picture;
            this.step = Samples.step(picture.size(), MOST_SAMPLES);
        }

        /**
         * The mean square of this plane less the other at places that lie further by whole numbers of pixels.
         *
         * @param most how many places to look at, at most
         */
        double difference(LumaPlane other, int x, int y, int most) {
            return meanSquare((column, row) -> other.value(column + x, row + y), Samples.step(picture.size(), most));
        }

        /** The mean square of this plane less the other at places that lie further by x and y. */
        double difference(LumaPlane other, double x, double y) {
            return meanSquare(new Bilinear(other, x, y)::value, step);
        }

        private double meanSquare(Places other, int apart) {
            double sum = 0;
            long places = 0;
            for (int row = MARGIN; row < picture.height() - MARGIN; row += apart) {
                for (int column = MARGIN; column < picture.width() - MARGIN; column += apart) {
                    double difference = value(column, row) - other.value(column, row);
                    sum += difference * difference;
                    places++;
                }
            }
            return sum / places;
        }

        /** How much further the other's places should lie, by its slopes. */
        double[] step(LumaPlane other, double x, double y) {
            Bilinear at = new Bilinear(other, x, y);
            double xx = 0;
            double xy = 0;
            double yy = 0;
            double xd = 0;
            double yd = 0;
            for (int row = MARGIN; row < picture.height() - MARGIN; row += step) {
                for (int column = MARGIN; column < picture.width() - MARGIN; column += step) {
                    double slopeX = (at.value(column + 1, row) - at.value(column - 1, row)) / 2;
                    double slopeY = (at.value(column, row + 1) - at.value(column, row - 1)) / 2;
                    double difference = value(column, row) - at.value(column, row);
                    xx += slopeX * slopeX;
                    xy += slopeX * slopeY;
                    yy += slopeY * slopeY;
                    xd += slopeX * difference;
                    yd += slopeY * difference;
                }
            }
            double determinant = xx * yy - xy * xy;
            if (determinant <= 1e-9 * xx * yy) {
                // Stripes: only the way across them can be seen.
                return new double[] {xx > yy ? xd / xx : 0, yy >= xx && yy > 0 ? yd / yy : 0};
            }
            return new double[] {(yy * xd - xy * yd) / determinant, (xx * yd - xy * xd) / determinant};
        }

        private double value(int x, int y) {
            return (float) Luma.of(picture.argb(x, y));
        }
    }

    /** Values at places given by column and row. */
    private interface Places {

        double value(int column, int row);
    }

    /** Values between pixels, at one distance from all of them. */
    private static final class Bilinear {

        private final LumaPlane plane;
        private final int wholeX;
        private final int wholeY;
        private final double right;
        private final double down;

        Bilinear(LumaPlane plane, double x, double y) {
            this.plane = plane;
            this.wholeX = (int) Math.floor(x);
            this.wholeY = (int) Math.floor(y);
            this.right = x - wholeX;
            this.down = y - wholeY;
        }

        double value(int x, int y) {
            int left = x + wholeX;
            int top = y + wholeY;
            double upper = plane.value(left, top) + right * (plane.value(left + 1, top) - plane.value(left, top));
            double lower =
                    plane.value(left, top + 1) + right * (plane.value(left + 1, top + 1) - plane.value(left, top + 1));
            return upper + down * (lower - upper);
        }
    }
}
