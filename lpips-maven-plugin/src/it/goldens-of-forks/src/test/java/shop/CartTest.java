package shop;

import dev.lpips.junit.GoldenImages;
import dev.lpips.junit.Goldens;
import org.junit.jupiter.api.Test;

@GoldenImages
class CartTest {

    Goldens goldens;

    @Test
    void page() {
        goldens.verify(Page.shown());
    }
}
