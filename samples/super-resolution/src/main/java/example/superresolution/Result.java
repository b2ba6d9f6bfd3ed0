package example.superresolution;

import dev.lpips.Lpips;
import dev.lpips.Measurements;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.Pictures;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Psnr;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * What an upscaler makes of a reduced picture, and how far that is from the original.
 *
 * @param upscaled as large as the original
 * @param psnr in dB; more is closer, pixel by pixel
 * @param distance LPIPS; less is closer to the eye
 */
record Result(BufferedImage upscaled, double psnr, double distance) {

    private static final Measure PSNR = new Psnr();

    /** Upscales pictures that were reduced before, and measures each. */
    static List<Result> of(Lpips lpips, Upscaler upscaler, List<BufferedImage> originals) {
        return originals.stream().map(original -> of(lpips, upscaler, original)).toList();
    }

    static double meanPsnr(List<Result> results) {
        return results.stream().mapToDouble(Result::psnr).average().orElseThrow();
    }

    static double meanDistance(List<Result> results) {
        return results.stream().mapToDouble(Result::distance).average().orElseThrow();
    }

    private static Result of(Lpips lpips, Upscaler upscaler, BufferedImage original) {
        BufferedImage upscaled = upscaler.upscale(Reduction.of(original));
        Pixels actual = Pictures.pixels(upscaled);
        Measurements found = lpips.measure(Pictures.pixels(original), actual, List.of(PSNR));
        return new Result(upscaled, found.readings().get(PSNR).value(), found.comparison().distance());
    }
}
