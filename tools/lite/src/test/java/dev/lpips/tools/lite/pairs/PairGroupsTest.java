package dev.lpips.tools.lite.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.tools.lite.chance.Dice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairGroupsTest {

    @TempDir
    static Path folder;

    static PairGroups groups;

    @BeforeAll
    static void photos_that_every_split_has_some_of() {
        for (int n = 0; n < 30; n++) {
            ImageFiles.writePng(folder.resolve("photo-%d.png".formatted(n)), grain(n));
        }
        groups = new PairGroups(Photos.in(folder));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_arguments_give_the_same_pixels(Content content) {
        PairGroup once = groups.group(Split.TEST, content, 7, 96, 5);
        PairGroup again = groups.group(Split.TEST, content, 7, 96, 5);

        assertThat(again).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource
    void threads_do_not_disturb_each_other(Content content) {
        List<Long> seeds = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);

        List<PairGroup> together = seeds.parallelStream()
                .map(seed -> groups.group(Split.TRAINING, content, seed, 64, 3))
                .toList();

        assertThat(together)
                .isEqualTo(seeds.stream()
                        .map(seed -> groups.group(Split.TRAINING, content, seed, 64, 3))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void pictures_have_the_side_asked_for_and_variants_differ_from_the_reference(Content content) {
        for (int side : new int[] {64, 101, 256}) {
            PairGroup group = groups.group(Split.TRAINING, content, 3, side, 4);

            assertThat(group.variants()).hasSize(4);
            assertThat(group.reference().size()).isEqualTo(new PixelSize(side, side));
            assertThat(group.variants()).allSatisfy(variant -> {
                assertThat(variant.picture().size()).isEqualTo(new PixelSize(side, side));
                assertThat(variant.picture()).isNotEqualTo(group.reference());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void splits_show_different_pictures_for_the_same_seed(Content content) {
        Set<Pixels> references = new HashSet<>();

        for (Split split : Split.values()) {
            references.add(groups.group(split, content, 11, 64, 0).reference());
        }

        assertThat(references).hasSize(Split.values().length);
    }

    @Test
    void no_two_of_split_content_and_seed_share_a_sequence() {
        Set<Long> sequences = new HashSet<>();
        long[] seeds = {0, 1, 2, 3, 4, 5, 1000, (1L << 58) - 2, (1L << 58) - 1};

        for (Split split : Split.values()) {
            for (Content content : Content.values()) {
                for (long seed : seeds) {
                    sequences.add(PairGroups.sequence(split, content, seed));
                }
            }
        }

        assertThat(sequences).hasSize(Split.values().length * Content.values().length * seeds.length);
    }

    @Test
    void neighbouring_sequences_do_not_run_through_each_others_numbers() {
        Set<Long> numbers = new HashSet<>();

        for (long seed = 0; seed < 20; seed++) {
            for (Split split : Split.values()) {
                Dice dice = new Dice(PairGroups.sequence(split, Content.CHART, seed), split.pool());
                LongStream.range(0, 100).forEach(n -> numbers.add(dice.seed()));
            }
        }

        assertThat(numbers).hasSize(20 * Split.values().length * 100);
    }

    @Test
    void every_photo_belongs_to_one_split_and_every_split_has_some() {
        Photos photos = Photos.in(folder);
        List<Path> all = new ArrayList<>();

        // A trial shows the photos of training.
        for (Split split : List.of(Split.TRAINING, Split.VALIDATION, Split.TEST)) {
            assertThat(photos.files(split)).isNotEmpty();
            all.addAll(photos.files(split));
        }

        assertThat(all).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void about_three_quarters_of_photos_are_for_training() {
        long training = 0;
        for (int n = 0; n < 10_000; n++) {
            training += Split.ofPhoto(n + ".jpg") == Split.TRAINING ? 1 : 0;
        }

        assertThat(training).isBetween(7_300L, 7_700L);
    }

    @Test
    void a_folder_without_photos_is_refused(@TempDir Path empty) {
        assertThatThrownBy(() -> Photos.in(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No photos in");
    }

    @Test
    void sides_and_seeds_out_of_range_are_refused() {
        assertThatThrownBy(() -> groups.group(Split.TEST, Content.TEXT, 0, 63, 1))
                .hasMessage("A side is from 64 to 512 pixels, but was 63");
        assertThatThrownBy(() -> groups.group(Split.TEST, Content.TEXT, 0, 513, 1))
                .hasMessage("A side is from 64 to 512 pixels, but was 513");
        assertThatThrownBy(() -> groups.group(Split.TEST, Content.TEXT, -1, 64, 1))
                .hasMessage("A seed is from 0 to 2^58 - 1, but was -1");
    }

    private static Pixels grain(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Pixels.ofArgb(
                new PixelSize(300, 280),
                random.ints(300 * 280).map(colour -> colour | 0xFF000000).toArray());
    }
}
