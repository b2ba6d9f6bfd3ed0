package dev.lpips.junit;

import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenVariants;
import dev.lpips.rules.GoldenRules;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that hold pictures against goldens, and says how. It alone is needed: on a class, a method, or an
 * annotation of one's own.
 *
 * <pre>{@code
 * @GoldenImages
 * class LoginPageTest {
 *
 *     @Test
 *     void dark_mode() {
 *         assertThatImage(page.screenshot()).matchesGolden(); // src/test/goldens/LoginPageTest/dark_mode.png
 *     }
 *
 *     @ParameterizedTest
 *     @ValueSource(strings = {"de", "en"})
 *     void greeting(String language, Goldens goldens) {
 *         goldens.verify(page.in(language).screenshot()); // .../LoginPageTest/greeting/de.png
 *     }
 * }
 * }</pre>
 *
 * <p><b>Names.</b> A golden has the name of its test: the simple names of the classes, the method, and for an invocation of
 * a parameterised or dynamic test its display name without the leading number and without the names of parameters, so that
 * invocations may come and go and compiler options may change. What differs from run to run is left out too: identity
 * hashes, the numbers of lambdas and generated classes, temporary folders, the order of a map. Tests that differ in nothing
 * else are refused; give them names, as in {@code @ParameterizedTest(name = "{0}")} or {@code Named.of("small", sizes)}. The
 * elements of a {@code Set.of(..)} are not sorted, so give sets a name as well. Repetitions are called {@code repetition-1}
 * and so on. Characters that some file system refuses become a hyphen and a hash, see {@link
 * dev.lpips.golden.PortableSegment}; names that are too long are cut, with a hash as well. A name that a test gives lies in
 * the folder of its class. A golden belongs to one test: two tests with one golden are refused, in all JVMs of a run. Only a
 * name that a test gives is for all its invocations.
 *
 * <p><b>Variants.</b> Where {@code dark@linux-x64.png}, {@code dark@linux.png} or {@code dark@jdk25.png} is there and fits
 * this machine, it is used in place of {@code dark.png}, see {@link GoldenVariants}.
 *
 * <p><b>Modes.</b> Nothing is ever written unless {@link #mode}, the system property {@value GoldenMode#PROPERTY} or {@code
 * lpips.properties} says so, see {@link GoldenMode}. What a test records is written when it is over, if it did nothing else
 * wrong and did not fail before in the same run; and then it does not pass, because nobody has looked at the picture yet.
 *
 * <p><b>Attributes.</b> What a method does not say its class says, and what that does not say the class around it; what
 * nobody says is said by {@code lpips.properties} in the folder of the goldens, and what that does not say has the
 * default. The system properties {@code lpips.model}, {@code lpips.distance} and so on overrule all of them. The model
 * that the file names is the only one its goldens are ever held with. See {@link GoldenRules}. Evidence and the log of
 * outcomes go to {@code target/lpips}, or the folder that the system property {@code lpips.evidence.directory} names.
 *
 * <p>Tests may run in parallel. They share one network per model and device, which is loaded when first needed and closed when all
 * tests are over.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(LpipsExtension.class)
public @interface GoldenImages {

    /** Returns the folder of the goldens, relative to the module of the test class; by default {@code src/test/goldens}. */
    String directory() default "";

    /** Returns the model that measures: {@code lite}, {@code alex}, {@code squeeze} or {@code vgg}; by default {@code lite}. */
    String model() default "";

    /** Returns the version of the model: {@code 0.1} or {@code 0.0}, of {@code lite} {@code 1}; by default the newest. */
    String version() default "";

    /**
     * Returns what transparent pictures are laid on: {@code worse-of-black-and-white}, the default, {@code over-black} or
     * {@code over-white}.
     */
    String alpha() default "";

    /**
     * Returns where the network runs: {@code cpu}, the default, {@code gpu}, {@code gpu:1}, or {@code auto}, which is the
     * CPU where no GPU can be used, and says so in one line. A {@code gpu} that cannot be used is a failure.
     */
    String device() default "";

    /** Returns what the run may do to goldens, such as {@code record-missing}; by default {@code verify}. */
    String mode() default "";

    /**
     * Returns the variant of goldens that is asked for, such as {@code high-contrast}: {@code dark@high-contrast.png} is
     * looked for before all others, and recorded, see {@link GoldenVariants}. By default none is.
     */
    String variant() default "";

    /**
     * Returns the largest accepted distance of the whole picture; by default 0.05. {@link Double#POSITIVE_INFINITY} leaves
     * it out.
     */
    double distance() default Double.NaN;

    /**
     * Returns the largest accepted distance of the worst 64 x 64 patch; by default 0.05. {@link Double#POSITIVE_INFINITY}
     * leaves it out, so that the official distance alone decides.
     */
    double worstPatch() default Double.NaN;

    /**
     * Returns the largest accepted difference of colours, in CIEDE2000, for 99 of 100 pixels: 1 is just noticeable. By
     * default colours are not judged.
     */
    double colour() default Double.NaN;

    /** Returns the largest accepted difference of colours, in CIEDE2000, for any pixel. By default none is judged alone. */
    double worstColour() default Double.NaN;

    /**
     * Returns the tolerance that the limits below change: {@code golden}, the default, {@code same-machine}, {@code
     * other-machine} or {@code photo}, see {@link dev.lpips.Tolerance}.
     */
    String preset() default "";

    /**
     * Returns limits of any measures, each as in {@code lpips.properties}: {@code "ssim = 0.98"}, or {@code "distance =
     * none"}, which leaves a measure out. See {@link dev.lpips.measure.Measures}.
     */
    String[] tolerance() default {};
}
