package dev.lpips.measure;

import dev.lpips.internal.appearance.Appearance;
import dev.lpips.measure.Measured.Change;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much the place that differs most differs, in units of what rendering explains: up to 1 it may have been rendered
 * elsewhere, above it a reviewer would call it a change. A wrong digit of ordinary text has 1.5 and more.
 *
 * <p>Pictures are compared in CIELAB with compressed chroma, low-passed by less than a pixel. At each place the difference in
 * a window of one stroke is divided by the contrast there, and the result by what is tolerated: 0.45, and three times the
 * noise that the pair has over most of its text and shapes. Where nothing differs but one glyph there is no noise, and the
 * glyph is everything; where every glyph differs a little, only what sticks out of that counts.
 *
 * @since 0.1.0
 */
public record Detail() implements Measure {

    @Override
    public String key() {
        return "detail";
    }

    @Override
    public String label() {
        return "detail";
    }

    @Override
    public Direction direction() {
        return Direction.AT_MOST;
    }

    @Override
    public int digits() {
        return 2;
    }

    @Override
    public Limits limits() {
        return new Limits(0, 10);
    }

    @Override
    public double ofEqual() {
        return 0;
    }

    @Override
    public Measured measure(Sample sample) {
        Appearance appearance = Appearances.of(sample);
        return Measured.of(appearance.detail(), noise(appearance.noise()));
    }

    @Override
    public List<Change> changes(Sample sample, Map<Measure, Double> limits) {
        return Appearances.changes(sample, limits);
    }

    private static String noise(double noise) {
        return noise == 0
                ? "rendering noise: none"
                : String.format(Locale.ROOT, "rendering noise: %.2f over the text", noise);
    }
}
