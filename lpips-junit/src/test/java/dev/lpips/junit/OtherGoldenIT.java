package dev.lpips.junit;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.image.io.Pictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two goldens mixed up, and the picture darker than the one that it is of. */
@ExtendWith(SyntheticModel.class)
class OtherGoldenIT {

    private final World world = World.fresh();

    @GoldenImages(directory = "target/fixtures/goldens")
    static class PageTestCase {

        @RegisterExtension
        final LpipsExtension world = World.extension();

        @Test
        void first() {
            assertThatImage(page(2, 230)).matchesGolden();
        }
    }

    @Test
    void the_network_that_judged_tells_which_golden_a_picture_looks_like() throws IOException {
        world.properties.put("lpips.model", "lite");
        Files.createDirectories(SyntheticModel.GOLDENS);
        GoldenStore goldens = GoldenStore.at(SyntheticModel.GOLDENS);
        goldens.write(new GoldenName("PageTestCase/first"), Pictures.pixels(page(1, 255)));
        goldens.write(new GoldenName("PageTestCase/second"), Pictures.pixels(page(2, 255)));

        assertThat(Kit.failures(PageTestCase.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure.getMessage())
                        .containsPattern(
                                "looks like +: target/fixtures/goldens/PageTestCase/second.png   \\(another golden, at the distance"
                                        + " 0\\.0\\d{3} from actual; its own is at 0\\.\\d{4}: lite 1\\)\n"));
    }

    /** Lines of words, as bars on gray paper. */
    private static BufferedImage page(int seed, int paper) {
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(paper, paper, paper));
        graphics.fillRect(0, 0, 160, 120);
        graphics.setColor(new Color(0x202020));
        SplittableRandom random = new SplittableRandom(seed);
        for (int y = 8; y < 112; y += 8) {
            for (int x = 8; x < 144; ) {
                int width = 2 + random.nextInt(14);
                graphics.fillRect(x, y, width, 4);
                x += width + 2 + random.nextInt(3);
            }
        }
        graphics.dispose();
        return image;
    }
}
