package shop;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;

import dev.lpips.junit.GoldenImages;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GoldenImages
class PageTest {

    @Test
    void plain() {
        assertThatImage(shown()).matchesGolden();
    }

    @Test
    void with_a_name() {
        assertThatImage(shown()).matchesGolden("named");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"de", "en"})
    void of(String language) {
        assertThatImage(shown()).matchesGolden();
    }

    @RepeatedTest(2)
    void again() {
        assertThatImage(shown()).matchesGolden();
    }

    @Nested
    class Inner {

        @Test
        void inner() {
            assertThatImage(shown()).matchesGolden();
        }
    }

    private static BufferedImage shown() {
        return new BufferedImage(Integer.getInteger("shop.width"), 30, BufferedImage.TYPE_INT_RGB);
    }
}
