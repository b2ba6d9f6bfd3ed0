package example.superresolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.Lpips;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Trains one upscaler twice, and looks at what each makes of pictures that it has not seen. */
class SuperResolutionTest {

    private static final int STEPS = Integer.getInteger("superresolution.steps", 600);
    private static final int SIDE = 128;

    private static final List<BufferedImage> UNSEEN = LongStream.range(0, 12)
            .mapToObj(i -> Walls.draw(Training.FIRST_UNSEEN_SEED + i, SIDE))
            .toList();

    private static List<Result> ofPixels;
    private static List<Result> ofPerception;

    @BeforeAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    static void train_twice_and_keep_what_came_of_it() throws IOException {
        try (Lpips lpips = Lpips.open();
                PixelsAndPerception loss = new PixelsAndPerception();
                Upscaler pixels = Training.train(STEPS, new SquaredError());
                Upscaler perception = Training.train(STEPS, loss)) {
            ofPixels = Result.of(lpips, pixels, UNSEEN);
            ofPerception = Result.of(lpips, perception, UNSEEN);
        }
        Strip.write(UNSEEN.subList(0, 3), ofPixels, ofPerception, Path.of("target/strip.png"));
        Files.writeString(Path.of("target/figures.txt"), row("MSE", ofPixels) + row("MSE + LPIPS", ofPerception));
    }

    @Test
    void mean_squared_error_wins_by_psnr_on_every_picture() {
        for (int i = 0; i < UNSEEN.size(); i++) {
            assertThat(ofPixels.get(i).psnr()).isGreaterThan(ofPerception.get(i).psnr());
        }
        assertThat(Result.meanPsnr(ofPixels)).isGreaterThan(Result.meanPsnr(ofPerception) + 0.5);
    }

    @Test
    void a_loss_with_lpips_wins_by_lpips_on_every_picture() {
        for (int i = 0; i < UNSEEN.size(); i++) {
            assertThat(ofPerception.get(i).distance()).isLessThan(ofPixels.get(i).distance());
        }
        assertThat(Result.meanDistance(ofPerception)).isLessThan(0.8 * Result.meanDistance(ofPixels));
    }

    private static String row(String loss, List<Result> results) {
        double psnr = Result.meanPsnr(results);
        double distance = Result.meanDistance(results);
        return String.format(Locale.ROOT, "%s: PSNR %.2f dB, LPIPS %.3f%n", loss, psnr, distance);
    }
}
