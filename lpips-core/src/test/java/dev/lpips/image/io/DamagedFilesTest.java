package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lpips.image.Pixels;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DamagedFilesTest {

    private static final DecodeLimits SMALL = new DecodeLimits(1 << 20, 16 << 20, 100);
    private static final int MUTATIONS_PER_FILE = 300;

    @ParameterizedTest
    @MethodSource("files")
    void a_whole_file_is_read(byte[] file) {
        assertThatCode(() -> ImageFiles.decode(file, "whole")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_truncated_file_never_becomes_another_picture(byte[] file) {
        Pixels whole = ImageFiles.decode(file, "whole");

        for (int length = 0; length < file.length; length++) {
            assertThat(decoded(Arrays.copyOf(file, length)).orElse(whole))
                    .as("the first %d of %d bytes", length, file.length)
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_damaged_file_is_a_picture_or_unreadable_and_nothing_else(byte[] file) {
        Random random = new Random(20261122);

        for (int i = 0; i < MUTATIONS_PER_FILE; i++) {
            byte[] damaged = file.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> decoded(damaged)).doesNotThrowAnyException();
        }
    }

    private static Optional<Pixels> decoded(byte[] file) {
        try {
            return Optional.of(ImageFiles.decode(file, "damaged", SMALL));
        } catch (UnreadableImageException e) {
            return Optional.empty();
        }
    }

    static Stream<Named<byte[]>> files() {
        return TinyFiles.all().entrySet().stream()
                .map((Map.Entry<String, byte[]> file) -> Named.of(file.getKey(), file.getValue()));
    }
}
