package dev.lpips.junit;

import dev.lpips.Focus;
import dev.lpips.Tolerance;
import dev.lpips.evidence.Evidence;
import dev.lpips.image.Pixels;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Screens that need a moment: pages that load fonts, windows that fade in. They are captured until two captures in a row
 * agree.
 *
 * <pre>{@code
 * Pixels page = Screens.settled(browserPage::screenshot, Duration.ofSeconds(10));
 * assertThatImage(page).matchesGolden();
 * }</pre>
 *
 * <p>A capture is any function that returns a picture, such as {@code Page::screenshot} of Playwright or {@code () ->
 * driver.getScreenshotAs(OutputType.BYTES)} of Selenium. It is called on the thread that waits. Safe for use by several
 * threads, as far as the captures are.
 *
 * @since 0.1.0
 */
public final class Screens {

    /** How long {@link LpipsAssertions#assertThatImage(Supplier)} waits: 5 seconds. */
    public static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Screens() {}

    /**
     * Returns the first capture that has the pixels of the one before.
     *
     * @param capture captures the screen: returns whatever {@link dev.lpips.image.io.Pictures#pixels} accepts
     * @param timeout how long to wait; at least two captures are made
     * @throws org.opentest4j.AssertionFailedError if no two captures in a row agree in time; the last two are the evidence
     * @throws IllegalArgumentException if an argument or a capture is null, or a capture is of no accepted type
     * @throws IllegalStateException if the thread is interrupted
     * @throws dev.lpips.image.io.UnreadableImageException if a capture cannot be read
     */
    public static Pixels settled(Supplier<?> capture, Duration timeout) {
        return settled(capture, timeout, Pixels::equals);
    }

    /**
     * Returns the first capture that matches the one before, for screens that are never quite still, such as one with a
     * blinking cursor.
     *
     * @param capture captures the screen: returns whatever {@link dev.lpips.image.io.Pictures#pixels} accepts
     * @param timeout how long to wait; at least two captures are made
     * @param tolerance how different two captures may look
     * @throws org.opentest4j.AssertionFailedError if no two captures in a row agree in time; the last two are the evidence
     * @throws IllegalArgumentException if an argument or a capture is null, or a capture is of no accepted type
     * @throws IllegalStateException if the thread is interrupted
     * @throws dev.lpips.image.io.UnreadableImageException if a capture cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     */
    public static Pixels settled(Supplier<?> capture, Duration timeout, Tolerance tolerance) {
        Arguments.value(tolerance, "tolerance");
        Comparisons comparisons = SharedState.comparisons();
        return settled(
                capture,
                timeout,
                (before, now) -> comparisons
                        .judge(before, now, Focus.EVERYTHING, tolerance)
                        .isMatch());
    }

    private static Pixels settled(Supplier<?> capture, Duration timeout, BiPredicate<Pixels, Pixels> agree) {
        Arguments.value(capture, "capture");
        long start = System.nanoTime();
        long limit = Arguments.value(timeout, "timeout").toNanos();
        Pixels before = Arguments.picture(capture.get(), "captured picture");
        for (int captures = 2; ; captures++) {
            pause();
            Pixels now = Arguments.picture(capture.get(), "captured picture");
            if (agree.test(before, now)) {
                return now;
            }
            if (System.nanoTime() - start >= limit) {
                throw unsettled(before, now, captures, timeout);
            }
            before = now;
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("Interrupted while the screen had not settled");
        }
    }

    private static AssertionError unsettled(Pixels before, Pixels now, int captures, Duration timeout) {
        Comparisons comparisons = SharedState.comparisons();
        Evidence files = comparisons.evidence(before, now);
        String text = comparisons.reports().pictures().unsettled(timeout, captures, before, now, files);
        return Described.fromTest(Mismatch.of(text, files));
    }
}
