package dev.lpips.junit;

import dev.lpips.Tolerance;
import dev.lpips.image.Pixels;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * The measures that people know by name, each as an assertion of its own: {@link #isSimilarTo} with one bound. More
 * bounds, and other measures, are a {@link Tolerance}.
 *
 * @param <SELF> the type of the assertion itself
 * @since 0.1.0
 */
public abstract class AbstractSimilarityAssert<SELF extends AbstractSimilarityAssert<SELF>>
        extends AbstractAssert<SELF, Pixels> {

    AbstractSimilarityAssert(@Nullable Pixels actual, Class<SELF> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the picture is as similar to a reference as a tolerance asks, by whichever measures it bounds.
     *
     * <pre>{@code
     * assertThatImage(scan).isSimilarTo(original, Tolerance.ssim(0.98)); // passes at an SSIM of 0.99
     * assertThatImage(scan).isSimilarTo(original, Tolerance.psnr(40));   // fails at a PSNR of 38 dB
     * }</pre>
     *
     * @param reference what it should look like
     * @param tolerance how different it may look
     * @return this
     * @throws org.opentest4j.AssertionFailedError if a bound does not hold, or the sizes differ
     * @throws IllegalArgumentException if the reference or tolerance is null, or the reference of no accepted type; or if a
     *     bound needs a distance, and the model has none
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     * @since 0.1.0
     */
    public abstract SELF isSimilarTo(Object reference, Tolerance tolerance);

    /**
     * Verifies that the structural similarity of the picture's luma to that of a reference (Wang et al. 2004) is at least a
     * number.
     *
     * <pre>{@code
     * assertThatImage(scan).hasSsimOfAtLeast(0.98, original); // passes at an SSIM of 0.99
     * assertThatImage(scan).hasSsimOfAtLeast(1, original);    // fails
     * }</pre>
     *
     * @param minimum the smallest accepted SSIM, itself included; from -1 to 1, and 1 accepts equal luma only
     * @param reference what it should look like
     * @return this
     * @throws org.opentest4j.AssertionFailedError if the similarity is smaller, or the sizes differ
     * @throws IllegalArgumentException if the number is out of range, or the reference null or of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     * @throws dev.lpips.engine.EngineException as {@link #isSimilarTo} does
     * @since 0.1.0
     */
    public SELF hasSsimOfAtLeast(double minimum, Object reference) {
        return isSimilarTo(reference, Tolerance.ssim(minimum));
    }

    /**
     * Verifies that the peak signal-to-noise ratio of the picture to a reference, over red, green and blue, is at least a
     * number.
     *
     * <pre>{@code
     * assertThatImage(compressed).hasPsnrOfAtLeast(30, original); // passes at 34 dB, and for equal pictures
     * assertThatImage(compressed).hasPsnrOfAtLeast(40, original); // fails at 34 dB
     * }</pre>
     *
     * @param minimum the smallest accepted PSNR in dB, itself included; see {@link dev.lpips.measure.Psnr}
     * @param reference what it should look like
     * @return this
     * @throws org.opentest4j.AssertionFailedError if the ratio is smaller, or the sizes differ
     * @throws IllegalArgumentException if the number is out of range, or the reference null or of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     * @throws dev.lpips.engine.EngineException as {@link #isSimilarTo} does
     * @since 0.1.0
     */
    public SELF hasPsnrOfAtLeast(double minimum, Object reference) {
        return isSimilarTo(reference, Tolerance.psnr(minimum));
    }

    /**
     * Verifies that the mean squared error of the picture's colours, each from 0 to 1, against a reference is at most a
     * number.
     *
     * <pre>{@code
     * assertThatImage(upscaled).hasMseOfAtMost(0.001, original);  // passes at an MSE of 0.0004
     * assertThatImage(upscaled).hasMseOfAtMost(0.0001, original); // fails at it
     * }</pre>
     *
     * @param maximum the largest accepted MSE, itself included; from 0 to 1
     * @param reference what it should look like
     * @return this
     * @throws org.opentest4j.AssertionFailedError if the error is larger, or the sizes differ
     * @throws IllegalArgumentException if the number is out of range, or the reference null or of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     * @throws dev.lpips.engine.EngineException as {@link #isSimilarTo} does
     * @since 0.1.0
     */
    public SELF hasMseOfAtMost(double maximum, Object reference) {
        return isSimilarTo(reference, Tolerance.mse(maximum));
    }
}
