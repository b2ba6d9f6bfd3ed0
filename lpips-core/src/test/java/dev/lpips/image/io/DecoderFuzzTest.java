package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.Pixels;
import dev.lpips.oracle.TinyGif;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mutations of files of every format: each is a picture, a sequence, or refused with the type that tells it, and takes no
 * more than its limits. The same mutations in every run; more with {@code -Dlpips.fuzz.rounds=100000}.
 */
class DecoderFuzzTest {

    private static final int ROUNDS = Integer.getInteger("lpips.fuzz.rounds", 400);
    private static final DecodeLimits SMALL = new DecodeLimits(1 << 20, 4 << 20, 50);

    /** What makes readers go wrong: nothing, ends of ranges, and lengths one off. */
    private static final int[] INTERESTING = {0, 1, 2, 4, 8, 0x7F, 0x80, 0xFE, 0xFF};

    @ParameterizedTest
    @MethodSource("seeds")
    void every_mutation_is_a_picture_a_sequence_or_refused(byte[] seed) {
        Random random = new Random(20261126);

        for (int round = 0; round < ROUNDS; round++) {
            byte[] file = mutated(seed, random);
            if (random.nextBoolean()) {
                repairChecksums(file);
            }
            requireTyped(file, round);
        }
    }

    private static void requireTyped(byte[] file, int round) {
        try {
            Pixels read = ImageFiles.decode(file, "mutation", SMALL);
            assertThat(4L * read.size().area()).isLessThanOrEqualTo(SMALL.maxMemoryBytes());
        } catch (UnreadableImageException refused) {
            assertThat(refused).hasMessageStartingWith("mutation ").hasMessageNotContaining("takes more memory");
        } catch (RuntimeException | Error e) {
            throw new AssertionError("Round %d of %s".formatted(round, Arrays.toString(file)), e);
        }
        try {
            Frames.of(file).forEach(frame -> assertThat(frame.number()).isPositive());
        } catch (UnreadableImageException | IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } catch (RuntimeException | Error e) {
            throw new AssertionError("Round %d as a sequence of %s".formatted(round, Arrays.toString(file)), e);
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] file = seed.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(file.length);
            switch (random.nextInt(5)) {
                case 0 -> file[at] = (byte) random.nextInt(256);
                case 1 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> file[at] = (byte) INTERESTING[random.nextInt(INTERESTING.length)];
                case 3 -> file = spliced(file, at, random);
                default -> file = Arrays.copyOf(file, Math.max(1, random.nextInt(16) == 0 ? at : file.length));
            }
        }
        return file;
    }

    /** Repeats or drops a part. */
    private static byte[] spliced(byte[] file, int at, Random random) {
        int from = Math.max(0, at + random.nextInt(65) - 32);
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(file, 0, at);
        spliced.write(file, Math.min(from, file.length), Math.max(0, file.length - from));
        return spliced.size() == 0 ? file : spliced.toByteArray();
    }

    /** Else a PNG would be refused for its checksum, and nothing behind it tried. */
    private static void repairChecksums(byte[] file) {
        ByteBuffer png = ByteBuffer.wrap(file);
        int at = 8;
        while (ImageFormat.of(file).filter(ImageFormat.PNG::equals).isPresent() && at + 12 <= file.length) {
            int length = png.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                return;
            }
            CRC32 checksum = new CRC32();
            checksum.update(file, at + 4, 4 + length);
            png.putInt(at + 8 + length, (int) checksum.getValue());
            at += 12 + length;
        }
    }

    static List<Named<byte[]>> seeds() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(TinyFiles.all());
        files.put("animated.png", PngAnimationTest.animation());
        files.put("animated.webp", WebpDecoderTest.animation());
        files.put("pages.tif", TiffDecoderTest.pages(TinyFiles.picture(), TinyFiles.picture()));
        files.put(
                "animated.gif",
                new TinyGif(2, 1)
                        .frame(0, 0, 2, 1, 2, 0, 1)
                        .frame(1, 0, 1, 1, 3, 2)
                        .bytes());
        return files.entrySet().stream()
                .map(file -> Named.of(file.getKey(), file.getValue()))
                .toList();
    }
}
