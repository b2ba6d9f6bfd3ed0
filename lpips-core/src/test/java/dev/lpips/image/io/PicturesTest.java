package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.modality.cv.BufferedImageFactory;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.image.MemoryImageSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.ImageIcon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    private static final Pixels PIXELS = Pixels.ofArgb(new PixelSize(2, 1), new int[] {0x40010203, 0xFF808080});

    @TempDir
    private Path directory;

    @Test
    void pixels_are_themselves() {
        assertThat(Pictures.pixels(PIXELS)).isSameAs(PIXELS);
    }

    @Test
    void a_file_may_be_named_in_every_way_java_has() throws IOException {
        Path file = directory.resolve("log in.png");
        ImageFiles.writePng(file, PIXELS);

        assertThat(Pictures.pixels(file)).isEqualTo(PIXELS);
        assertThat(Pictures.pixels(file.toFile())).isEqualTo(PIXELS);
        assertThat(Pictures.pixels(file.toUri())).isEqualTo(PIXELS);
        assertThat(Pictures.pixels(file.toUri().toURL())).isEqualTo(PIXELS);
    }

    @Test
    void bytes_are_the_content_of_a_file() {
        assertThat(Pictures.pixels(ImageFiles.encodePng(PIXELS))).isEqualTo(PIXELS);
    }

    @Test
    void a_stream_is_read_to_its_end_and_left_open() throws IOException {
        boolean[] closed = {false};
        InputStream stream = new ByteArrayInputStream(ImageFiles.encodePng(PIXELS)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        assertThat(Pictures.pixels(stream)).isEqualTo(PIXELS);
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void an_image_in_memory_is_read_from_its_samples() {
        assertThat(Pictures.pixels(PIXELS.toBufferedImage())).isEqualTo(PIXELS);
        assertThat(Pictures.pixels(new ShiftedImage(PIXELS.toBufferedImage(), 3, 4)))
                .isEqualTo(PIXELS);
    }

    @Test
    void an_image_of_djl_is_what_it_wraps() {
        assertThat(Pictures.pixels(new BufferedImageFactory().fromImage(PIXELS.toBufferedImage())))
                .isEqualTo(PIXELS);
    }

    @Test
    void an_image_of_djl_around_another_librarys_is_what_djl_saves_of_it() {
        ai.djl.modality.cv.Image opencv = (ai.djl.modality.cv.Image) Proxy.newProxyInstance(
                PicturesTest.class.getClassLoader(),
                new Class<?>[] {ai.djl.modality.cv.Image.class},
                (self, method, given) -> {
                    if (method.getName().equals("save")) {
                        ((OutputStream) given[0]).write(ImageFiles.encodePng(PIXELS));
                        return null;
                    }
                    return method.getName().equals("getWrappedImage") ? new StringBuilder("a Mat") : null;
                });

        assertThat(Pictures.pixels(opencv)).isEqualTo(PIXELS);
    }

    @Test
    void a_later_change_does_not_reach_the_pixels() {
        var image = PIXELS.toBufferedImage();
        Pixels before = Pictures.pixels(image);

        image.setRGB(0, 0, 0xFFFFFFFF);

        assertThat(before).isEqualTo(PIXELS);
    }

    @Test
    void null_is_misuse() {
        assertThatThrownBy(() -> Pictures.pixels(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageStartingWith("The picture is null");
    }

    @Test
    void a_string_is_misuse_with_a_hint() {
        assertThatThrownBy(() -> Pictures.pixels("login.png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String")
                .hasMessageContaining("Path.of(..)");
    }

    @Test
    void an_image_of_the_toolkit_is_waited_for_and_an_icon_is_its_image() {
        int[] argb = {0xFFFF0000, 0x800000FF};
        Image image = Toolkit.getDefaultToolkit().createImage(new MemoryImageSource(2, 1, argb, 0, 2));

        assertThat(Pictures.pixels(image).toArgb()).containsExactly(argb);
        assertThat(Pictures.pixels(new ImageIcon(image)).toArgb()).containsExactly(argb);
    }

    @Test
    void an_image_that_cannot_be_loaded_is_unreadable() {
        Image broken = Toolkit.getDefaultToolkit().createImage(new byte[] {1, 2, 3});

        assertThatThrownBy(() -> Pictures.pixels(broken))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("cannot be loaded");
    }

    @Test
    void anything_else_is_misuse_that_lists_what_is_accepted() {
        assertThatThrownBy(() -> Pictures.pixels(42))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a picture: java.lang.Integer. Accepted are: Pixels, Path, File, URL, URI, byte[],"
                        + " InputStream, RenderedImage (BufferedImage among them), java.awt.Image, ImageIcon,"
                        + " ai.djl.modality.cv.Image.");
    }

    @Test
    void a_place_without_a_picture_is_named() throws IOException {
        Path text = Files.writeString(directory.resolve("notes.txt"), "no picture");

        assertThatThrownBy(() -> Pictures.pixels(text.toUri().toURL()))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("notes.txt");
        assertThatThrownBy(() -> Pictures.pixels(URI.create("mailto:nobody")))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("mailto:nobody");
    }
}
