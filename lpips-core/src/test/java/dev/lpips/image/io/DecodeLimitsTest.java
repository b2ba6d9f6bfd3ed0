package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.PixelSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeLimitsTest {

    private static final long MEGABYTE = 1 << 20;

    @AfterEach
    void forget_the_setting() {
        System.clearProperty(DecodeLimits.MAX_MEGABYTES);
    }

    @Test
    void each_limit_is_changed_alone() {
        DecodeLimits limits = new DecodeLimits(1, 2, 3);

        assertThat(limits.withMaxFileBytes(9)).isEqualTo(new DecodeLimits(9, 2, 3));
        assertThat(limits.withMaxMemoryBytes(9)).isEqualTo(new DecodeLimits(1, 9, 3));
        assertThat(limits.withMaxFrames(9)).isEqualTo(new DecodeLimits(1, 2, 9));
    }

    @Test
    void a_limit_that_accepts_nothing_is_misuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DecodeLimits(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DecodeLimits(1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DecodeLimits(1, 1, 0));
    }

    @Test
    void without_a_setting_half_of_the_heap_may_be_taken() {
        assertThat(DecodeLimits.ofThisJvm().maxMemoryBytes())
                .isEqualTo(Runtime.getRuntime().maxMemory() / 2);
    }

    @Test
    void the_setting_counts_megabytes_and_files_may_have_a_quarter() {
        System.setProperty(DecodeLimits.MAX_MEGABYTES, "100");
        assertThat(DecodeLimits.ofThisJvm()).isEqualTo(new DecodeLimits(25 * MEGABYTE, 100 * MEGABYTE, 10_000));

        System.setProperty(DecodeLimits.MAX_MEGABYTES, "100000");
        assertThat(DecodeLimits.ofThisJvm().maxFileBytes()).isEqualTo(512 * MEGABYTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "1g", "many", "99999999999"})
    void a_setting_that_is_no_number_of_megabytes_is_refused_with_its_name(String setting) {
        System.setProperty(DecodeLimits.MAX_MEGABYTES, setting);

        assertThatIllegalArgumentException()
                .isThrownBy(DecodeLimits::ofThisJvm)
                .withMessage(
                        "lpips.picture.maxMegabytes is a whole number of megabytes, at least 1, but was \"%s\"",
                        setting);
    }

    @Test
    void a_picture_that_could_not_be_read_again_is_named_with_the_setting() {
        System.setProperty(DecodeLimits.MAX_MEGABYTES, "1");

        ImageFiles.requireReadable(new PixelSize(512, 256), "The golden \"LoginTest/page\"");
        assertThatThrownBy(() -> ImageFiles.requireReadable(new PixelSize(512, 257), "The golden \"LoginTest/page\""))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage(
                        "The golden \"LoginTest/page\" could not be read again: it announces 512 x 257 pixels, which"
                                + " take 2 MB to decode, more than the limit of 1 MB. More memory for the JVM (-Xmx) or"
                                + " -Dlpips.picture.maxMegabytes=<megabytes> raises it");
    }
}
