package dev.lpips.report;

import static dev.lpips.ComparisonFixtures.even;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.evidence.Evidence;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.image.Cutout;
import dev.lpips.image.PixelDifference;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import dev.lpips.run.BuildPlace;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureMessageTest {

    private static final PixelSize SIZE = new PixelSize(800, 600);
    private static final Path PROJECT = Path.of("/home/me/shop");
    private static final Evidence FIRST = evidence("icon");
    private static final Evidence SECOND = evidence("icon-2");

    private final PictureMessage message = new PictureMessage(new ReportSettings(
            BuildPlace.WORKSTATION, PROJECT, AlphaPolicy.WORSE_OF_BLACK_AND_WHITE, NextSteps.BY_PROPERTY));

    @Test
    void says_which_size_was_wanted_and_how_the_actual_one_differs() {
        assertThat(message.notOfSize(SIZE, new PixelSize(801, 580))).isEqualTo("""
                image does not have the size 800 x 600
                  actual size : 801 x 580   (actual is 1 wider, 20 shorter)""");
    }

    @Test
    void says_how_many_pixels_differ_where_the_first_is_and_how_far_they_go() {
        PixelDifference difference = new PixelDifference(3, 412, 88, 0xFF336699, 0xFF33669A, 17);

        assertThat(message.notIdentical(difference, Cutout.whole(SIZE), FIRST)).isEqualTo("""
                image does not have the pixels of its reference
                  differing : 3 of 480000 pixels, by up to 17 of 255 in a channel
                  first     : x 412, y 88   (actual #FF33669A, reference #FF336699; alpha, red, green, blue)
                  size      : 800 x 600, both
                  actual    : target/lpips/LoginPageTest/icon-actual.png
                  reference : target/lpips/LoginPageTest/icon-reference.png""");
    }

    @Test
    void places_the_first_pixel_of_a_part_in_the_picture_and_counts_what_is_looked_at() {
        BitSet ignored = new BitSet();
        ignored.set(0, 800 * 10);
        Cutout cutout = new Cutout(SIZE, new Region(400, 0, 100, 20), ignored);

        assertThat(message.notIdentical(new PixelDifference(3, 12, 15, 0, 1, 17), cutout, FIRST))
                .contains("  differing : 3 of 1000 pixels, by up to 17 of 255 in a channel")
                .contains("  first     : x 412, y 15   (")
                .contains("  part      : 100 x 20 at x 400, y 0");
    }

    @Test
    void says_both_distances_and_shows_both_references() {
        assertThat(message.notCloser(even(SIZE, 0.2411), even(SIZE, 0.12), FIRST, SECOND))
                .isEqualTo("""
                        image is not perceptually closer to the first reference than to the second
                          to the first   : 0.2411   (LPIPS 0.1, alex)
                          to the second  : 0.1200   (must be greater)
                          size           : 800 x 600, all
                          actual         : target/lpips/LoginPageTest/icon-actual.png
                          first          : target/lpips/LoginPageTest/icon-reference.png
                          first heatmap  : target/lpips/LoginPageTest/icon-heatmap.png
                          second         : target/lpips/LoginPageTest/icon-2-reference.png
                          second heatmap : target/lpips/LoginPageTest/icon-2-heatmap.png""");
    }

    @Test
    void prints_as_many_digits_as_it_takes_to_tell_two_distances_apart() {
        assertThat(message.notCloser(even(SIZE, 0.1200003), even(SIZE, 0.12), FIRST, SECOND))
                .contains("to the first   : 0.1200003   (")
                .contains("to the second  : 0.1200000   (");
    }

    private static Evidence evidence(String stem) {
        Path folder = PROJECT.resolve("target/lpips/LoginPageTest");
        return new Evidence(
                folder.resolve(stem + "-actual.png"),
                Optional.of(folder.resolve(stem + "-reference.png")),
                Optional.of(folder.resolve(stem + "-heatmap.png")));
    }
}
