package dev.lpips.image.io;

import static dev.lpips.oracle.TinyGif.CLEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.Pixels;
import dev.lpips.oracle.TinyGif;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Screens are written as letters: red, green, blue, white, and a dot for transparent. */
class GifAnimationTest {

    private static final int KEEP = 1;
    private static final int CLEARED = 2;
    private static final int RESTORED = 3;
    private static final int R = 0;
    private static final int G = 1;
    private static final int B = 2;

    @Test
    void a_frame_that_stays_is_painted_over_and_shines_through_what_is_transparent() {
        TinyGif gif = new TinyGif(3, 2)
                .frame(0, 0, 3, 2, KEEP, R, R, R, R, R, R)
                .frame(1, 0, 2, 2, KEEP, G, CLEAR, CLEAR, G)
                .frame(0, 1, 1, 1, KEEP, B);

        assertThat(screens(gif)).containsExactly("RRR RRR", "RGR RRG", "RGR BRG");
    }

    @Test
    void a_frame_that_is_cleared_leaves_a_transparent_hole_and_not_the_background_colour() {
        TinyGif gif = new TinyGif(3, 1)
                .frame(0, 0, 3, 1, KEEP, R, R, R)
                .frame(1, 0, 1, 1, CLEARED, G)
                .frame(2, 0, 1, 1, KEEP, B);

        assertThat(screens(gif)).containsExactly("RRR", "RGR", "R.B");
    }

    @ParameterizedTest
    @ValueSource(ints = {RESTORED, 4})
    void a_frame_that_is_restored_leaves_what_was_before_it(int disposal) {
        TinyGif gif = new TinyGif(3, 1)
                .frame(0, 0, 2, 1, KEEP, R, R)
                .frame(1, 0, 2, 1, disposal, G, G)
                .frame(0, 0, 1, 1, disposal, B)
                .frame(0, 0, 1, 1, KEEP, CLEAR);

        assertThat(screens(gif)).containsExactly("RR.", "RGG", "BR.", "RR.");
    }

    @Test
    void a_first_frame_that_is_restored_leaves_an_empty_screen() {
        TinyGif gif = new TinyGif(2, 1).frame(0, 0, 2, 1, RESTORED, R, R).frame(0, 0, 1, 1, KEEP, G);

        assertThat(screens(gif)).containsExactly("RR", "G.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 6, 7})
    void a_disposal_that_nobody_defined_is_staying(int disposal) {
        TinyGif gif = new TinyGif(2, 1).frame(0, 0, 1, 1, disposal, R).frame(1, 0, 1, 1, KEEP, G);

        assertThat(screens(gif)).containsExactly("R.", "RG");
    }

    @Test
    void the_screen_grows_with_the_first_frame_and_cuts_off_later_ones() {
        TinyGif gif = new TinyGif(1, 1)
                .frame(0, 0, 2, 1, KEEP, R, R)
                .frame(1, 0, 2, 2, CLEARED, G, G, G, G)
                .frame(5, 5, 1, 1, CLEARED, B);

        assertThat(screens(gif)).containsExactly("RR", "RG", "R.");
    }

    @Test
    void its_first_frame_is_the_still_picture_of_the_file() {
        byte[] gif = new TinyGif(3, 2).frame(1, 0, 1, 1, KEEP, R).bytes();

        assertThat(animation(gif).iterator().next()).isEqualTo(ImageFiles.decode(gif, "test.gif"));
    }

    @Test
    void frames_can_be_gone_through_again_and_again_and_end() {
        PictureSeries animation =
                animation(new TinyGif(1, 1).frame(0, 0, 1, 1, KEEP, R).bytes());

        assertThat(animation.iterator().next()).isEqualTo(animation.iterator().next());
        Iterator<Pixels> frames = animation.iterator();
        frames.next();
        assertThat(frames).isExhausted();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(frames::next);
    }

    @Test
    void a_frame_larger_than_one_block_of_data_is_read() {
        int[] colours = new int[30 * 20];
        Arrays.fill(colours, B);

        Pixels frame = animation(
                        new TinyGif(30, 20).frame(0, 0, 30, 20, KEEP, colours).bytes())
                .iterator()
                .next();

        assertThat(frame.toArgb()).containsOnly(0xFF0000FF);
    }

    @Test
    void wherever_it_ends_too_early_it_is_refused_and_no_picture_is_shown() {
        byte[] gif = new TinyGif(2, 1)
                .frame(0, 0, 2, 1, KEEP, R, G)
                .frame(0, 0, 1, 1, KEEP, B)
                .bytes();

        for (int length = "GIF89a".length(); length < gif.length; length++) {
            byte[] cut = Arrays.copyOf(gif, length);
            assertThatThrownBy(() -> animation(cut))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(UnreadableImageException.class)
                    .hasMessageStartingWith("test.gif is not a readable GIF picture: it is truncated: it ends");
        }
    }

    @Test
    void a_damaged_frame_is_named() {
        byte[] gif = new TinyGif(2, 1)
                .frame(0, 0, 2, 1, KEEP, R, G)
                .frame(0, 0, 2, 1, KEEP, B)
                .bytes();

        assertThatThrownBy(() -> screens(animation(gif)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageStartingWith("test.gif, frame 2, is not readable: it is truncated: a frame ends after");
    }

    @Test
    void a_gif_without_frames_and_one_of_unknown_blocks_are_refused() {
        byte[] unknown = new TinyGif(1, 1).bytes();
        unknown[unknown.length - 1] = 0x55;

        assertThatThrownBy(() -> animation(new TinyGif(1, 1).bytes())).hasMessageEndingWith("it has no frame");
        assertThatThrownBy(() -> animation(unknown)).hasMessageEndingWith("it has a block of the unknown kind 0x55");
    }

    @Test
    void a_screen_beyond_the_limit_is_refused_before_there_is_memory_for_it() {
        byte[] gif = new TinyGif(60000, 60000).frame(0, 0, 1, 1, KEEP, R).bytes();

        assertThatThrownBy(() -> animation(gif))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("60000 x 60000 pixels, which take 58365 MB to decode, more than the limit");
    }

    @Test
    void a_frame_beyond_the_limit_is_refused_although_the_screen_is_small() {
        byte[] gif = new TinyGif(1, 1)
                .frame(0, 0, 1, 1, KEEP, R)
                .frame(0, 0, 60000, 60000, KEEP, R)
                .bytes();

        assertThatThrownBy(() -> screens(animation(gif)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContainingAll("test.gif, frame 2", "more than the limit");
    }

    @Test
    void more_frames_than_the_limit_are_refused() throws IOException {
        TinyGif gif = new TinyGif(1, 1).frame(0, 0, 1, 1, KEEP, R).frame(0, 0, 1, 1, KEEP, G);
        DecodeLimits limits = DecodeLimits.ofThisJvm();

        assertThat(GifAnimation.of(gif.bytes(), "test.gif", limits.withMaxFrames(2)))
                .isPresent();
        assertThatThrownBy(() -> GifAnimation.of(gif.bytes(), "test.gif", limits.withMaxFrames(1)))
                .hasMessage("it has more frames or pages than the limit of 1");
    }

    private static PictureSeries animation(byte[] gif) {
        return ImageFiles.series(gif, "test.gif").orElseThrow();
    }

    private static List<String> screens(TinyGif gif) {
        return screens(animation(gif.bytes()));
    }

    private static List<String> screens(PictureSeries animation) {
        List<String> screens = new ArrayList<>();
        animation.iterator().forEachRemaining(frame -> screens.add(letters(frame)));
        assertThat(screens).hasSize(animation.count());
        return screens;
    }

    private static String letters(Pixels frame) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < frame.size().area(); i++) {
            letters.append(i > 0 && i % frame.width() == 0 ? " " : "").append(letter(frame.toArgb()[i]));
        }
        return letters.toString();
    }

    private static char letter(int argb) {
        return switch (argb) {
            case 0xFFFF0000 -> 'R';
            case 0xFF00FF00 -> 'G';
            case 0xFF0000FF -> 'B';
            case 0 -> '.';
            default -> '?';
        };
    }
}
