package dev.lpips;

import java.util.function.Function;

/**
 * Lends a ruler for a measurement, to whoever does not own one. Loans may be asked for by several threads at once.
 *
 * @since 0.1.0
 */
public interface RulerLoan {

    /**
     * Measures with the ruler, which stays open meanwhile.
     *
     * @param measurement what to measure; it must not keep the ruler
     */
    <T> T measure(Function<Lpips, T> measurement);

    /** Lends a ruler that its owner keeps open. */
    static RulerLoan of(Lpips lpips) {
        return new RulerLoan() {
            @Override
            public <T> T measure(Function<Lpips, T> measurement) {
                return measurement.apply(lpips);
            }
        };
    }
}
