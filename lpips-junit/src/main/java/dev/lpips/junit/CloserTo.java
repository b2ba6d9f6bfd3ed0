package dev.lpips.junit;

import dev.lpips.image.Pixels;
import java.util.Optional;

/**
 * The first half of {@code isCloserTo(a).thanTo(b)}. It verifies nothing alone, so a test with {@link GoldenImages} that
 * leaves it alone fails.
 */
public final class CloserTo {

    private final ImageAssert image;
    private final Pixels first;
    private final Optional<TestContext> test;

    private CloserTo(ImageAssert image, Pixels first, Optional<TestContext> test) {
        this.image = image;
        this.first = first;
        this.test = test;
    }

    static CloserTo begin(ImageAssert image, Pixels first) {
        CloserTo half = new CloserTo(image, first, TestScope.runningTest());
        half.test.ifPresent(running -> running.begin(half));
        return half;
    }

    /**
     * Verifies that the picture is perceptually closer to the first reference than to this one. Strictly: of two equal
     * distances, none is closer.
     *
     * <pre>{@code
     * assertThatImage(photo).isCloserTo(blurred).thanTo(blank); // passes
     * assertThatImage(photo).isCloserTo(blank).thanTo(blurred); // fails
     * }</pre>
     *
     * @param second the reference that should be further away; whatever {@code Pictures.pixels} accepts
     * @return the assertion on the picture, for the next one
     * @throws org.opentest4j.AssertionFailedError if it is not closer, or the pictures differ in size
     * @throws IllegalArgumentException if the reference is null or of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     */
    public ImageAssert thanTo(Object second) {
        test.ifPresent(running -> running.complete(this));
        return image.isCloser(first, Arguments.picture(second, "second reference"));
    }
}
