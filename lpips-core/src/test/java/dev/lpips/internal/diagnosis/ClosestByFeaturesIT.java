package dev.lpips.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.RulerLoan;
import dev.lpips.golden.GoldenName;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.Pictures;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.oracle.OracleModels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goldens that only the network tells from each other: pages that came out a little otherwise. */
class ClosestByFeaturesIT {

    private static final GoldenName OWN = new GoldenName("PageTest/own");
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    @TempDir
    private Path goldens;

    private final List<String> asked = new ArrayList<>();

    @Test
    void a_page_that_came_out_darker_is_told_by_features_where_its_pixels_do_not() {
        Pixels own = page(1);
        Path file = golden("PageTest/own.png", own);
        golden("PageTest/third.png", page(3));
        Path other = golden("PageTest/other.png", page(2));
        Pixels actual = darker(page(2), 0.85);
        try (Lpips lpips = Lpips.open()) {
            assertThat(find(file, own, actual, Optional.empty())).isEmpty();

            Optional<ClosestGolden> found = find(file, own, actual, Optional.of(RulerLoan.of(lpips)));

            assertThat(found).map(ClosestGolden::file).contains(other);
            ClosestGolden.Seen seen = found.orElseThrow().seen().orElseThrow();
            assertThat(seen.other()).isCloseTo(lpips.compare(page(2), actual).distance(), within(1e-6));
            assertThat(seen.own()).isCloseTo(lpips.compare(own, actual).distance(), within(1e-6));
            assertThat(seen.model()).isEqualTo(lpips.model());
        }
    }

    /** Whatever the pages are, the answer is that of every pair compared as it is. */
    @Test
    void the_answer_is_that_of_comparing_pair_by_pair() {
        SplittableRandom random = new SplittableRandom(20);
        int found = 0;
        try (Lpips lpips = Lpips.open()) {
            for (int round = 0; round < 24; round++) {
                List<Pixels> pages = new ArrayList<>();
                List<Path> files = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    pages.add(page(random.nextInt(1000)));
                    files.add(golden("round-%s/page-%s.png".formatted(round, i), pages.get(i)));
                }
                Pixels own = page(random.nextInt(1000));
                // Darker and darker, until it is like nothing.
                Pixels actual = darker(pages.get(random.nextInt(4)), 1 - round / 80.0);

                Optional<ClosestGolden> answer = ClosestByFeatures.find(lpips, files, own, actual);

                assertThat(answer.map(ClosestGolden::file)).isEqualTo(byPairs(lpips, pages, files, own, actual));
                found += answer.isPresent() ? 1 : 0;
            }
        }
        assertThat(found).isBetween(6, 22);
    }

    @Test
    void few_pictures_are_measured_and_large_ones_not_at_all() {
        Pixels own = page(1);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            files.add(golden("page-%s.png".formatted(i), page(10 + i)));
        }
        Path ninth = golden("ninth.png", page(2));
        files.add(ninth);
        try (Lpips lpips = Lpips.open();
                Lpips small = Lpips.open(LpipsOptions.defaults().withActivationBytes(1 << 20))) {
            assertThat(ClosestByFeatures.find(lpips, files, own, darker(page(2), 0.85)))
                    .isEmpty();
            assertThat(ClosestByFeatures.find(lpips, List.of(ninth), own, darker(page(2), 0.85)))
                    .isPresent();
            assertThat(ClosestByFeatures.find(small, List.of(ninth), own, darker(page(2), 0.85)))
                    .isEmpty();
        }
    }

    @Test
    void pictures_of_two_sizes_and_a_model_without_distances_tell_nothing(@TempDir Path home) {
        Path other = golden("other.png", page(2));
        LpipsOptions vgg19 = LpipsOptions.defaults()
                .withModel(ModelName.of(Backbone.VGG19))
                .withStore(OracleModels.synthetic(ModelName.of(Backbone.VGG19), home));
        try (Lpips lpips = Lpips.open();
                Lpips features = Lpips.open(vgg19)) {
            assertThat(ClosestByFeatures.find(lpips, List.of(other), Scene.drawn(), darker(page(2), 0.85)))
                    .isEmpty();
            assertThat(ClosestByFeatures.find(features, List.of(other), page(1), darker(page(2), 0.85)))
                    .isEmpty();
        }
    }

    @Test
    void a_ruler_is_not_asked_for_where_pixels_tell() {
        Pixels own = page(1);
        Path file = golden("PageTest/own.png", own);
        Path other = golden("PageTest/other.png", page(2));
        RulerLoan refused = new RulerLoan() {
            @Override
            public <T> T measure(Function<Lpips, T> measurement) {
                asked.add("ruler");
                throw new IllegalStateException("nobody asked for it");
            }
        };

        assertThat(find(file, own, page(2), Optional.of(refused))).contains(new ClosestGolden(other, true));
        assertThat(asked).isEmpty();
    }

    private static Optional<Path> byPairs(
            Lpips lpips, List<Pixels> pages, List<Path> files, Pixels own, Pixels actual) {
        int best = 0;
        for (int i = 1; i < pages.size(); i++) {
            if (distance(lpips, pages.get(i), actual) < distance(lpips, pages.get(best), actual)) {
                best = i;
            }
        }
        return Samples.explains(distance(lpips, own, actual), distance(lpips, pages.get(best), actual))
                ? Optional.of(files.get(best))
                : Optional.empty();
    }

    private static double distance(Lpips lpips, Pixels one, Pixels other) {
        return lpips.compare(one, other).distance();
    }

    private Optional<ClosestGolden> find(Path file, Pixels own, Pixels actual, Optional<RulerLoan> loan) {
        return ClosestGolden.find(new GoldenSketches(), OWN, file, own, actual, loan);
    }

    private static Pixels darker(Pixels page, double by) {
        return Scene.channels(page, value -> (int) (value * by));
    }

    /** Lines of words, as bars. */
    private static Pixels page(int seed) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(0x202020));
        SplittableRandom random = new SplittableRandom(seed);
        for (int y = 8; y < HEIGHT - 8; y += 8) {
            for (int x = 8; x < WIDTH - 16; ) {
                int width = 2 + random.nextInt(14);
                graphics.fill(new Rectangle(x, y, width, 4));
                x += width + 2 + random.nextInt(3);
            }
        }
        graphics.dispose();
        return Pictures.pixels(image);
    }

    private Path golden(String file, Pixels picture) {
        Path path = goldens.resolve(file);
        path.getParent().toFile().mkdirs();
        ImageFiles.writePng(path, picture);
        return path;
    }
}
