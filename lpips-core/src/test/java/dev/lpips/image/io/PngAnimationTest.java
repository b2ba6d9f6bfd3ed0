package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Screens of 3 x 1, written as letters: red, green, blue, and a dot for transparent. */
class PngAnimationTest {

    private static final int KEEP = 0;
    private static final int CLEAR = 1;
    private static final int RESTORE = 2;
    private static final int REPLACE = 0;
    private static final int OVER = 1;

    private final PngBytes png = new PngBytes(3, 1, 8, PngBytes.RGBA);
    private int sequence;
    private boolean dataWritten;

    @Test
    void a_frame_that_stays_is_painted_over_or_replaced() {
        control(3);
        frame(0, KEEP, REPLACE, "RRR");
        frame(1, KEEP, OVER, ".G");
        frame(1, KEEP, REPLACE, ".B");

        assertThat(screens()).containsExactly("RRR", "RRG", "R.B");
    }

    @Test
    void a_frame_that_is_cleared_leaves_a_hole_and_one_that_is_restored_leaves_what_was_before() {
        control(4);
        frame(0, KEEP, REPLACE, "RRR");
        frame(1, RESTORE, REPLACE, "GG");
        frame(0, CLEAR, REPLACE, "B");
        frame(2, KEEP, REPLACE, "G");

        assertThat(screens()).containsExactly("RRR", "RGG", "BRR", ".RG");
    }

    @Test
    void half_a_colour_lets_half_of_what_is_beneath_through() {
        assertThat(Canvas.over(0x80FF0000, 0xFF0000FF)).isEqualTo(0xFF80007F);
        assertThat(Canvas.over(0x80FF0000, 0x800000FF)).isEqualTo(0xC0AA0055);
        assertThat(Canvas.over(0x80FF0000, 0)).isEqualTo(0x80FF0000);
        assertThat(Canvas.over(0x00FF0000, 0x12345678)).isEqualTo(0x12345678);
        assertThat(Canvas.over(0xFF010203, 0x12345678)).isEqualTo(0xFF010203);
    }

    @Test
    void a_picture_in_front_of_the_first_frame_is_no_frame_but_a_picture_more() {
        control(1);
        data("BBB");
        frame(0, KEEP, REPLACE, "RRR");
        byte[] file = png.chunk("IEND").toBytes();

        assertThat(screens(file)).containsExactly("RRR");
        assertThatThrownBy(() -> ImageFiles.decode(file, "spinner.png"))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageStartingWith("spinner.png is more than one picture: 1 of 2 frames read");
    }

    @Test
    void one_frame_is_a_still_picture() {
        control(1);
        frame(0, KEEP, REPLACE, "RRR");

        assertThat(letters(ImageFiles.decode(png.chunk("IEND").toBytes(), "test.png")
                        .toArgb()))
                .isEqualTo("RRR");
    }

    @Test
    void an_animation_of_equal_bytes_is_decoded_to_know() {
        control(2);
        frame(0, KEEP, REPLACE, "RRR");
        frame(0, KEEP, REPLACE, "GGG");

        assertThat(ImageFiles.announcedSize(png.chunk("IEND").toBytes())).isEmpty();
    }

    @Test
    void a_missing_frame_is_refused() {
        control(3);
        frame(0, KEEP, REPLACE, "RRR");
        frame(0, KEEP, REPLACE, "GGG");

        assertThatThrownBy(this::screens).hasMessageEndingWith("it has 2 of the 3 frames it announces");
    }

    @Test
    void a_frame_that_leaves_the_screen_is_refused() {
        control(2);
        frame(0, KEEP, REPLACE, "RRR");
        frame(2, KEEP, REPLACE, "GG");

        assertThatThrownBy(this::screens).hasMessageEndingWith("frame 2 of its animation leaves the screen");
    }

    @Test
    void a_gap_in_the_frames_data_is_refused() {
        control(2);
        frame(0, KEEP, REPLACE, "RRR");
        sequence++;
        frame(0, KEEP, REPLACE, "GGG");

        assertThatThrownBy(this::screens).hasMessageEndingWith("frame data 1 of its animation is missing");
    }

    /** Three frames. */
    static byte[] animation() {
        PngAnimationTest animation = new PngAnimationTest();
        animation.control(3);
        animation.frame(0, KEEP, REPLACE, "RRR");
        animation.frame(1, RESTORE, OVER, ".G");
        animation.frame(0, CLEAR, REPLACE, "B");
        return animation.png.chunk("IEND").toBytes();
    }

    private void control(int frames) {
        png.chunk("acTL", ByteBuffer.allocate(8).putInt(frames).array());
    }

    private void frame(int left, int disposal, int blend, String colours) {
        png.chunk(
                "fcTL",
                ByteBuffer.allocate(26)
                        .putInt(sequence++)
                        .putInt(colours.length())
                        .putInt(1)
                        .putInt(left)
                        .put(24, (byte) disposal)
                        .put(25, (byte) blend)
                        .array());
        if (!dataWritten) {
            data(colours);
        } else {
            byte[] packed = packed(colours);
            png.chunk(
                    "fdAT",
                    ByteBuffer.allocate(4 + packed.length)
                            .putInt(sequence++)
                            .put(packed)
                            .array());
        }
    }

    private void data(String colours) {
        dataWritten = true;
        png.chunk("IDAT", packed(colours));
    }

    private static byte[] packed(String colours) {
        ByteBuffer row = ByteBuffer.allocate(1 + 4 * colours.length()).put((byte) 0);
        colours.chars()
                .forEach(letter -> row.putInt(
                        switch (letter) {
                            case 'R' -> 0xFF0000FF;
                            case 'G' -> 0x00FF00FF;
                            case 'B' -> 0x0000FFFF;
                            default -> 0;
                        }));
        return PngBytes.deflated(row.array());
    }

    private List<String> screens() {
        return screens(png.chunk("IEND").toBytes());
    }

    private static List<String> screens(byte[] file) {
        List<String> screens = new ArrayList<>();
        Frames.of(file).forEach(frame -> screens.add(letters(frame.pixels().toArgb())));
        return screens;
    }

    private static String letters(int... argb) {
        StringBuilder letters = new StringBuilder();
        for (int colour : argb) {
            letters.append(
                    switch (colour) {
                        case 0xFFFF0000 -> 'R';
                        case 0xFF00FF00 -> 'G';
                        case 0xFF0000FF -> 'B';
                        case 0 -> '.';
                        default -> '?';
                    });
        }
        return letters.toString();
    }
}
