package dev.lpips.measure;

/**
 * The colour difference CIEDE2000, as in Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula: Implementation
 * Notes, Supplementary Test Data, and Mathematical Observations", Color Research and Application 30 (2005); all
 * parametric factors are 1. Numbers of equations are those of the paper.
 */
final class Ciede2000 {

    private static final double POW_25_7 = 6103515625.0;

    private Ciede2000() {}

    /** Returns the difference of two colours: 0 or greater, about 1 where people just notice it. */
    static double between(CieLab first, CieLab second) {
        // (2) to (7): a' and with it chroma and hue, in degrees.
        double meanChroma = (Math.hypot(first.a(), first.b()) + Math.hypot(second.a(), second.b())) / 2;
        double g = 0.5 * (1 - Math.sqrt(chromaRatio(meanChroma)));
        double a1 = (1 + g) * first.a();
        double a2 = (1 + g) * second.a();
        double c1 = Math.hypot(a1, first.b());
        double c2 = Math.hypot(a2, second.b());
        double h1 = hue(a1, first.b());
        double h2 = hue(a2, second.b());

        // (8) to (11)
        boolean gray = c1 * c2 == 0;
        double deltaL = second.lightness() - first.lightness();
        double deltaC = c2 - c1;
        double deltaHue = gray ? 0 : shortWay(h2 - h1);
        double deltaH = 2 * Math.sqrt(c1 * c2) * sin(deltaHue / 2);

        // (12) to (14)
        double meanL = (first.lightness() + second.lightness()) / 2;
        double meanC = (c1 + c2) / 2;
        double meanHue = gray ? h1 + h2 : meanHue(h1, h2);

        // (15) to (21)
        double t = 1
                - 0.17 * cos(meanHue - 30)
                + 0.24 * cos(2 * meanHue)
                + 0.32 * cos(3 * meanHue + 6)
                - 0.20 * cos(4 * meanHue - 63);
        double fromMiddle = (meanL - 50) * (meanL - 50);
        double sl = 1 + 0.015 * fromMiddle / Math.sqrt(20 + fromMiddle);
        double sc = 1 + 0.045 * meanC;
        double sh = 1 + 0.015 * meanC * t;
        double blue = (meanHue - 275) / 25;
        double rotation = -sin(2 * 30 * Math.exp(-blue * blue)) * 2 * Math.sqrt(chromaRatio(meanC));

        // (22)
        double l = deltaL / sl;
        double c = deltaC / sc;
        double h = deltaH / sh;
        // Near 0 rounding can leave the sum a hair below it.
        return Math.sqrt(Math.max(0, l * l + c * c + h * h + rotation * c * h));
    }

    private static double chromaRatio(double chroma) {
        double power = Math.pow(chroma, 7);
        return power / (power + POW_25_7);
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double shortWay(double degrees) {
        if (degrees > 180) {
            return degrees - 360;
        }
        return degrees < -180 ? degrees + 360 : degrees;
    }

    private static double meanHue(double h1, double h2) {
        double sum = h1 + h2;
        if (Math.abs(h1 - h2) <= 180) {
            return sum / 2;
        }
        return (sum < 360 ? sum + 360 : sum - 360) / 2;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
