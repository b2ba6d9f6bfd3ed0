package example.swing;

import static dev.lpips.junit.LpipsAssertions.assertThatImage;

import dev.lpips.image.Pixels;
import dev.lpips.image.io.Painters;
import dev.lpips.image.io.Pictures;
import dev.lpips.junit.GoldenImages;
import java.util.Locale;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import javax.swing.plaf.metal.MetalLookAndFeel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a user writes: a dialog against its goldens, without a window and without a screen. */
@GoldenImages
class PrintPanelTest {

    private static final PlantedChange CHANGE =
            PlantedChange.valueOf(System.getProperty("swing.plant", "nothing").toUpperCase(Locale.ROOT));

    @BeforeAll
    static void pin_look_and_fonts() throws UnsupportedLookAndFeelException {
        MetalLookAndFeel.setCurrentTheme(new PinnedTheme());
        UIManager.setLookAndFeel(new MetalLookAndFeel());
    }

    @Test
    void asks_how_to_print() {
        assertThatImage(paint(1, CHANGE)).hasSize(360, 260).matchesGolden();
    }

    @Test
    void is_sharp_on_a_screen_of_twice_the_resolution() {
        assertThatImage(paint(2, CHANGE)).hasSize(720, 520).matchesGolden();
    }

    @Test
    void a_grey_button_is_another_picture() {
        assertThatImage(paint(1, PlantedChange.DISABLED))
                .region(180, 200, 180, 60)
                .isPerceptuallyDifferentFrom(paint(1, PlantedChange.NOTHING), 0.02);
    }

    private static Pixels paint(double scale, PlantedChange change) {
        return Pictures.paint(360, 260, scale, Painters.component(new PrintPanel(change)));
    }
}
