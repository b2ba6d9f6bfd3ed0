package dev.lpips.junit;

import dev.lpips.image.Pixels;
import dev.lpips.image.io.Frames;
import dev.lpips.image.io.Pictures;
import dev.lpips.image.io.UnreadableImageException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Soft assertions on pictures and everything else: all failures of a block are reported together.
 *
 * <pre>{@code
 * LpipsSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThatImage(header).isPerceptuallyCloseTo(approvedHeader, 0.1);
 *     softly.assertThatImage(footer).isPerceptuallyCloseTo(approvedFooter, 0.1);
 *     softly.assertThat(title).isEqualTo("Welcome");
 * });
 * }</pre>
 *
 * <p>Misuse and faults are no failed assertions, and end the block at once. Also usable with AssertJ's {@code
 * SoftAssertionsExtension}, or by hand: create one, assert, call {@link #assertAll}.
 */
public class LpipsSoftAssertions extends AbstractSoftAssertions implements StandardSoftAssertionsProvider {

    /** Creates soft assertions without failures. */
    public LpipsSoftAssertions() {}

    /**
     * Runs a block of soft assertions and reports its failures.
     *
     * <pre>{@code
     * assertSoftly(softly -> softly.assertThatImage(page).hasSize(800, 600)); // passes for a page of 800 x 600 pixels
     * assertSoftly(softly -> softly.assertThatImage(page).hasSize(1, 1));     // fails for it
     * }</pre>
     *
     * @throws AssertionError if at least one assertion fails, with the texts of all that do
     */
    public static void assertSoftly(Consumer<LpipsSoftAssertions> block) {
        SoftAssertionsProvider.assertSoftly(LpipsSoftAssertions.class, block);
    }

    /**
     * Starts a soft assertion on a picture.
     *
     * <pre>{@code
     * softly.assertThatImage(page).hasSize(800, 600); // nothing happens
     * softly.assertThatImage(page).hasSize(1, 1);     // fails when assertAll() is called
     * }</pre>
     *
     * @param picture as for {@link LpipsAssertions#assertThatImage(Object)}; one that cannot be read is a failure like others
     * @throws IllegalArgumentException if it is of no accepted type
     */
    public ImageAssert assertThatImage(@Nullable Object picture) {
        return image(() -> picture == null ? null : Pictures.pixels(picture));
    }

    /**
     * Starts a soft assertion on a screen, once it has settled.
     *
     * <pre>{@code
     * softly.assertThatImage(page::screenshot).hasSize(800, 600); // nothing happens for a screen that settles
     * softly.assertThatImage(video::screenshot).hasSize(800, 600); // fails when assertAll() is called
     * }</pre>
     *
     * @param capture as for {@link LpipsAssertions#assertThatImage(Supplier)}
     * @throws IllegalArgumentException if a capture is null or of no accepted type
     * @since 0.1.0
     */
    public ImageAssert assertThatImage(@Nullable Supplier<?> capture) {
        return image(() -> capture == null ? null : Screens.settled(capture, Screens.TIMEOUT));
    }

    private ImageAssert image(Supplier<@Nullable Pixels> reading) {
        try {
            return proxy(ImageAssert.class, Pixels.class, reading.get());
        } catch (UnreadableImageException e) {
            collectAssertionError(Described.fromTest(new AssertionError(e.getMessage(), e)));
        } catch (AssertionError e) {
            collectAssertionError(Described.fromTest(e));
        }
        // Whatever is asserted on a picture that is not there would fail for the same reason again, so nobody collects
        // it.
        return new LpipsSoftAssertions().proxy(ImageAssert.class, Pixels.class, null);
    }

    /**
     * Starts a soft assertion on a sequence of pictures.
     *
     * <pre>{@code
     * softly.assertThatFrames(List.of(red)).arePerceptuallyCloseTo(List.of(red), 0.05);  // nothing happens
     * softly.assertThatFrames(List.of(red)).arePerceptuallyCloseTo(List.of(blue), 0.05); // fails when assertAll() is called
     * }</pre>
     *
     * @param sequence as for {@link LpipsAssertions#assertThatFrames}
     * @throws IllegalArgumentException if it is of no accepted type, or has no picture
     * @throws dev.lpips.image.io.UnreadableImageException if it cannot be read
     */
    public FramesAssert assertThatFrames(@Nullable Object sequence) {
        return proxy(FramesAssert.class, Frames.class, sequence == null ? null : Frames.of(sequence));
    }
}
