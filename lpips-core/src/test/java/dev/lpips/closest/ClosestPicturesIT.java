package dev.lpips.closest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.batch.PairPipeline;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures ranked by the bundled network. */
class ClosestPicturesIT {

    private static final PixelSize SIZE = new PixelSize(64, 48);

    private final Lpips lpips = Lpips.open();

    @TempDir
    private Path folder;

    private Path picture;

    @BeforeEach
    void write() throws IOException {
        picture = write("among/picture.png", stripes(SIZE, 8, 0xFF204060));
        write("among/b/equal.png", stripes(SIZE, 8, 0xFF204060));
        write("among/near.png", stripes(SIZE, 8, 0xFF284868));
        write("among/far.png", stripes(SIZE, 3, 0xFFE0E0E0));
        write("among/large.png", stripes(new PixelSize(65, 48), 8, 0xFF204060));
        Files.write(folder.resolve("among/torn.png"), new byte[] {1, 2, 3});
        Files.writeString(folder.resolve("among/notes.txt"), "no picture");
    }

    @AfterEach
    void close() {
        lpips.close();
    }

    @Test
    void the_closest_comes_first_with_the_distance_of_a_comparison() throws IOException {
        Ranking ranking = search(lpips).rank(picture, folder.resolve("among"));

        assertThat(ranking.ranked()).extracting(Candidate::name).containsExactly("b/equal.png", "near.png", "far.png");
        assertThat(ranking.ranked().get(0).status()).isEqualTo(Candidate.Status.IDENTICAL);
        assertThat(ranking.ranked())
                .allSatisfy(candidate -> assertThat(candidate.distance().orElseThrow())
                        .isCloseTo(
                                lpips.compare(ImageFiles.read(picture), ImageFiles.read(candidate.file()))
                                        .distance(),
                                within(1e-6)));
    }

    @Test
    void pictures_without_a_distance_are_listed_with_the_reason() throws IOException {
        Ranking ranking = search(lpips).rank(picture, folder.resolve("among"));

        assertThat(ranking.others()).extracting(Candidate::name).containsExactly("large.png", "torn.png");
        assertThat(ranking.others())
                .extracting(Candidate::status)
                .containsExactly(Candidate.Status.SIZE_MISMATCH, Candidate.Status.UNREADABLE);
        assertThat(ranking.others().get(0).reason()).isEqualTo("it is 65 x 48, the picture 64 x 48");
        assertThat(ranking.others().get(1).reason()).contains("torn.png");
    }

    @Test
    void a_picture_too_large_for_features_has_the_same_ranking() throws IOException {
        Path large = write("picture.png", stripes(new PixelSize(128, 65), 8, 0xFF204060));
        write("others/near.png", stripes(new PixelSize(128, 65), 8, 0xFF284868));
        write("others/far.png", stripes(new PixelSize(128, 65), 3, 0xFFE0E0E0));
        Ranking expected = search(lpips).rank(large, folder.resolve("others"));

        try (Lpips small = Lpips.open(LpipsOptions.defaults().withActivationBytes(1 << 20))) {
            assertThat(small.hasRoomForFeatures(new PixelSize(128, 65))).isFalse();
            Ranking ranking = search(small).rank(large, folder.resolve("others"));

            assertThat(ranking.ranked()).extracting(Candidate::name).containsExactly("near.png", "far.png");
            assertThat(ranking.ranked().get(1).distance().orElseThrow())
                    .isCloseTo(expected.ranked().get(1).distance().orElseThrow(), within(1e-6));
        }
    }

    @Test
    void lines_have_the_closest_and_all_without_a_distance() throws IOException {
        Ranking ranking = search(lpips).rank(picture, folder.resolve("among"));

        assertThat(ranking.lines(1))
                .hasSize(4)
                .startsWith("   1.  0.0000  b/equal.png  (identical)")
                .contains("size-mismatch  large.png: it is 65 x 48, the picture 64 x 48")
                .last()
                .asString()
                .matches("3 ranked by .*lite.*, 2 not comparable with 64 x 48");
        assertThatThrownBy(() -> ranking.lines(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("At least 1 picture can be listed, but lpips.top is 0");
    }

    @Test
    void json_has_all_pictures_and_null_for_a_distance_that_does_not_exist() throws IOException {
        Path json = folder.resolve("out/ranking.json");

        RankingJson.write(search(lpips).rank(picture, folder.resolve("among")), json);

        assertThat(Files.readString(json))
                .contains("\"model\": \"lite\"", "\"width\": 64", "\"name\": \"b/equal.png\"", "\"distance\": 0.0")
                .contains("\"distance\": null", "\"status\": \"size-mismatch\"", "\"status\": \"unreadable\"");
    }

    @Test
    void a_directory_that_is_not_there_or_has_no_other_picture_is_refused() throws IOException {
        Path alone = write("alone/picture.png", stripes(SIZE, 8, 0xFF204060));

        assertThatThrownBy(() -> search(lpips).rank(picture, folder.resolve("amnog")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("There is no directory .*amnog to look in");
        assertThatThrownBy(() -> search(lpips).rank(alone, folder.resolve("alone")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no other picture in ");
    }

    private static ClosestPictures search(Lpips lpips) {
        return new ClosestPictures(lpips, new PairPipeline(2));
    }

    private Path write(String name, Pixels pixels) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        ImageFiles.writePng(file, pixels);
        return file;
    }

    private static Pixels stripes(PixelSize size, int width, int colour) {
        int[] argb = new int[size.area()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % size.width() / width % 2 == 0 ? colour : 0xFFF8F8F8;
        }
        return Pixels.ofArgb(size, argb);
    }
}
