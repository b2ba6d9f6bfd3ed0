package dev.lpips.internal.appearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.PixelExamples;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each reading is about, on pages drawn here. The bounds are those of a golden check. */
class AppearanceTest {

    private static final PlaceLimits GOLDEN = new PlaceLimits(1, 1.5, 2.5, 1.05);

    private final Pixels page = Page.drawn();

    @Test
    void equal_pages_read_0() {
        Appearance equal = of(Page.drawn());

        assertThat(equal.detail()).isZero();
        assertThat(equal.areaColour()).isZero();
        assertThat(equal.textColour()).isZero();
        assertThat(equal.shift()).isZero();
        assertThat(equal.noise()).isZero();
        assertThat(equal.places(GOLDEN)).isEmpty();
    }

    @Test
    void a_wrong_digit_is_a_detail() {
        Pixels wrong = Page.with(graphics -> write(graphics, "3", "8"));
        Pixels right = Page.with(graphics -> write(graphics, "3", "3"));

        Appearance appearance = Appearance.of(right, wrong, 1);

        assertThat(appearance.detail()).isGreaterThan(1);
        assertThat(appearance.noise()).as("one glyph is not its own noise").isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 18, 24, 30})
    void a_wrong_digit_alone_in_a_small_picture_is_not_its_noise(int points) {
        Appearance appearance = Appearance.of(label("total 58", points), label("total 57", points), 1);

        assertThat(appearance.detail()).isGreaterThan(1.5);
        assertThat(appearance.noise()).isZero();
    }

    @Test
    void a_comma_that_is_missing_is_a_detail_that_vanished() {
        Pixels comma = Page.with(graphics -> write(graphics, "12", ","));

        Appearance appearance = Appearance.of(comma, Page.with(graphics -> write(graphics, "12", "")), 1);

        assertThat(appearance.detail()).isGreaterThan(1);
        assertThat(appearance.places(GOLDEN))
                .singleElement()
                .satisfies(place -> assertThat(place.kind()).isEqualTo(ChangedPlace.Kind.VANISHED));
    }

    @Test
    void text_that_is_anti_aliased_otherwise_everywhere_is_noise() {
        Appearance appearance = of(Page.withLcdText());

        assertThat(appearance.noise()).isPositive();
        assertThat(appearance.detail()).isBetween(0.1, 1.0);
        assertThat(appearance.areaColour()).isLessThan(1.5);
        assertThat(appearance.textColour()).isLessThan(2.5);
        assertThat(appearance.shift()).isLessThan(1.05);
    }

    @Test
    void a_tint_of_a_panel_is_a_colour_of_an_area() {
        Appearance appearance = of(Page.with(graphics -> {
            graphics.setColor(new Color(0xE0, 0xE6, 0xEC));
            graphics.fillRect(260, 180, 120, 100);
        }));

        assertThat(appearance.areaColour()).as("8 levels of all channels").isCloseTo(2.8f, within(0.5));
        assertThat(appearance.shift()).isZero();
        assertThat(appearance.areaBeyond(1.5)).isCloseTo(0.1, within(0.03));
        assertThat(appearance.places(GOLDEN)).singleElement().satisfies(place -> {
            assertThat(place.kind()).isEqualTo(ChangedPlace.Kind.TINTED);
            assertThat(place.region()).isEqualTo(new Region(260, 180, 120, 100));
        });
    }

    @Test
    void text_in_another_colour_is_a_colour_of_text() {
        Appearance appearance = of(Page.withText(new Color(0x30, 0x30, 0x30)));

        assertThat(appearance.textColour()).isGreaterThan(2.5);
        assertThat(appearance.areaColour()).isLessThan(1.5);
        assertThat(appearance.shift()).isLessThan(1.05);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1"})
    void an_element_that_moved_reads_how_far(int dx, int dy) {
        Pixels before = Page.with(graphics -> Page.element(graphics, 40, 200));
        Pixels after = Page.with(graphics -> Page.element(graphics, 40 + dx, 200 + dy));

        Appearance appearance = Appearance.of(before, after, 1);

        assertThat(appearance.shift()).isCloseTo(Math.hypot(dx, dy), within(0.35));
    }

    @Test
    void a_border_of_one_pixel_that_appears_is_a_detail() {
        Appearance appearance = of(Page.with(graphics -> {
            graphics.setColor(Color.GRAY);
            graphics.drawRect(40, 190, 150, 60);
        }));

        assertThat(appearance.detail()).isGreaterThan(1);
        assertThat(appearance.places(GOLDEN)).singleElement().satisfies(place -> {
            assertThat(place.kind()).isEqualTo(ChangedPlace.Kind.APPEARED);
            assertThat(place.region().x()).isBetween(38, 40);
            assertThat(place.region().width()).isBetween(151, 155);
        });
    }

    @Test
    void places_far_from_each_other_are_listed_apart_and_the_larger_first() {
        Appearance appearance = of(Page.with(graphics -> {
            graphics.fillRect(30, 200, 8, 8);
            graphics.fillRect(150, 240, 30, 30);
        }));

        List<Region> regions =
                appearance.places(GOLDEN).stream().map(ChangedPlace::region).toList();

        assertThat(regions).hasSize(2);
        assertThat(regions.get(0).x()).isBetween(148, 150);
        assertThat(regions.get(1).x()).isBetween(28, 30);
    }

    @Test
    void either_page_may_be_the_reference_of_a_detail() {
        Pixels other = Page.with(graphics -> graphics.fillRect(100, 200, 5, 9));

        assertThat(Appearance.of(other, page, 1).detail()).isCloseTo(of(other).detail(), within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 40", "40, 1", "2, 3", "4, 4", "5, 7", "13, 2"})
    void pictures_of_any_size_can_be_read(int width, int height) {
        Appearance appearance = Appearance.of(
                PixelExamples.filled(width, height, PixelExamples.BLACK),
                PixelExamples.filled(width, height, PixelExamples.WHITE),
                2);

        assertThat(appearance.detail()).isGreaterThan(1).isFinite();
        assertThat(appearance.areaColour()).as("the whole of lightness").isCloseTo(100f, within(0.01));
        assertThat(appearance.shift()).isZero();
    }

    private Appearance of(Pixels actual) {
        return Appearance.of(page, actual, 1);
    }

    private static void write(Graphics2D graphics, String before, String last) {
        graphics.drawString("Total: " + before + last, 20, 240);
    }

    /** A label without anti-aliasing: large glyphs with many structured places, and hardly anything beside them. */
    private static Pixels label(String text, int points) {
        BufferedImage image = new BufferedImage(240, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 240, 80);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, points));
        graphics.drawString(text, 10, 50);
        graphics.dispose();
        return Pixels.ofArgb(new PixelSize(240, 80), image.getRGB(0, 0, 240, 80, null, 0, 240));
    }
}
