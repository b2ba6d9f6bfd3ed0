package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.oracle.TinyGif;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {

    @TempDir
    private Path folder;

    @Test
    void a_directory_is_taken_in_natural_order_without_folders_hidden_files_and_what_is_no_picture()
            throws IOException {
        for (String name : List.of("f10.png", "f2.png", "f1.png", "f02.PNG", "g.png", ".hidden.png", "notes.txt")) {
            ImageFiles.writePng(folder.resolve(name), grey(1));
        }
        Files.createDirectory(folder.resolve("f3.png"));

        Frames frames = Frames.of(folder);

        assertThat(frames)
                .extracting(Frame::name)
                .containsExactly("1 (f1.png)", "2 (f02.PNG)", "3 (f2.png)", "4 (f10.png)", "5 (g.png)");
        assertThat(frames.count()).isEqualTo(5);
        assertThat(frames).hasToString("5 frames");
    }

    @ParameterizedTest
    @CsvSource({
        "a2, a10",
        "a, a1",
        "1, 2",
        "9, 10",
        "01, 1",
        "a01b, a1c",
        "frame-2-x, frame-10-a",
        "A, a",
        "f99999999999999999998, f99999999999999999999"
    })
    void natural_order_is_how_people_count(String first, String second) {
        assertThat(NaturalOrder.INSTANCE.compare(first, second)).isNegative();
        assertThat(NaturalOrder.INSTANCE.compare(second, first)).isPositive();
        assertThat(NaturalOrder.INSTANCE.compare(first, first)).isZero();
    }

    @Test
    void a_list_may_have_pictures_of_all_kinds_and_can_be_gone_through_twice() {
        Path file = folder.resolve("second.png");
        ImageFiles.writePng(file, grey(2));

        Frames frames = Frames.of(List.of(
                grey(1), file, new ByteArrayInputStream(ImageFiles.encodePng(grey(3))), ImageFiles.encodePng(grey(4))));

        for (int round = 0; round < 2; round++) {
            assertThat(frames)
                    .containsExactly(
                            new Frame(1, "1", grey(1)),
                            new Frame(2, "2 (second.png)", grey(2)),
                            new Frame(3, "3", grey(3)),
                            new Frame(4, "4", grey(4)));
        }
    }

    @Test
    void a_later_change_of_an_image_does_not_reach_the_frames() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Frames frames = Frames.of(new BufferedImage[] {image});

        image.setRGB(0, 0, 0xFFFFFF);

        assertThat(frames).extracting(Frame::pixels).containsExactly(grey(0));
    }

    @Test
    void a_gif_is_a_sequence_by_path_file_and_bytes_whatever_its_name() throws IOException {
        byte[] gif = new TinyGif(1, 1)
                .frame(0, 0, 1, 1, 1, 0)
                .frame(0, 0, 1, 1, 1, 1)
                .bytes();
        Path file = Files.write(folder.resolve("spinner.img"), gif);

        for (Object sequence : List.of(file, file.toFile(), gif)) {
            assertThat(Frames.of(sequence)).extracting(Frame::name).containsExactly("1", "2");
        }
        Frames frames = Frames.of(gif);
        assertThat(Frames.of(frames)).isSameAs(frames);
    }

    @Test
    void what_is_no_sequence_is_refused_with_what_is() {
        Path picture = folder.resolve("one.png");
        ImageFiles.writePng(picture, grey(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frames.of(picture))
                .withMessageStartingWith(picture + " is no sequence of pictures. Accepted are a List");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frames.of("spinner.gif"))
                .withMessageStartingWith("Not a sequence of pictures: java.lang.String");
        assertThatIllegalArgumentException().isThrownBy(() -> Frames.of(List.of(1)));
    }

    @Test
    void nothing_at_all_is_no_sequence() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frames.of(empty))
                .withMessage("There is no picture in " + empty);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frames.of(Set.of()))
                .withMessage("A sequence of pictures has at least one");
        assertThatExceptionOfType(UnreadableImageException.class)
                .isThrownBy(() -> Frames.of(folder.resolve("nowhere")))
                .withMessageEndingWith("does not exist");
    }

    @Test
    void a_file_that_cannot_be_read_shows_when_its_turn_comes() throws IOException {
        ImageFiles.writePng(folder.resolve("1.png"), grey(1));
        Files.writeString(folder.resolve("2.png"), "no picture");
        var frames = Frames.of(folder).iterator();

        assertThat(frames.next().pixels()).isEqualTo(grey(1));
        assertThatExceptionOfType(UnreadableImageException.class)
                .isThrownBy(frames::next)
                .withMessageContaining("2.png");
    }

    private static Pixels grey(int level) {
        return Pixels.ofArgb(new PixelSize(1, 1), new int[] {0xFF000000 | level * 0x010101});
    }
}
