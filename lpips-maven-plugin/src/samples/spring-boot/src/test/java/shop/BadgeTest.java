package shop;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.junit.GoldenImages;
import dev.lpips.junit.Goldens;
import dev.lpips.junit.LpipsSoftAssertions;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GoldenImages
class BadgeTest {

    @Test
    void versions_are_those_that_the_parent_manages() {
        assertThat(jar(Test.class)).contains("-" + System.getProperty("managed.junit"));
        assertThat(jar(Assertions.class)).contains("-" + System.getProperty("managed.assertj"));
    }

    @Test
    void badge() {
        assertThatImage(badge(Color.ORANGE)).as("a badge").hasSize(80, 40).matchesGolden();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shades(int shade, Goldens goldens) {
        goldens.verify(badge(new Color(100 * shade, 80, 80)));
    }

    @RepeatedTest(2)
    void again() {
        assertThatImage(badge(Color.BLUE)).matchesGolden();
    }

    @Test
    void another_colour_is_another_badge() {
        assertThatThrownBy(() -> assertThatImage(badge(Color.RED)).isPerceptuallyCloseTo(badge(Color.BLUE), 0.01))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not perceptually close");
    }

    @Test
    void soft_assertions_collect_every_failure() {
        LpipsSoftAssertions softly = new LpipsSoftAssertions();
        softly.assertThatImage(badge(Color.RED)).isPerceptuallyCloseTo(badge(Color.BLUE), 0.01);
        softly.assertThatImage(badge(Color.RED)).hasSize(1, 1);

        assertThat(softly.errorsCollected()).hasSize(2);
    }

    private static String jar(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private static BufferedImage badge(Color colour) {
        BufferedImage picture = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 80, 40);
        graphics.setColor(colour);
        graphics.fillOval(10, 5, 60, 30);
        graphics.dispose();
        return picture;
    }
}
