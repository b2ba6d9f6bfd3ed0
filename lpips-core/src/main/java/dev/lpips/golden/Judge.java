package dev.lpips.golden;

import dev.lpips.Tolerance;
import dev.lpips.Verdict;
import dev.lpips.image.Pixels;

/** Who compares two pictures: {@code lpips::judge}, or a table in a test. */
@FunctionalInterface
public interface Judge {

    /** Compares two pictures, of whatever sizes, and judges them. */
    Verdict judge(Pixels reference, Pixels actual, Tolerance tolerance);
}
