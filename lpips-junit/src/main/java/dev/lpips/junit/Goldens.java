package dev.lpips.junit;

import dev.lpips.Focus;
import dev.lpips.Tolerance;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.image.io.Pictures;
import java.awt.Rectangle;
import java.util.Optional;
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
 * <p>Unlike {@code assertThatImage(..).matchesGolden()}, it may be used on any thread, in parallel streams and in tasks of
 * fork/join pools. Two cannot, because they serve several tests: the field of an instance for all tests of its class
 * ({@code @TestInstance(PER_CLASS)}) and the parameter of a {@code @TestFactory}. They belong to the test that runs on the
 * thread that uses them.
 */
public final class Goldens {

    private final Supplier<TestContext> test;
    private final Focus focus;

    Goldens(Supplier<TestContext> test) {
        this(test, Focus.EVERYTHING);
    }

    private Goldens(Supplier<TestContext> test, Focus focus) {
        this.test = test;
        this.focus = focus;
    }

    /**
     * Returns these goldens for checks that ignore a rectangle, as {@link ImageAssert#ignoring(int, int, int, int)} does.
     * These stay as they are.
     *
     * <pre>{@code
     * goldens.ignoring(700, 0, 100, 20).verify(page.screenshot()); // passes whatever the clock shows
     * goldens.verify(page.screenshot());                           // fails a minute later
     * }</pre>
     *
     * @param x its left edge, in pixels
     * @param y its top edge
     * @param width at least 1
     * @param height at least 1
     * @throws IllegalArgumentException if this is no region of a picture
     */
    public Goldens ignoring(int x, int y, int width, int height) {
        return ignoring(new Region(x, y, width, height));
    }

    /**
     * Returns these goldens for checks that ignore a region, as {@link ImageAssert#ignoring(Region)} does.
     *
     * @throws IllegalArgumentException if the region is null
     * @since 0.1.0
     */
    public Goldens ignoring(Region region) {
        return new Goldens(test, focus.ignoring(focus.mask().ignoring(Arguments.value(region, "region"))));
    }

    /**
     * Returns these goldens for checks that ignore a rectangle, as {@link ImageAssert#ignoring(Rectangle)} does.
     *
     * @throws IllegalArgumentException if the rectangle is null or no region of a picture
     * @since 0.1.0
     */
    public Goldens ignoring(Rectangle rectangle) {
        return ignoring(Arguments.region(rectangle));
    }

    /**
     * Returns these goldens for checks that ignore what a mask picture says, as {@link ImageAssert#ignoring(Object)} does.
     *
     * @param maskPicture whatever {@link Pictures#pixels} accepts, of the size of the pictures
     * @throws IllegalArgumentException if the mask is null, of no accepted type, or has a pixel in colour
     * @throws dev.lpips.image.io.UnreadableImageException if the mask cannot be read
     */
    public Goldens ignoring(Object maskPicture) {
        return new Goldens(test, focus.ignoring(focus.mask().ignoring(Arguments.picture(maskPicture, "mask picture"))));
    }

    /**
     * Returns these goldens for checks that look at one part only, as {@link ImageAssert#region} does.
     *
     * @param x its left edge, in pixels
     * @param y its top edge
     * @param width at least 1
     * @param height at least 1
     * @throws IllegalArgumentException if this is no region of a picture, or one is looked at already
     */
    public Goldens region(int x, int y, int width, int height) {
        return new Goldens(test, focus.on(new Region(x, y, width, height)));
    }

    /**
     * Returns these goldens for checks that give one part a tolerance of its own, as {@link ImageAssert#allowing} does.
     *
     * @param part which part
     * @param tolerance how different it may look
     * @throws IllegalArgumentException if one of them is null, or the part does not lie within the region that is looked at
     */
    public Goldens allowing(Region part, Tolerance tolerance) {
        return new Goldens(
                test, focus.allowing(Arguments.value(part, "part"), Arguments.value(tolerance, "tolerance")));
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
     * @throws dev.lpips.image.io.UnreadableImageException if the picture or the golden cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     */
    public void verify(Object picture) {
        Pixels actual = Arguments.picture(picture, "picture");
        test.get()
                .check(new CheckRequest(actual, focus, Optional.empty()))
                .map(Mismatch::of)
                .ifPresent(Goldens::fail);
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
     * @throws dev.lpips.image.io.UnreadableImageException as {@link #verify(Object)} does
     * @throws dev.lpips.engine.EngineException as {@link #verify(Object)} does
     */
    public void verify(Object picture, Tolerance tolerance) {
        Pixels actual = Arguments.picture(picture, "picture");
        test.get()
                .check(new CheckRequest(actual, focus, Optional.of(Arguments.value(tolerance, "tolerance"))))
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
     * @throws dev.lpips.image.io.UnreadableImageException as {@link #verify(Object)} does
     * @throws dev.lpips.engine.EngineException as {@link #verify(Object)} does
     */
    public void verify(String name, Object picture) {
        Pixels actual = Arguments.picture(picture, "picture");
        test.get()
                .check(Arguments.value(name, "name"), new CheckRequest(actual, focus, Optional.empty()))
                .map(Mismatch::of)
                .ifPresent(Goldens::fail);
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
     * @throws dev.lpips.image.io.UnreadableImageException as {@link #verify(Object)} does
     * @throws dev.lpips.engine.EngineException as {@link #verify(Object)} does
     */
    public void verify(String name, Object picture, Tolerance tolerance) {
        Pixels actual = Arguments.picture(picture, "picture");
        test.get()
                .check(
                        Arguments.value(name, "name"),
                        new CheckRequest(actual, focus, Optional.of(Arguments.value(tolerance, "tolerance"))))
                .map(Mismatch::of)
                .ifPresent(Goldens::fail);
    }

    private static void fail(AssertionError mismatch) {
        throw mismatch;
    }
}
