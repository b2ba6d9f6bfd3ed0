package dev.lpips.junit.docs;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;

import dev.lpips.image.Region;
import dev.lpips.junit.GoldenImages;
import dev.lpips.junit.Goldens;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the pages in docs, so that they compile. {@link DocsTest} compares the two; nobody runs these. */
@SuppressWarnings("unused")
abstract class Examples {

    abstract byte[] render();

    abstract byte[] screenshot(String page);

    /** Stands in for a page of a browser. */
    interface Page {
        byte[] screenshot();
    }

    @GoldenImages
    abstract static class InvoiceTest extends Examples {

        @Test
        void invoice() {
            assertThatImage(render()).matchesGolden();
        }

        @Test
        void pages_in_parallel(Goldens goldens) {
            Stream.of("home", "basket", "help").parallel().forEach(page -> goldens.verify(page, screenshot(page)));
        }
    }

    void image_comparison(byte[] expected, byte[] actual) {
        assertThatImage(actual).ignoring(700, 8, 90, 20).isPerceptuallyCloseTo(expected, 0.05);
    }

    void playwright(Page page, Region clock) {
        assertThatImage(page.screenshot())
                .ignoring(clock.x(), clock.y(), clock.width(), clock.height())
                .matchesGolden("login");
    }
}
