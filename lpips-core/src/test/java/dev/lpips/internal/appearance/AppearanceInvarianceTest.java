package dev.lpips.internal.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the readings do not depend on: threads, tiles, and how much of the pictures is looked at. */
class AppearanceInvarianceTest {

    /** A number that has the same bits only if all of an appearance has. */
    private record Bits(double detail, double area, double text, double shift, double noise, double share) {
        static Bits of(Appearance appearance) {
            return new Bits(
                    appearance.detail(),
                    appearance.areaColour(),
                    appearance.textColour(),
                    appearance.shift(),
                    appearance.noise(),
                    appearance.areaBeyond(0.1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_is_far_from_a_change_can_be_left_out(long seed) {
        Random random = new Random(seed);
        Pixels reference = scene(700, 500);
        Pixels actual = changed(reference, random, 1 + random.nextInt(4));

        Appearance whole = Appearance.of(reference, actual, 1, Neighbourhood.everything(reference.size()));

        assertThat(Bits.of(Appearance.of(reference, actual, 1))).isEqualTo(Bits.of(whole));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void threads_change_no_bit(int threads) {
        Pixels reference = scene(700, 500);
        Pixels actual = noisy(changed(reference, new Random(7), 3));

        assertThat(Bits.of(Appearance.of(reference, actual, threads)))
                .isEqualTo(Bits.of(Appearance.of(reference, actual, 1)));
    }

    @ParameterizedTest
    @CsvSource({"512, 0", "0, 128", "256, 64", "4, 8"})
    void where_tiles_are_cut_changes_no_bit(int right, int down) {
        // Plain around, so that moving it brings nothing new into the picture.
        Pixels reference = framed(scene(300, 200), 0, 0);
        Pixels actual = framed(changed(scene(300, 200), new Random(8), 3), 0, 0);

        Appearance moved = Appearance.of(
                framed(scene(300, 200), right, down),
                framed(changed(scene(300, 200), new Random(8), 3), right, down),
                1);

        assertThat(Bits.of(moved)).isEqualTo(Bits.of(Appearance.of(reference, actual, 1)));
    }

    @ParameterizedTest
    @CsvSource({"20000, 200", "200, 20000"})
    void long_pictures_are_read_band_by_band(int width, int height) {
        Pixels reference = scene(width, height);
        Pixels actual = noisy(reference);

        Appearance appearance = Appearance.of(reference, actual, 2);

        assertThat(appearance.detail()).isPositive().isLessThan(1);
        Pixels corner = painted(actual, new Region(width - 40, height - 40, 20, 20));
        assertThat(Appearance.of(reference, corner, 2).places(new PlaceLimits(1, 1.5, 2.5, 1.05)))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.region().x()).isBetween(width - 42, width - 38);
                    assertThat(place.region().y()).isBetween(height - 42, height - 38);
                });
    }

    @Test
    void changes_on_both_sides_of_a_band_are_read_as_one_picture() {
        // A band of a picture this wide has 128 rows: the change lies across its end.
        Pixels reference = scene(16000, 256);
        Pixels across = painted(reference, new Region(500, 120, 24, 16));
        Pixels cutBefore = reference.crop(new Region(0, 0, 1200, 256));
        Pixels cutAfter = across.crop(new Region(0, 0, 1200, 256));

        Appearance whole = Appearance.of(reference, across, 1);
        Appearance cut = Appearance.of(cutBefore, cutAfter, 1);

        assertThat(whole.areaColour()).isEqualTo(cut.areaColour());
        assertThat(whole.textColour()).isEqualTo(cut.textColour());
        assertThat(whole.shift()).isEqualTo(cut.shift());
    }

    private static Pixels scene(int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int x = i % width;
            int y = i / width;
            boolean isGlyph = y % 24 < 12 && x / 3 * 7 % 5 < 2 && (x / 3 + y / 4) % 3 != 0;
            argb[i] = isGlyph ? 0xFF203040 : y % 200 > 150 ? 0xFFE0F0E8 : 0xFFFFFFFF;
        }
        return Pixels.ofArgb(new PixelSize(width, height), argb);
    }

    private static Pixels noisy(Pixels picture) {
        Random random = new Random(9);
        int[] argb = picture.toArgb();
        for (int i = 0; i < argb.length; i++) {
            argb[i] ^= random.nextInt(2) * 0x020202;
        }
        return Pixels.ofArgb(picture.size(), argb);
    }

    private static Pixels changed(Pixels picture, Random random, int places) {
        Pixels changed = picture;
        for (int i = 0; i < places; i++) {
            int width = 1 + random.nextInt(40);
            int height = 1 + random.nextInt(20);
            changed = painted(
                    changed,
                    new Region(
                            random.nextInt(picture.width() - width),
                            random.nextInt(picture.height() - height),
                            width,
                            height));
        }
        return changed;
    }

    private static Pixels painted(Pixels picture, Region part) {
        int[] argb = picture.toArgb();
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            for (int x = part.x(); x < part.x() + part.width(); x++) {
                argb[y * picture.width() + x] = 0xFFC04020;
            }
        }
        return Pixels.ofArgb(picture.size(), argb);
    }

    private static Pixels framed(Pixels picture, int right, int down) {
        int margin = 64;
        PixelSize size = new PixelSize(900, 600);
        int[] argb = new int[size.area()];
        Arrays.fill(argb, 0xFFFFFFFF);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                argb[(y + down + margin) * size.width() + x + right + margin] = picture.argb(x, y);
            }
        }
        return Pixels.ofArgb(size, argb);
    }
}
