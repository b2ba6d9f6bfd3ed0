package dev.lpips.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureSourceTest {

    @TempDir
    Path folder;

    @Test
    void bytes_are_a_picture_as_a_file_of_them_is() throws IOException {
        byte[] one = png(0xFF112233);
        byte[] other = png(0xFF332211);
        Path file = Files.write(folder.resolve("one.png"), one);

        assertThat(kind(PictureSource.of(file), PictureSource.of("row 7, actual", other)))
                .isEqualTo("Decoded");
        assertThat(kind(PictureSource.of(file), PictureSource.of("row 7, actual", one)))
                .isEqualTo("SameBytes");
    }

    @Test
    void messages_call_a_picture_by_its_location() {
        PictureSource text = PictureSource.of("s3a://shots/a.png", "no picture".getBytes(StandardCharsets.UTF_8));
        PictureSource good = PictureSource.of("row 7, actual", png(0xFF112233));

        assertThat(reason(text, good)).startsWith("s3a://shots/a.png ");
    }

    @Test
    void what_is_not_there_is_missing_whatever_the_other_picture_is() {
        PictureSource text = PictureSource.of("row 7, actual", "no picture".getBytes(StandardCharsets.UTF_8));

        assertThat(kind(PictureSource.missing("row 7, reference"), text)).isEqualTo("Missing");
        assertThat(reason(PictureSource.missing("row 7, reference"), text)).isEqualTo("there is no row 7, reference");
        assertThat(reason(PictureSource.of(folder.resolve("nowhere.png")), text))
                .isEqualTo("there is no " + folder.resolve("nowhere.png"));
    }

    @Test
    void a_store_that_cannot_be_read_makes_a_pair_unreadable() {
        PictureSource broken = new PictureSource() {
            @Override
            public String location() {
                return "hdfs://shots/a.png";
            }

            @Override
            public Optional<byte[]> read() {
                throw new UnreadableImageException("hdfs://shots/a.png cannot be read: connection reset");
            }
        };

        assertThat(reason(broken, PictureSource.of("b", png(0xFF112233))))
                .isEqualTo("hdfs://shots/a.png cannot be read: connection reset");
    }

    @Test
    void a_stream_is_read_to_its_end_under_the_limits_of_files() throws IOException {
        byte[] png = png(0xFF112233);

        assertThat(ImageFiles.readBytes(new ByteArrayInputStream(png), "a.png")).isEqualTo(png);
        assertThatThrownBy(() -> ImageFiles.readBytes(new Endless(), "hdfs://shots/endless.png"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageStartingWith("hdfs://shots/endless.png is larger than the limit of ");
    }

    private static String kind(PictureSource reference, PictureSource actual) {
        return load(reference, actual).fold(d -> "Decoded", s -> "SameBytes", u -> "Unreadable", m -> "Missing");
    }

    private static String reason(PictureSource reference, PictureSource actual) {
        return load(reference, actual)
                .fold(d -> "", s -> "", unreadable -> unreadable.reason(), missing -> missing.reason());
    }

    private static LoadedPair load(PictureSource reference, PictureSource actual) {
        return LoadedPair.of(new PicturePair("pair", reference, actual));
    }

    private static byte[] png(int colour) {
        return ImageFiles.encodePng(Pixels.ofArgb(new PixelSize(1, 1), new int[] {colour}));
    }

    /** A stream without an end. */
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return length;
        }
    }
}
