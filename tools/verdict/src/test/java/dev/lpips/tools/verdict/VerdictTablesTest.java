package dev.lpips.tools.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTablesTest {

    private static final IntBinaryOperator PAGE = (x, y) -> x / 4 % 2 == 0 && y % 12 < 8 ? 0xFF202020 : 0xFFFFFFFF;

    @TempDir
    Path folder;

    @Test
    void a_folder_of_labelled_pairs_becomes_tables_and_a_picture() throws IOException {
        pair("noise", (x, y) -> PAGE.applyAsInt(x, y) ^ (x + y) % 2);
        pair("gone", (x, y) -> x > 40 && x < 52 && y > 36 && y < 48 ? 0xFFFFFFFF : PAGE.applyAsInt(x, y));
        pair("unsure", (x, y) -> 0xFF000000);
        Files.writeString(folder.resolve("labels.tsv"), """
                name\tlabel\tkind\tpage\twhat
                noise\tsame\tlevel\tp1\tone level
                gone\tdiff\ticon-missing\tp1\ta block vanished
                unsure\tdoubt\tblack\tp1\tall of it
                """);

        VerdictTables.main(
                new String[] {folder.toString(), folder.resolve("out").toString()});

        assertThat(folder.resolve("out/verdict.md"))
                .content()
                .contains(
                        "| GOLDEN | 0 of 1 (0.0 %) | 0 of 1 (0.0 %) | - |",
                        "| no pixel beyond 0.1 (YIQ) | 0 of 1 (0.0 %) | 0 of 1 (0.0 %) | - |",
                        "| diff | icon-missing | 0 | 1 |",
                        "| GOLDEN, all limits scaled | 1.000 | 0 % | 0 % | 0 % |");
        assertThat(folder.resolve("out/readings.tsv")).content().hasLineCount(3);
        assertThat(ImageFiles.read(folder.resolve("out/roc.png")).size()).isEqualTo(new PixelSize(800, 640));
    }

    @Test
    void a_pair_whose_picture_is_missing_is_refused_because_leaving_it_out_would_flatter_the_table()
            throws IOException {
        Files.writeString(folder.resolve("labels.tsv"), "lost\tsame\tlevel\tp1\t\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelledPairs.in(folder))
                .withMessageContaining("There is no picture");
    }

    @Test
    void pixels_count_from_their_threshold_on() {
        Pixels gray = picture((x, y) -> 0xFF808080);
        Pixels oneLighter = picture((x, y) -> x == 3 && y == 3 ? 0xFFC0C0C0 : 0xFF808080);

        assertThat(PixelCount.of(gray, oneLighter, 0.1)).isOne();
        assertThat(PixelCount.of(gray, oneLighter, 0.9)).isZero();
    }

    private void pair(String name, IntBinaryOperator change) {
        ImageFiles.writePng(folder.resolve("ref").resolve(name + ".png"), picture(PAGE));
        ImageFiles.writePng(folder.resolve("act").resolve(name + ".png"), picture(change));
    }

    private static Pixels picture(IntBinaryOperator colour) {
        int[] argb = new int[96 * 96];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colour.applyAsInt(i % 96, i / 96);
        }
        return Pixels.ofArgb(new PixelSize(96, 96), argb);
    }
}
