package dev.lpips.junit;

import dev.lpips.image.io.Frames;
import dev.lpips.image.io.Pictures;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.jspecify.annotations.Nullable;

/**
 * The entry to assertions on pictures.
 *
 * <pre>{@code
 * import static dev.lpips.junit.LpipsAssertions.assertThatImage;
 *
 * assertThatImage(screenshot).isPerceptuallyCloseTo(Path.of("reference.png"), 0.1);
 * }</pre>
 *
 * <p>Safe for use by several threads. Model and device are those that {@link GoldenImages}, the {@code lpips.properties} of
 * its goldens, or the system properties of {@link dev.lpips.LpipsSetting} choose, else those of {@link
 * dev.lpips.LpipsOptions#defaults}. The network is loaded when two pictures first differ, and shared by all tests of this
 * JVM.
 */
public final class LpipsAssertions {

    /**
     * Narrows an assertion on any object to one on a picture.
     *
     * <pre>{@code
     * assertThat(pages).first(as(IMAGE)).hasSize(800, 600); // passes if the first of the pages has that size
     * assertThat(pages).first(as(IMAGE)).hasSize(1, 1);     // fails for it
     * }</pre>
     *
     * @since 0.1.0
     */
    public static final InstanceOfAssertFactory<Object, ImageAssert> IMAGE =
            new InstanceOfAssertFactory<>(Object.class, LpipsAssertions::assertThatImage);

    private LpipsAssertions() {}

    /**
     * Starts an assertion on a picture.
     *
     * <pre>{@code
     * assertThatImage(ImageIO.read(file)).hasSize(800, 600); // passes for a picture of 800 x 600 pixels
     * assertThatImage(null).hasSize(800, 600);               // fails, as every assertion on null does
     * }</pre>
     *
     * @param picture whatever {@link Pictures#pixels} accepts: files, bytes, streams, images; null makes every assertion
     *     fail
     * @throws IllegalArgumentException if it is of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if it cannot be read
     */
    public static ImageAssert assertThatImage(@Nullable Object picture) {
        return new ImageAssert(picture == null ? null : Pictures.pixels(picture));
    }

    /**
     * Starts an assertion on a picture, as {@link #assertThatImage(Object)} does, in the words of behaviour-driven tests.
     *
     * <pre>{@code
     * thenImage(page).hasSize(800, 600); // passes for a page of 800 x 600 pixels
     * thenImage(page).hasSize(1, 1);     // fails for it
     * }</pre>
     *
     * @param picture as for {@link #assertThatImage(Object)}
     * @throws IllegalArgumentException if it is of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if it cannot be read
     * @since 0.1.0
     */
    public static ImageAssert thenImage(@Nullable Object picture) {
        return assertThatImage(picture);
    }

    /**
     * Starts an assertion on a screen, once it has settled: it is captured until two captures in a row have the same pixels,
     * for at most {@link Screens#TIMEOUT}. {@link Screens} has other timeouts and tolerances.
     *
     * <pre>{@code
     * assertThatImage(page::screenshot).matchesGolden();                           // Playwright
     * assertThatImage(() -> driver.getScreenshotAs(OutputType.BYTES)).matchesGolden(); // Selenium
     * }</pre>
     *
     * @param capture captures the screen: returns whatever {@link Pictures#pixels} accepts; null makes every assertion fail
     * @throws org.opentest4j.AssertionFailedError if the screen does not settle
     * @throws IllegalArgumentException if a capture is null or of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if a capture cannot be read
     * @since 0.1.0
     */
    public static ImageAssert assertThatImage(@Nullable Supplier<?> capture) {
        return new ImageAssert(capture == null ? null : Screens.settled(capture, Screens.TIMEOUT));
    }

    /**
     * Starts an assertion on a sequence of pictures.
     *
     * <pre>{@code
     * assertThatFrames(Path.of("spinner.gif")).arePerceptuallyCloseTo(Path.of("approved-spinner.gif"), 0.05); // passes
     * assertThatFrames(List.of(red, red)).arePerceptuallyCloseTo(List.of(red, blue), 0.05); // fails in frame 2
     * }</pre>
     *
     * @param sequence whatever {@link Frames#of} accepts: lists, directories, animated files, pages; null makes every assertion fail
     * @throws IllegalArgumentException if it is of no accepted type, or has no picture
     * @throws dev.lpips.image.io.UnreadableImageException if it cannot be read
     */
    public static FramesAssert assertThatFrames(@Nullable Object sequence) {
        return new FramesAssert(sequence == null ? null : Frames.of(sequence));
    }
}
