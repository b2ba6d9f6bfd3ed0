package dev.lpips.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.image.io.Pictures;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeOffByOneTest {

    private final CauseDetector detector = new SizeOffByOne();
    private final Pixels scene = Scene.drawn();

    @ParameterizedTest
    @CsvSource({
        "0, 0, 95, 64, one column less at the right",
        "1, 0, 95, 64, one column less at the left",
        "0, 0, 96, 63, one row less at the bottom",
        "0, 1, 96, 63, one row less at the top",
        "0, 0, 95, 63, one column less at the right and one row less at the bottom",
        "1, 0, 95, 63, one column less at the left and one row less at the bottom"
    })
    void recognises_what_is_missing(int x, int y, int width, int height, String what) {
        assertThat(detector.detect(scene, scene.crop(new Region(x, y, width, height))))
                .contains(new LikelyCause(what, "apart from that, the pictures are equal"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 97, 64, one column more at the right",
        "1, 0, 97, 64, one column more at the left",
        "0, 1, 96, 65, one row more at the top"
    })
    void recognises_what_was_added(int left, int top, int width, int height, String what) {
        Pixels larger = Scene.mapped(new PixelSize(width, height), (x, y) -> Scene.at(scene, x - left, y - top));

        assertThat(detector.detect(scene, larger))
                .hasValueSatisfying(cause -> assertThat(cause.what()).isEqualTo(what));
    }

    @Test
    void a_column_more_and_another_content_is_another_picture() {
        Pixels other = Scene.other();

        assertThat(detector.detect(scene, Scene.mapped(new PixelSize(97, 64), (x, y) -> Scene.at(other, x, y))))
                .isEmpty();
    }

    @Test
    void a_picture_stretched_by_a_column_is_not_one_with_a_column_more() {
        Pixels stretched = Scene.mapped(new PixelSize(97, 64), (x, y) -> scene.argb(x < 48 ? x : x - 1, y));
        Pixels smoothlyStretched = Pictures.pixels(stretched(97, 64));

        assertThat(detector.detect(scene, stretched)).isEmpty();
        assertThat(detector.detect(scene, smoothlyStretched)).isEmpty();
    }

    private BufferedImage stretched(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(scene.toBufferedImage(), 0, 0, width, height, null);
        graphics.dispose();
        return image;
    }

    @Test
    void equal_sizes_and_sizes_off_by_two_are_not_off_by_one() {
        assertThat(detector.detect(scene, Scene.noisy(scene, 3))).isEmpty();
        assertThat(detector.detect(scene, scene.crop(new Region(0, 0, 94, 64)))).isEmpty();
        assertThat(detector.detect(scene, scene.crop(new Region(0, 0, 95, 62)))).isEmpty();
    }
}
