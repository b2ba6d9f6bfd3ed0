package dev.lpips.junit;

import dev.lpips.Focus;
import dev.lpips.Tolerance;
import dev.lpips.evidence.Evidence;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.model.Backbone;
import dev.lpips.outcome.Failure;
import java.awt.Rectangle;
import java.util.Optional;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.opentest4j.AssertionFailedError;

/**
 * Assertions on a picture. References are whatever {@link dev.lpips.image.io.Pictures#pixels} accepts: files, bytes, streams,
 * images.
 *
 * <p>A comparison that fails leaves evidence, the picture, its reference and a heatmap, in {@code target/lpips} or the
 * folder that the system property {@code lpips.evidence.directory} names. The message says where.
 *
 * <p>Neither the class nor its methods are final, because soft assertions put a proxy before them.
 */
public class ImageAssert extends AbstractSimilarityAssert<ImageAssert> {

    private Focus focus = Focus.EVERYTHING;
    private Optional<Tolerance> chosenTolerance = Optional.empty();
    private Optional<Backbone> chosenModel = Optional.empty();

    /** Creates the assertion on a picture; public for AssertJ's proxies. Use {@code assertThatImage(..)}. */
    public ImageAssert(@Nullable Pixels actual) {
        super(actual, ImageAssert.class);
    }

    /**
     * Ignores a rectangle in every comparison that follows: both pictures are filled alike there. For a clock, an
     * advertisement, an animation.
     *
     * <pre>{@code
     * assertThatImage(page).ignoring(700, 0, 100, 20).matchesGolden(); // passes whatever the clock shows
     * assertThatImage(page).matchesGolden();                           // fails a minute later
     * }</pre>
     *
     * @param x its left edge, in pixels
     * @param y its top edge
     * @param width at least 1
     * @param height at least 1
     * @return this
     * @throws IllegalArgumentException if this is no region of a picture; and when it is compared, if the rectangle does
     *     not lie within the picture, or nothing else does
     */
    public ImageAssert ignoring(int x, int y, int width, int height) {
        return ignoring(new Region(x, y, width, height));
    }

    /**
     * Ignores a region in every comparison that follows, as {@link #ignoring(int, int, int, int)} does.
     *
     * <pre>{@code
     * Region clock = new Region(700, 0, 100, 20);
     * assertThatImage(page).ignoring(clock).matchesGolden(); // passes whatever the clock shows
     * assertThatImage(page).matchesGolden();                 // fails a minute later
     * }</pre>
     *
     * @return this
     * @throws IllegalArgumentException as {@link #ignoring(int, int, int, int)} does, and if the region is null
     * @since 0.1.0
     */
    public ImageAssert ignoring(Region region) {
        focus = focus.ignoring(focus.mask().ignoring(Arguments.value(region, "region")));
        return this;
    }

    /**
     * Ignores a rectangle in every comparison that follows, as {@link #ignoring(int, int, int, int)} does: the bounds of a
     * component, or of an element of a page.
     *
     * <pre>{@code
     * assertThatImage(form).ignoring(clock.getBounds()).matchesGolden(); // passes whatever the clock shows
     * assertThatImage(form).matchesGolden();                             // fails a minute later
     * }</pre>
     *
     * @return this
     * @throws IllegalArgumentException as {@link #ignoring(int, int, int, int)} does, and if the rectangle is null
     * @since 0.1.0
     */
    public ImageAssert ignoring(Rectangle rectangle) {
        return ignoring(Arguments.region(rectangle));
    }

    /**
     * Ignores what a mask picture says, in every comparison that follows: where it is black. It is white or transparent
     * elsewhere, see {@link dev.lpips.image.Mask}.
     *
     * <pre>{@code
     * assertThatImage(page).ignoring(Path.of("without-photos.png")).matchesGolden(); // passes with other photos
     * assertThatImage(page).matchesGolden();                                         // fails with them
     * }</pre>
     *
     * @param maskPicture whatever {@link dev.lpips.image.io.Pictures#pixels} accepts, of the size of the pictures
     * @return this
     * @throws IllegalArgumentException if the mask is null, of no accepted type, or has a pixel in colour; and when it is
     *     compared, if it has another size, or ignores everything
     * @throws dev.lpips.image.io.UnreadableImageException if the mask cannot be read
     */
    public ImageAssert ignoring(Object maskPicture) {
        focus = focus.ignoring(focus.mask().ignoring(Arguments.picture(maskPicture, "mask picture")));
        return this;
    }

    /**
     * Looks at one part only, in every comparison that follows: as if both pictures were cut to it. Their sizes still
     * have to be the same.
     *
     * <pre>{@code
     * assertThatImage(page).region(0, 0, 800, 60).matchesGolden("header"); // passes whatever is below the header
     * assertThatImage(page).matchesGolden("header");                       // fails if that changed
     * }</pre>
     *
     * @param x its left edge, in pixels
     * @param y its top edge
     * @param width at least 1
     * @param height at least 1
     * @return this
     * @throws IllegalArgumentException if this is no region of a picture, or one is looked at already; and when it is
     *     compared, if it does not lie within the picture
     */
    public ImageAssert region(int x, int y, int width, int height) {
        focus = focus.on(new Region(x, y, width, height));
        return this;
    }

    /**
     * Gives one part a tolerance of its own, in every comparison that follows. The rest is judged as if the part were
     * ignored, so this never lets anything else pass.
     *
     * <pre>{@code
     * Region photo = new Region(0, 400, 800, 200);
     * assertThatImage(page).allowing(photo, Tolerance.distance(0.3)).matchesGolden(); // passes with a compressed photo
     * assertThatImage(page).matchesGolden();                                          // fails with it
     * }</pre>
     *
     * @param part which part
     * @param tolerance how different it may look
     * @return this
     * @throws IllegalArgumentException if one of them is null, or the part does not lie within the region that is looked
     *     at; and when it is compared, if it does not lie within the picture
     */
    public ImageAssert allowing(Region part, Tolerance tolerance) {
        focus = focus.allowing(Arguments.value(part, "part"), Arguments.value(tolerance, "tolerance"));
        return this;
    }

    /**
     * Sets the tolerance of the checks that follow and name none: {@link #isSimilarTo(Object)}, {@link #matchesGolden()} and
     * {@link #matchesGolden(String)}.
     *
     * <pre>{@code
     * assertThatImage(chart).withTolerance(Tolerance.ssim(0.98)).matchesGolden(); // passes at an SSIM of 0.99
     * assertThatImage(chart).withTolerance(Tolerance.ssim(0.98)).matchesGolden(); // fails at 0.97
     * }</pre>
     *
     * @param tolerance how different the picture may look
     * @return this
     * @throws IllegalArgumentException if the tolerance is null
     * @since 0.1.0
     */
    public ImageAssert withTolerance(Tolerance tolerance) {
        chosenTolerance = Optional.of(Arguments.value(tolerance, "tolerance"));
        return this;
    }

    /**
     * Sets the model of the comparisons that follow. Goldens are compared by the model of {@link GoldenImages#model} or
     * {@code lpips.properties} only, because their thresholds were found with it.
     *
     * <pre>{@code
     * assertThatImage(photo).usingModel(Backbone.VGG).isPerceptuallyCloseTo(compressed, 0.2); // passes at 0.15 by VGG16
     * assertThatImage(photo).usingModel(Backbone.VGG).isPerceptuallyCloseTo(compressed, 0.1); // fails
     * }</pre>
     *
     * @param model which network measures; all but {@link Backbone#LITE} have to be installed
     * @return this
     * @throws IllegalArgumentException if the model is null
     * @since 0.1.0
     */
    public ImageAssert usingModel(Backbone model) {
        chosenModel = Optional.of(Arguments.value(model, "model"));
        return this;
    }

    /**
     * Verifies that the picture is as similar to a reference as the tolerance of {@link #withTolerance} asks, or {@link
     * Tolerance#GOLDEN} without one.
     *
     * <pre>{@code
     * assertThatImage(page).isSimilarTo(samePage);  // passes
     * assertThatImage(page).isSimilarTo(otherPage); // fails
     * }</pre>
     *
     * @param reference what it should look like
     * @return this
     * @throws AssertionFailedError if a bound does not hold, or the sizes differ
     * @throws IllegalArgumentException if the reference is null or of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     * @since 0.1.0
     */
    public ImageAssert isSimilarTo(Object reference) {
        return isSimilarTo(reference, chosenTolerance.orElse(Tolerance.GOLDEN));
    }

    @Override
    public ImageAssert isSimilarTo(Object reference, Tolerance tolerance) {
        Pixels pixels = Arguments.picture(reference, "reference");
        Arguments.value(tolerance, "tolerance");
        isNotNull();
        return failIfPresent(comparisons().close(pixels, actual, focus, tolerance));
    }

    /**
     * Verifies that the LPIPS distance of the picture to a reference is at most a number: the official distance of the
     * whole picture, and nothing else.
     *
     * <pre>{@code
     * assertThatImage(photo).isPerceptuallyCloseTo(compressedPhoto, 0.1); // passes
     * assertThatImage(photo).isPerceptuallyCloseTo(otherPhoto, 0.1);      // fails
     * }</pre>
     *
     * @param reference what it should look like
     * @param distance the largest accepted distance, itself included; a finite number, 0 or greater
     * @return this
     * @throws AssertionFailedError if the distance is larger, or the sizes differ
     * @throws IllegalArgumentException if the reference is null or of no accepted type, or the number is no distance
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     */
    public ImageAssert isPerceptuallyCloseTo(Object reference, double distance) {
        return isPerceptuallyCloseTo(reference, Tolerance.distance(distance));
    }

    /**
     * Verifies that the picture differs from a reference by no more than a tolerance.
     *
     * <pre>{@code
     * Tolerance tolerance = Tolerance.distance(0.05).andWorstPatch(0.1);
     * assertThatImage(page).isPerceptuallyCloseTo(samePage, tolerance);        // passes
     * assertThatImage(page).isPerceptuallyCloseTo(pageWithoutIcon, tolerance); // fails by its worst patch
     * }</pre>
     *
     * @param reference what it should look like
     * @param tolerance how different it may look
     * @return this
     * @throws AssertionFailedError if a bound does not hold, or the sizes differ
     * @throws IllegalArgumentException if the reference or tolerance is null, or the reference of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     */
    public ImageAssert isPerceptuallyCloseTo(Object reference, Tolerance tolerance) {
        return isSimilarTo(reference, tolerance);
    }

    /**
     * Verifies that the LPIPS distance of the picture to a reference is greater than a number. Pictures of different sizes
     * have no distance, so they fail as well.
     *
     * <pre>{@code
     * assertThatImage(darkPage).isPerceptuallyDifferentFrom(lightPage, 0.3);     // passes
     * assertThatImage(lightPage).isPerceptuallyDifferentFrom(sameLightPage, 0.3); // fails
     * }</pre>
     *
     * @param reference what it should not look like
     * @param distance what the distance must exceed; a finite number, 0 or greater
     * @return this
     * @throws AssertionFailedError if the distance is at most the number, or the sizes differ
     * @throws IllegalArgumentException if the reference is null or of no accepted type, or the number is no distance
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     */
    public ImageAssert isPerceptuallyDifferentFrom(Object reference, double distance) {
        Tolerance tolerance = Tolerance.distance(distance);
        Pixels pixels = Arguments.picture(reference, "reference");
        isNotNull();
        return failIfPresent(comparisons().different(pixels, actual, focus, tolerance));
    }

    /**
     * Starts to verify that the picture is perceptually closer to one reference than to another; {@link CloserTo#thanTo}
     * names the other and verifies.
     *
     * <pre>{@code
     * assertThatImage(photo).isCloserTo(blurred).thanTo(blank); // passes
     * assertThatImage(photo).isCloserTo(blank).thanTo(blurred); // fails
     * }</pre>
     *
     * @param first the reference that should be closer
     * @return the first half of the sentence; a test with {@link GoldenImages} that leaves it alone fails
     * @throws IllegalArgumentException if the reference is null or of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     */
    @CheckReturnValue
    public CloserTo isCloserTo(Object first) {
        return CloserTo.begin(this, Arguments.picture(first, "first reference"));
    }

    // Not in CloserTo: soft assertions collect what fails in here, and know nothing of other classes.
    ImageAssert isCloser(Pixels first, Pixels second) {
        isNotNull();
        return failIfPresent(comparisons().closer(first, second, actual, withoutAllowances(focus, "isCloserTo")));
    }

    /**
     * Verifies that the picture has the size and every pixel of a reference, alpha included. No network is asked.
     *
     * <pre>{@code
     * assertThatImage(Path.of("logo.png")).isIdenticalTo(Path.of("copy-of-logo.png")); // passes
     * assertThatImage(Path.of("logo.png")).isIdenticalTo(Path.of("logo.jpg"));         // fails
     * }</pre>
     *
     * @param reference what it should be
     * @return this
     * @throws AssertionFailedError if a pixel differs, or the sizes differ
     * @throws IllegalArgumentException if the reference is null or of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     */
    public ImageAssert isIdenticalTo(Object reference) {
        Pixels pixels = Arguments.picture(reference, "reference");
        isNotNull();
        return failIfPresent(comparisons().identical(pixels, actual, withoutAllowances(focus, "isIdenticalTo")));
    }

    /**
     * Verifies that the picture has another size than a reference, or at least one other pixel. No network is asked.
     *
     * <pre>{@code
     * assertThatImage(hovered).isNotIdenticalTo(button);        // passes if the button changes under the pointer
     * assertThatImage(button).isNotIdenticalTo(copyOfTheButton); // fails
     * }</pre>
     *
     * @param reference what it should not be
     * @return this
     * @throws AssertionFailedError if size and all pixels are the same
     * @throws IllegalArgumentException if the reference is null or of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     * @since 0.1.0
     */
    public ImageAssert isNotIdenticalTo(Object reference) {
        Pixels pixels = Arguments.picture(reference, "reference");
        isNotNull();
        return failIfPresent(comparisons().notIdentical(pixels, actual, withoutAllowances(focus, "isNotIdenticalTo")));
    }

    /**
     * Verifies that the picture has the size and every pixel of another one, as {@link #isIdenticalTo} does.
     *
     * @param expected whatever {@link dev.lpips.image.io.Pictures#pixels} accepts, or null
     * @return this
     */
    @Override
    public ImageAssert isEqualTo(@Nullable Object expected) {
        return expected == null ? super.isEqualTo(null) : isIdenticalTo(expected);
    }

    /**
     * Verifies that the picture has another size or another pixel, as {@link #isNotIdenticalTo} does.
     *
     * @param other whatever {@link dev.lpips.image.io.Pictures#pixels} accepts, or null
     * @return this
     */
    @Override
    public ImageAssert isNotEqualTo(@Nullable Object other) {
        return other == null ? super.isNotEqualTo(null) : isNotIdenticalTo(other);
    }

    /**
     * Verifies the width of the picture.
     *
     * <pre>{@code
     * assertThatImage(banner).hasWidth(728); // passes for a picture of 728 x 90 pixels
     * assertThatImage(banner).hasWidth(90);  // fails for it
     * }</pre>
     *
     * @param width the number of columns it should have, at least 1
     * @return this
     * @throws AssertionFailedError if it has another
     * @throws IllegalArgumentException if no picture can have that width
     * @since 0.1.0
     */
    public ImageAssert hasWidth(int width) {
        isNotNull();
        return hasSize(new PixelSize(width, actual.height()));
    }

    /**
     * Verifies the height of the picture.
     *
     * <pre>{@code
     * assertThatImage(banner).hasHeight(90);  // passes for a picture of 728 x 90 pixels
     * assertThatImage(banner).hasHeight(728); // fails for it
     * }</pre>
     *
     * @param height the number of rows it should have, at least 1
     * @return this
     * @throws AssertionFailedError if it has another
     * @throws IllegalArgumentException if no picture can have that height
     * @since 0.1.0
     */
    public ImageAssert hasHeight(int height) {
        isNotNull();
        return hasSize(new PixelSize(actual.width(), height));
    }

    /**
     * Verifies that the picture has the size of a reference.
     *
     * <pre>{@code
     * assertThatImage(copy).hasSameSizeAs(original);    // passes
     * assertThatImage(thumbnail).hasSameSizeAs(original); // fails
     * }</pre>
     *
     * @param reference the picture whose size it should have
     * @return this
     * @throws AssertionFailedError if it has another
     * @throws IllegalArgumentException if the reference is null or of no accepted type
     * @throws dev.lpips.image.io.UnreadableImageException if the reference cannot be read
     * @since 0.1.0
     */
    public ImageAssert hasSameSizeAs(Object reference) {
        return hasSize(Arguments.picture(reference, "reference").size());
    }

    /**
     * Verifies the size of the picture.
     *
     * <pre>{@code
     * assertThatImage(thumbnail).hasSize(128, 128);  // passes for a picture of 128 x 128 pixels
     * assertThatImage(thumbnail).hasSize(1024, 768); // fails for it
     * }</pre>
     *
     * @param width the number of columns it should have
     * @param height the number of rows it should have
     * @return this
     * @throws AssertionFailedError if it has another
     * @throws IllegalArgumentException if no picture can have that size
     */
    public ImageAssert hasSize(int width, int height) {
        return hasSize(new PixelSize(width, height));
    }

    /**
     * Verifies the size of the picture.
     *
     * <pre>{@code
     * assertThatImage(copy).hasSize(Pictures.pixels(original).size()); // passes for a copy as large as its original
     * assertThatImage(copy).hasSize(new PixelSize(1, 1));              // fails
     * }</pre>
     *
     * @param size the size it should have
     * @return this
     * @throws AssertionFailedError if it has another
     * @throws IllegalArgumentException if the size is null
     */
    public ImageAssert hasSize(PixelSize size) {
        Arguments.value(size, "size");
        isNotNull();
        if (!actual.size().equals(size)) {
            String text = comparisons().reports().pictures().notOfSize(size, actual.size());
            throw Described.error(this, failure("%s", text), text, whole -> Mismatch.of(whole, size, actual.size()));
        }
        return this;
    }

    /**
     * Verifies that the picture matches the golden of the running test, as {@link GoldenImages} or the folder's {@code
     * lpips.properties} says: by default at most 0.05 over the whole picture, and at most 0.05 in its worst 64 x 64 patch.
     *
     * <pre>{@code
     * assertThatImage(page.screenshot()).matchesGolden();               // passes, if it looks as in its golden
     * assertThatImage(page.in(DARK_MODE).screenshot()).matchesGolden(); // fails, if that was approved in light colours
     * }</pre>
     *
     * @return this
     * @throws AssertionFailedError if it does not match, there is no golden, or it was recorded in this run
     * @throws ExtensionConfigurationException if no test with {@link GoldenImages} runs on this thread
     * @throws IllegalArgumentException if another test has the same name
     * @throws dev.lpips.image.io.UnreadableImageException if the golden cannot be read
     * @throws dev.lpips.engine.EngineException if the network cannot be trusted or cannot be run
     */
    public ImageAssert matchesGolden() {
        TestContext test = TestScope.runningTest("matchesGolden()");
        isNotNull();
        return failIfPresent(test.check(asked(chosenTolerance)));
    }

    /**
     * Verifies that the picture matches the golden of the running test, under a tolerance of its own.
     *
     * <pre>{@code
     * assertThatImage(chart).matchesGolden(Tolerance.distance(0.2)); // passes for a chart with another font
     * assertThatImage(chart).matchesGolden(Tolerance.distance(0));   // fails for it
     * }</pre>
     *
     * @param tolerance how different it may look
     * @return this
     * @throws AssertionFailedError as {@link #matchesGolden()} does
     * @throws ExtensionConfigurationException as {@link #matchesGolden()} does
     * @throws IllegalArgumentException as {@link #matchesGolden()} does, and if the tolerance is null
     * @throws dev.lpips.image.io.UnreadableImageException as {@link #matchesGolden()} does
     * @throws dev.lpips.engine.EngineException as {@link #matchesGolden()} does
     */
    public ImageAssert matchesGolden(Tolerance tolerance) {
        TestContext test = TestScope.runningTest("matchesGolden(Tolerance)");
        Arguments.value(tolerance, "tolerance");
        isNotNull();
        return failIfPresent(test.check(asked(Optional.of(tolerance))));
    }

    /**
     * Verifies that the picture matches the golden of the running test at an LPIPS distance of at most a number, and asks
     * nothing else.
     *
     * <pre>{@code
     * assertThatImage(chart).matchesGolden(0.2); // passes for a chart with another font
     * assertThatImage(chart).matchesGolden(0);   // fails for it
     * }</pre>
     *
     * @param distance the largest accepted distance, itself included; from 0 to 1.5
     * @return this
     * @throws AssertionFailedError as {@link #matchesGolden()} does
     * @throws ExtensionConfigurationException as {@link #matchesGolden()} does
     * @throws IllegalArgumentException as {@link #matchesGolden()} does, and if the number is no distance
     * @throws dev.lpips.image.io.UnreadableImageException as {@link #matchesGolden()} does
     * @throws dev.lpips.engine.EngineException as {@link #matchesGolden()} does
     * @since 0.1.0
     */
    public ImageAssert matchesGolden(double distance) {
        return matchesGolden(Tolerance.distance(distance));
    }

    /**
     * Verifies that the picture matches a golden that the test names.
     *
     * <pre>{@code
     * assertThatImage(cart.screenshot()).matchesGolden("empty"); // passes, if it looks as in CartTest/empty.png
     * assertThatImage(full.screenshot()).matchesGolden("empty"); // fails
     * }</pre>
     *
     * @param name what to call it, in the folder of the test class; see {@link dev.lpips.golden.GoldenName}
     * @return this
     * @throws AssertionFailedError as {@link #matchesGolden()} does
     * @throws ExtensionConfigurationException as {@link #matchesGolden()} does
     * @throws IllegalArgumentException if the name is null or not accepted
     * @throws dev.lpips.image.io.UnreadableImageException as {@link #matchesGolden()} does
     * @throws dev.lpips.engine.EngineException as {@link #matchesGolden()} does
     */
    public ImageAssert matchesGolden(String name) {
        TestContext test = TestScope.runningTest("matchesGolden(String)");
        Arguments.value(name, "name");
        isNotNull();
        return failIfPresent(test.check(name, asked(chosenTolerance)));
    }

    /**
     * Verifies that the picture matches a golden that the test names, under a tolerance of its own.
     *
     * <pre>{@code
     * assertThatImage(chart).matchesGolden("sales", Tolerance.distance(0.2)); // passes for a chart with another font
     * assertThatImage(chart).matchesGolden("sales", Tolerance.distance(0));   // fails for it
     * }</pre>
     *
     * @param name as for {@link #matchesGolden(String)}
     * @param tolerance how different it may look
     * @return this
     * @throws AssertionFailedError as {@link #matchesGolden()} does
     * @throws ExtensionConfigurationException as {@link #matchesGolden()} does
     * @throws IllegalArgumentException if the name or tolerance is null, or the name not accepted
     * @throws dev.lpips.image.io.UnreadableImageException as {@link #matchesGolden()} does
     * @throws dev.lpips.engine.EngineException as {@link #matchesGolden()} does
     */
    public ImageAssert matchesGolden(String name, Tolerance tolerance) {
        TestContext test = TestScope.runningTest("matchesGolden(String, Tolerance)");
        Arguments.value(name, "name");
        Arguments.value(tolerance, "tolerance");
        isNotNull();
        return failIfPresent(test.check(name, asked(Optional.of(tolerance))));
    }

    private Comparisons comparisons() {
        Comparisons comparisons = SharedState.comparisons();
        return chosenModel.map(comparisons::withModel).orElse(comparisons);
    }

    private CheckRequest asked(Optional<Tolerance> own) {
        if (chosenModel.isPresent()) {
            throw new IllegalArgumentException(
                    "usingModel(..) is for references that are no goldens. The model of goldens is"
                            + " set by @GoldenImages(model = ..) or lpips.properties");
        }
        return new CheckRequest(actual, focus, own, descriptionText());
    }

    private static Focus withoutAllowances(Focus focus, String call) {
        if (!focus.allowances().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no tolerance, so no part can have another. Use ignoring(..)".formatted(call));
        }
        return focus;
    }

    private ImageAssert failIfPresent(Optional<Failure> found) {
        if (found.isPresent()) {
            String text = found.get().message();
            Optional<Evidence> evidence = found.get().evidence();
            throw Described.error(this, failure("%s", text), text, whole -> Mismatch.of(whole, evidence));
        }
        return this;
    }
}
