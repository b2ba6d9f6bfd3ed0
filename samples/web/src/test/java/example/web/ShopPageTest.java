package example.web;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;

import dev.lpips.image.Region;
import dev.lpips.junit.GoldenImages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user writes: a page in a browser against its golden, whatever the time. */
@GoldenImages
class ShopPageTest {

    private static final PlantedChange CHANGE =
            PlantedChange.valueOf(System.getProperty("web.plant", "nothing").toUpperCase(Locale.ROOT));

    @TempDir
    Path folder;

    @Test
    void shop() throws IOException {
        verifyShop(1);
    }

    @Test
    void shop_on_a_screen_of_twice_the_resolution() throws IOException {
        verifyShop(2);
    }

    private void verifyShop(int scale) throws IOException {
        try (Browser browser = new Browser(scale)) {
            browser.openShop(folder);
            browser.run(CHANGE.script());
            Region clock = browser.regionOf("#clock");

            assertThatImage(browser.screenshot())
                    .ignoring(clock.x(), clock.y(), clock.width(), clock.height())
                    .matchesGolden();
        }
    }
}
