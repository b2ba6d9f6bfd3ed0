package dev.lpips.junit;

import dev.lpips.Tolerance;
import dev.lpips.image.Pictures;
import dev.lpips.image.Pixels;
import java.util.function.Supplier;

/**
 * The goldens of one test, under {@link GoldenImages}: a parameter of test, {@code @BeforeEach} and {@code @AfterEach}
 * methods, or a field of the test class that is neither static nor final.
 *
 * <pre>{@code
 * @GoldenImages
 * class LoginPageTest {
 *
 *     Goldens goldens;
 *
 *     @Test
 *     void dark_mode() {
 *         goldens.verify(page.screenshot());
 *     }
 * }
 * }</pre>
 *
 * <p>Unlike {@code assertThatImage(..)}, it may be used on any thread. Only the field of an instance that serves all tests of
 * its class ({@code @TestInstance(PER_CLASS)}) belongs to whichever test runs on the thread that uses it.
 */
public final class Goldens {

    private final Supplier<RunningTest> test;

    Goldens(Supplier<RunningTest> test) {
        this.test = test;
    }

    /**
     * Verifies that a picture matches the golden of this test.
     *
     * <pre>{@code
     * goldens.verify(page.screenshot());              // passes, if the page looks as in its golden
     * goldens.verify(page.in(DARK_MODE).screenshot()); // fails, if that was approved in light colours
     * }</pre>
     *
     * @param picture whatever {@link Pictures#pixels} accepts
     * @throws org.opentest4j.AssertionFailedError if it does not match, there is no golden, or it was recorded in this run
     * @throws IllegalArgumentException if the picture is null or of no accepted type, or another test has the same name
     * @throws dev.lpips.image.UnreadableImageException if the picture or the golden cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     */
    public void verify(Object picture) {
        Pixels actual = Given.picture(picture, "picture");
        test.get().check(actual).map(Mismatch::of).ifPresent(Goldens::fail);
    }

    /**
     * Verifies that a picture matches the golden of this test, under a tolerance of its own.
     *
     * <pre>{@code
     * goldens.verify(chart, Tolerance.distance(0.2)); // passes for a chart with another font
     * goldens.verify(chart, Tolerance.distance(0));   // fails for it
     * }</pre>
     *
     * @param picture as for {@link #verify(Object)}
     * @param tolerance how different it may look
     * @throws org.opentest4j.AssertionFailedError as {@link #verify(Object)} does
     * @throws IllegalArgumentException as {@link #verify(Object)} does, and if the tolerance is null
     * @throws dev.lpips.image.UnreadableImageException as {@link #verify(Object)} does
     * @throws dev.lpips.engine.EngineException as {@link #verify(Object)} does
     */
    public void verify(Object picture, Tolerance tolerance) {
        Pixels actual = Given.picture(picture, "picture");
        test.get()
                .check(actual, Given.value(tolerance, "tolerance"))
                .map(Mismatch::of)
                .ifPresent(Goldens::fail);
    }

    /**
     * Verifies that a picture matches a golden that the test names.
     *
     * <pre>{@code
     * goldens.verify("empty", cart.screenshot()); // passes, if the cart looks as in LoginPageTest/empty.png
     * goldens.verify("empty", full.screenshot()); // fails
     * }</pre>
     *
     * @param name what to call it, in the folder of the test class; see {@link dev.lpips.golden.GoldenName}
     * @param picture whatever {@link Pictures#pixels} accepts
     * @throws org.opentest4j.AssertionFailedError as {@link #verify(Object)} does
     * @throws IllegalArgumentException as {@link #verify(Object)} does, and if the name is not accepted
     * @throws dev.lpips.image.UnreadableImageException as {@link #verify(Object)} does
     * @throws dev.lpips.engine.EngineException as {@link #verify(Object)} does
     */
    public void verify(String name, Object picture) {
        Pixels actual = Given.picture(picture, "picture");
        test.get().check(Given.value(name, "name"), actual).map(Mismatch::of).ifPresent(Goldens::fail);
    }

    /**
     * Verifies that a picture matches a golden that the test names, under a tolerance of its own.
     *
     * <pre>{@code
     * goldens.verify("sales", chart, Tolerance.distance(0.2)); // passes for a chart with another font
     * goldens.verify("sales", chart, Tolerance.distance(0));   // fails for it
     * }</pre>
     *
     * @param name as for {@link #verify(String, Object)}
     * @param picture as for {@link #verify(Object)}
     * @param tolerance how different it may look
     * @throws org.opentest4j.AssertionFailedError as {@link #verify(Object)} does
     * @throws IllegalArgumentException as {@link #verify(String, Object)} does, and if the tolerance is null
     * @throws dev.lpips.image.UnreadableImageException as {@link #verify(Object)} does
     * @throws dev.lpips.engine.EngineException as {@link #verify(Object)} does
     */
    public void verify(String name, Object picture, Tolerance tolerance) {
        Pixels actual = Given.picture(picture, "picture");
        test.get()
                .check(Given.value(name, "name"), actual, Given.value(tolerance, "tolerance"))
                .map(Mismatch::of)
                .ifPresent(Goldens::fail);
    }

    private static void fail(AssertionError mismatch) {
        throw mismatch;
    }
}
