package shop;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;

import dev.lpips.junit.GoldenImages;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@GoldenImages
class PageTest {

    @Test
    void page() {
        String trouble = System.getProperty("shop.trouble");
        if (trouble.equals("throws")) {
            throw new IllegalStateException("before the picture");
        }
        if (trouble.equals("dies")) {
            Runtime.getRuntime().halt(1);
        }
        Assumptions.assumeFalse(trouble.equals("aborts"));
        assertThatImage(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB)).matchesGolden();
    }

    @Test
    void other() {
        assertThatImage(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB)).matchesGolden();
    }
}
