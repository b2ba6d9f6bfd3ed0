package shop

import dev.lpips.image.Region
import dev.lpips.junit.GoldenImages
import dev.lpips.junit.Goldens
import dev.lpips.junit.LpipsAssertions.assertThatImage
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import java.awt.Color
import java.awt.image.BufferedImage
import java.io.ByteArrayOutputStream
import java.nio.file.Files
import java.nio.file.Path
import javax.imageio.ImageIO

@GoldenImages
class BadgeTest {

    enum class Shade(val colour: Color) { DARK(Color(60, 20, 20)), LIGHT(Color(220, 120, 120)) }

    @Test
    fun `dark mode`() {
        assertThatImage(badge(Color.ORANGE)).describedAs("a badge").hasSize(80, 40).matchesGolden()
    }

    @ParameterizedTest
    @EnumSource
    fun shades(shade: Shade, goldens: Goldens) {
        goldens.verify(badge(shade.colour))
    }

    @Test
    fun `files and bytes are pictures`(@TempDir folder: Path) {
        val file = Files.write(folder.resolve("badge.png"), png(badge(Color.BLUE)))

        assertThatImage(file).isPerceptuallyCloseTo(png(badge(Color.BLUE)), 0.05)
    }

    @Test
    fun `what is ignored does not matter`() {
        assertThatImage(badge(Color.BLUE)).ignoring(Region(8, 4, 64, 32)).isPerceptuallyCloseTo(badge(Color.RED), 0.01)
        assertThatThrownBy { assertThatImage(badge(Color.BLUE)).isPerceptuallyCloseTo(badge(Color.RED), 0.01) }
            .hasMessageContaining("not perceptually close")
    }

    private fun png(picture: BufferedImage): ByteArray =
        ByteArrayOutputStream().also { ImageIO.write(picture, "png", it) }.toByteArray()

    private fun badge(colour: Color) = BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB).apply {
        with(createGraphics()) {
            color = Color.WHITE
            fillRect(0, 0, 80, 40)
            color = colour
            fillOval(10, 5, 60, 30)
            dispose()
        }
    }
}
