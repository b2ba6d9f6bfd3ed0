package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DecodeLimitsTest {

    @Test
    void each_limit_is_changed_alone() {
        assertThat(DecodeLimits.DEFAULT.withMaxFileBytes(1)).isEqualTo(new DecodeLimits(1, 100_000_000));
        assertThat(DecodeLimits.DEFAULT.withMaxPixels(1)).isEqualTo(new DecodeLimits(512L << 20, 1));
    }

    @Test
    void a_limit_that_accepts_nothing_is_misuse() {
        assertThatThrownBy(() -> new DecodeLimits(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DecodeLimits(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
