package dev.lpips.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairPipelineTest {

    /** Where the first IDAT chunk's data begin in what {@link ImageFiles#encodePng} writes. */
    private static final int DATA = 41;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void results_come_in_the_order_of_the_pairs_however_many_threads_work(int threads) {
        List<PicturePair> pairs = pairs(50);

        List<String> names = new ArrayList<>();
        new PairPipeline(threads).run(pairs, loaded -> loaded.pair().name(), names::add);

        assertThat(names).isEqualTo(pairs.stream().map(PicturePair::name).toList());
    }

    @Test
    void no_more_than_twice_the_threads_are_ahead_of_the_results() {
        AtomicInteger ahead = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();

        new PairPipeline(3).run(pairs(40), loaded -> ahead.incrementAndGet(), any -> {
            seen.add(ahead.get());
            ahead.decrementAndGet();
        });

        assertThat(seen).hasSize(40).allMatch(count -> count <= 6);
    }

    @Test
    void a_bad_pair_does_not_stop_the_others() throws IOException {
        Path good = write("good.png", 0xFF112233);
        Path other = write("other.png", 0xFF332211);
        Path bad = Files.writeString(folder.resolve("bad.png"), "no picture");
        List<PicturePair> pairs = List.of(
                new PicturePair("missing", good, folder.resolve("nowhere.png")),
                new PicturePair("bad", bad, good),
                new PicturePair("same", good, good),
                new PicturePair("other", good, other));

        List<String> found = new ArrayList<>();
        new PairPipeline(2).run(pairs, PairPipelineTest::kind, found::add);

        assertThat(found).containsExactly("Missing", "Unreadable", "SameBytes", "Decoded");
    }

    @Test
    void the_first_failure_in_the_order_of_the_pairs_is_thrown() {
        assertThatThrownBy(() -> new PairPipeline(4)
                        .run(
                                pairs(20),
                                loaded -> {
                                    throw new IllegalStateException(
                                            loaded.pair().name());
                                },
                                any -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("pair-0");
    }

    @Test
    void equal_bytes_are_no_picture_only_because_they_are_equal() throws IOException {
        byte[] damaged = ImageFiles.encodePng(picture(0xFF112233));
        Arrays.fill(damaged, DATA, DATA + 5, (byte) 0); // within the compressed data: whoever decodes it finds out
        mend(damaged, DATA - 8);
        Path reference = Files.write(folder.resolve("reference.png"), damaged);
        Path actual = Files.write(folder.resolve("actual.png"), damaged);

        List<String> found = new ArrayList<>();
        new PairPipeline(1).run(List.of(new PicturePair("p", reference, actual)), PairPipelineTest::kind, found::add);

        assertThat(found).containsExactly("Unreadable");
    }

    @Test
    void equal_bytes_that_are_cut_off_are_not_taken_for_a_picture() throws IOException {
        byte[] whole = ImageFiles.encodePng(picture(0xFF112233));
        Path reference = Files.write(folder.resolve("reference.png"), Arrays.copyOf(whole, whole.length - 3));
        Path actual = Files.copy(reference, folder.resolve("actual.png"));

        List<String> found = new ArrayList<>();
        new PairPipeline(1).run(List.of(new PicturePair("p", reference, actual)), PairPipelineTest::kind, found::add);

        assertThat(found).containsExactly("Unreadable");
    }

    @Test
    void equal_bytes_with_a_wrong_checksum_are_not_taken_for_a_picture() throws IOException {
        byte[] damaged = ImageFiles.encodePng(picture(0xFF112233));
        Arrays.fill(damaged, DATA, DATA + 5, (byte) 0);

        assertThat(kindOfEqual(damaged)).isEqualTo("Unreadable");
    }

    @Test
    void equal_bytes_without_data_are_not_taken_for_a_picture() throws IOException {
        byte[] whole = ImageFiles.encodePng(picture(0xFF112233));
        ByteArrayOutputStream headerAndEnd = new ByteArrayOutputStream();
        headerAndEnd.write(whole, 0, DATA - 8);
        headerAndEnd.write(whole, whole.length - 12, 12);

        assertThat(kindOfEqual(headerAndEnd.toByteArray())).isEqualTo("Unreadable");
    }

    @Test
    void equal_bytes_of_an_unknown_colour_type_are_not_taken_for_a_picture() throws IOException {
        byte[] strange = ImageFiles.encodePng(picture(0xFF112233));
        strange[25] = 1;
        mend(strange, 8);

        assertThat(kindOfEqual(strange)).isEqualTo("Unreadable");
    }

    @Test
    void needs_a_thread() {
        assertThatThrownBy(() -> new PairPipeline(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private String kindOfEqual(byte[] file) throws IOException {
        Path reference = Files.write(folder.resolve("reference.png"), file);
        Path actual = Files.write(folder.resolve("actual.png"), file);
        List<String> found = new ArrayList<>();
        new PairPipeline(1).run(List.of(new PicturePair("p", reference, actual)), PairPipelineTest::kind, found::add);
        return found.get(0);
    }

    /** Makes the checksum of the chunk at a place what it should be. */
    private static void mend(byte[] png, int chunk) {
        int length = ByteBuffer.wrap(png).getInt(chunk);
        CRC32 checksum = new CRC32();
        checksum.update(png, chunk + 4, 4 + length);
        ByteBuffer.wrap(png).putInt(chunk + 8 + length, (int) checksum.getValue());
    }

    private static String kind(LoadedPair loaded) {
        return loaded.fold(d -> "Decoded", s -> "SameBytes", u -> "Unreadable", m -> "Missing");
    }

    private List<PicturePair> pairs(int count) {
        Path file = write("shared.png", 0xFF445566);
        List<PicturePair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(new PicturePair("pair-" + i, file, file));
        }
        return pairs;
    }

    private Path write(String name, int argb) {
        Path file = folder.resolve(name);
        ImageFiles.writePng(file, picture(argb));
        return file;
    }

    private static Pixels picture(int argb) {
        int[] colours = new int[15];
        Arrays.fill(colours, argb);
        return Pixels.ofArgb(new PixelSize(5, 3), colours);
    }
}
