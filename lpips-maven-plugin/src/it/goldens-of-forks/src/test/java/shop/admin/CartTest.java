package shop.admin;

import dev.lpips.junit.GoldenImages;
import dev.lpips.junit.Goldens;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Has the simple name of a class in another package, and so its goldens. */
@GoldenImages
class CartTest {

    @Test
    @EnabledIfSystemProperty(named = "shop.collide", matches = "true")
    void page(Goldens goldens) {
        goldens.verify(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB));
    }
}
