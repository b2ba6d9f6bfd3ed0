package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.io.input.InfiniteCircularInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFilesTest {

    private static final Pixels OPAQUE = Pixels.ofArgb(new PixelSize(2, 1), new int[] {0xFF010203, 0xFF808080});
    private static final Pixels TRANSPARENT = Pixels.ofArgb(new PixelSize(2, 1), new int[] {0x40010203, 0x00808080});

    @TempDir
    private Path directory;

    @Test
    void what_is_written_as_png_is_read_back_unchanged() {
        assertThat(ImageFiles.decode(ImageFiles.encodePng(OPAQUE), "opaque")).isEqualTo(OPAQUE);
        assertThat(ImageFiles.decode(ImageFiles.encodePng(TRANSPARENT), "transparent"))
                .isEqualTo(TRANSPARENT);
    }

    @Test
    void writes_a_file_and_the_directories_above_it_and_nothing_else() throws IOException {
        Path file = directory.resolve("target/lpips/login.png");

        ImageFiles.writePng(file, TRANSPARENT);
        ImageFiles.writePng(file, OPAQUE);

        assertThat(ImageFiles.read(file)).isEqualTo(OPAQUE);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_file_that_cannot_be_written_is_named() throws IOException {
        Path occupied = Files.createFile(directory.resolve("occupied"));

        assertThatThrownBy(() -> ImageFiles.writePng(occupied.resolve("login.png"), OPAQUE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("login.png could not be written");
    }

    @Test
    void a_missing_file_is_named() {
        Path missing = directory.resolve("missing.png");

        assertThatThrownBy(() -> ImageFiles.read(missing))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage(missing + " does not exist");
    }

    @Test
    void a_directory_is_no_picture() {
        assertThatThrownBy(() -> ImageFiles.read(directory))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage(directory + " is a directory, not a picture");
    }

    @Test
    void an_empty_file_is_named() {
        assertThatThrownBy(() -> ImageFiles.decode(new byte[0], "login.png"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("login.png is empty");
    }

    @Test
    void a_git_lfs_pointer_is_recognised() {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0123\nsize 12345\n";

        assertThatThrownBy(() -> ImageFiles.decode(pointer.getBytes(StandardCharsets.UTF_8), "login.png"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("login.png is a Git LFS pointer, not the picture itself; fetch it with: git lfs pull");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("otherKinds")
    void a_file_of_another_kind_is_called_what_it_is(String start, String kind) {
        byte[] file = start.getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> ImageFiles.decode(file, "login.png"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("login.png is " + kind + ", which is not read. Read are PNG, JPEG, GIF, BMP, TIFF, WebP");
    }

    static Stream<Arguments> otherKinds() {
        return Stream.of(
                arguments("<svg xmlns=\"\">", "an SVG drawing"),
                arguments("<?xml version=\"1.0\"?>\n<svg", "an SVG drawing"),
                arguments("<?xml version=\"1.0\"?><a/>", "an XML document"),
                arguments("\n <!DOCTYPE html>", "an HTML page, perhaps an error page in the place of the picture"),
                arguments("<html lang=\"en\">", "an HTML page, perhaps an error page in the place of the picture"),
                arguments("P6 1 1 255 abc", "a Netpbm picture"),
                arguments("%PDF-1.7", "a PDF document"),
                arguments("PK\3\4", "a zip archive"),
                arguments("\u001f\u008b\b", "a gzip archive"),
                arguments("II+\0\b\0", "a BigTIFF picture"),
                arguments("MM\0+\0\b", "a BigTIFF picture"),
                arguments("\0\0\1\0", "an ICO picture"),
                arguments("\u00ff\n", "a JPEG XL picture"),
                arguments("\0\0\0\fJXL \r\n", "a JPEG XL picture"),
                arguments("\0\0\0\fjP  \r\n", "a JPEG 2000 picture"),
                arguments("\0\0\0\u0018ftypavif\0\0\0\0mif1miaf", "an AVIF picture"),
                arguments("\0\0\0\u0018ftypmif1\0\0\0\0mif1avif", "an AVIF picture"),
                arguments("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "a HEIC picture"),
                arguments("\0\0\0\u0018ftypisom\0\0\0\0mp41isom", "a video"));
    }

    @Test
    void a_file_of_no_known_kind_is_not_one_of_the_formats() {
        assertThatThrownBy(() -> ImageFiles.decode("no picture".getBytes(StandardCharsets.UTF_8), "login.png"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("login.png is not one of the formats that are read: PNG, JPEG, GIF, BMP, TIFF, WebP");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_device_without_end_is_not_opened() {
        assertThatThrownBy(() -> ImageFiles.read(Path.of("/dev/zero")))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("/dev/zero is a pipe, a device or a socket, not a file");
    }

    @Test
    void a_stream_without_end_is_read_no_further_than_the_limit() {
        InputStream endless = new InfiniteCircularInputStream(new byte[1]);
        DecodeLimits limits = DecodeLimits.ofThisJvm().withMaxFileBytes(1000);

        assertThatThrownBy(() -> PictureBytes.of(endless, "The stream", limits))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("The stream is larger than the limit of 1000 bytes");
    }

    @Test
    void a_truncated_file_is_called_truncated() {
        byte[] whole = ImageFiles.encodePng(OPAQUE);
        byte[] half = java.util.Arrays.copyOf(whole, 45);

        assertThatThrownBy(() -> ImageFiles.decode(half, "login.png"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("login.png is not a readable PNG picture: it is truncated: it ends within its IDAT chunk");
    }

    @Test
    void the_content_decides_about_the_format_and_not_the_name() throws IOException {
        Path misnamed = Files.write(directory.resolve("login.jpg"), ImageFiles.encodePng(OPAQUE));

        assertThat(ImageFiles.read(misnamed)).isEqualTo(OPAQUE);
    }

    @Test
    void a_picture_of_exactly_the_limits_is_read() {
        byte[] file = ImageFiles.encodePng(OPAQUE);

        assertThat(ImageFiles.decode(file, "login.png", new DecodeLimits(file.length, 2 * 7, 1)))
                .isEqualTo(OPAQUE);
    }

    @Test
    void a_file_over_the_limit_is_refused() throws IOException {
        byte[] png = ImageFiles.encodePng(OPAQUE);
        Path file = Files.write(directory.resolve("login.png"), png);

        assertThatThrownBy(() -> ImageFiles.read(file, DecodeLimits.ofThisJvm().withMaxFileBytes(png.length - 1)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage(file + " is larger than the limit of " + (png.length - 1) + " bytes");
    }

    @Test
    void a_size_over_the_limit_is_refused_before_anything_is_decoded() {
        byte[] bomb = new PngBytes(100_000, 1000, 8, PngBytes.RGBA).data(0);

        assertThatThrownBy(() -> ImageFiles.decode(
                        bomb, "login.png", DecodeLimits.ofThisJvm().withMaxMemoryBytes(256 << 20)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage(
                        "login.png is not a readable PNG picture: it announces 100000 x 1000 pixels, which take 763 MB"
                                + " to decode, more than the limit of 256 MB. More memory for the JVM (-Xmx) or"
                                + " -Dlpips.picture.maxMegabytes=<megabytes> raises it");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_size_that_is_none_is_refused(int width) {
        byte[] file = new PngBytes(width, 1, 8, PngBytes.RGBA).data(0);

        assertThatThrownBy(() -> ImageFiles.decode(file, "login.png")).isInstanceOf(UnreadableImageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.JPG", "b/a.jpeg", "a.gif", "a.bmp", "a.tif", "a.tiff", "a.b.WebP"})
    void knows_the_names_of_pictures(String name) {
        assertThat(ImageFiles.isImageName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "png", "a.png.txt", "a.svg", "a.ico", "a.tga", "a.png/b"})
    void knows_the_names_of_other_files(String name) {
        assertThat(ImageFiles.isImageName(name)).isFalse();
    }
}
