package dev.lpips.junit.docs;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;

import dev.lpips.junit.GoldenImages;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

@GoldenImages
class FirstChartTest {

    @Test
    void sales() {
        assertThatImage(chart(40, 70, 55)).matchesGolden();
    }

    private static BufferedImage chart(int... bars) {
        BufferedImage picture = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 200, 120);
        graphics.setColor(new Color(40, 90, 160));
        for (int i = 0; i < bars.length; i++) {
            graphics.fillRect(20 + 60 * i, 110 - bars[i], 40, bars[i]);
        }
        graphics.dispose();
        return picture;
    }
}
