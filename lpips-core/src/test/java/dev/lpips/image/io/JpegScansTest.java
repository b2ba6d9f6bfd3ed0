package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

class JpegScansTest {

    @Test
    void a_progressive_picture_has_about_ten_scans_and_is_read() throws IOException {
        byte[] file = progressive();

        assertThat(JpegSegments.parse(file).scans()).isBetween(6, 12);
        assertThat(ImageFiles.decode(file, "photo.jpg").size().area()).isEqualTo(13 * 9);
    }

    @Test
    void a_baseline_picture_has_one_scan() throws IOException {
        assertThat(JpegSegments.parse(TinyFiles.encoded(TinyFiles.picture(), "jpeg"))
                        .scans())
                .isEqualTo(1);
    }

    @Test
    void a_picture_of_a_thousand_scans_is_refused_undecoded() throws IOException {
        byte[] file = withManyScans(1000);

        assertThatThrownBy(() -> ImageFiles.decode(file, "photo.jpg"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageMatching(
                        "photo.jpg is not a readable JPEG picture: it has 10\\d\\d scans of 117 pixels, more than"
                                + " the limits of 100 scans and of 1500000000 pixels in all of them");
    }

    @Test
    void an_end_that_is_written_in_a_comment_hides_no_scan() throws IOException {
        byte[] file = progressive();
        int last = lastScan(file);
        ByteArrayOutputStream commented = new ByteArrayOutputStream();
        commented.write(file, 0, last);
        commented.writeBytes(PngBytes.bytes(0xFF, 0xFE, 0, 4, 0xFF, 0xD9));
        commented.write(file, last, file.length - last);

        assertThat(JpegSegments.parse(commented.toByteArray()).scans())
                .isEqualTo(JpegSegments.parse(file).scans());
    }

    @Test
    void the_work_of_all_scans_is_limited_too() {
        assertThatCode(() -> JpegScans.requireWithinBudget(100, 15_000_000)).doesNotThrowAnyException();
        assertThatCode(() -> JpegScans.requireWithinBudget(12, 125_000_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> JpegScans.requireWithinBudget(13, 125_000_000))
                .hasMessageContaining("13 scans of 125000000 pixels");
        assertThatThrownBy(() -> JpegScans.requireWithinBudget(101, 1)).hasMessageContaining("101 scans");
    }

    /** Repeats the last scan, a refinement of what is there. */
    static byte[] withManyScans(int count) throws IOException {
        byte[] file = progressive();
        int last = lastScan(file);
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        more.write(file, 0, file.length - 2);
        for (int i = 0; i < count; i++) {
            more.write(file, last, file.length - 2 - last);
        }
        more.write(file, file.length - 2, 2);
        return more.toByteArray();
    }

    private static int lastScan(byte[] file) {
        int last = 0;
        for (int i = 0; i + 1 < file.length; i++) {
            last = file[i] == (byte) 0xFF && file[i + 1] == (byte) 0xDA ? i : last;
        }
        return last;
    }

    private static byte[] progressive() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(TinyFiles.picture(), null, null), parameters);
        } finally {
            writer.dispose();
        }
        byte[] bytes = file.toByteArray();
        assertThat(Arrays.copyOfRange(bytes, bytes.length - 2, bytes.length)).isEqualTo(PngBytes.bytes(0xFF, 0xD9));
        return bytes;
    }
}
