package dev.lpips.calibrate;

import dev.lpips.Lpips;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Limits for pictures that come out differently every time, found on several renders of the same pictures and, if there are any, on renders
 * with a change that has to be seen.
 *
 * @param measures what each measure reads, in the order of messages
 * @param renders how many renders were measured
 * @param pictures how many pictures each of them has
 * @param missed the known-bad pictures that the suggested limits let pass
 * @since 0.1.0
 */
public record Calibration(List<MeasureCalibration> measures, int renders, int pictures, List<String> missed) {

    /** Two renders have one difference, which tells nothing of how differences vary. */
    private static final int LEAST_RENDERS = 3;

    /** Copies the lists. */
    public Calibration {
        measures = List.copyOf(measures);
        missed = List.copyOf(missed);
    }

    /**
     * Measures renders: every two of them, and every known-bad picture against each of them.
     *
     * @param lpips measures
     * @param asked the measures to find limits for
     * @param renders a folder with a folder for each render, at least three
     * @param changed a folder with a folder for each known-bad render; empty if there are none
     * @throws IllegalArgumentException if there are too few renders, or the folders do not have the same pictures
     * @throws IOException if a folder cannot be listed
     */
    public static Calibration of(Lpips lpips, Collection<Measure> asked, Path renders, Optional<Path> changed)
            throws IOException {
        RenderFolders good = RenderFolders.in(renders);
        if (good.folders().size() < LEAST_RENDERS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s has %d renders; at least %d tell how much they vary",
                    renders,
                    good.folders().size(),
                    LEAST_RENDERS));
        }
        Map<Measure, Double> noise = new TreeMap<>(Measures.ORDER);
        List<Changed> bad = new ArrayList<>();
        RenderFolders known =
                changed.isPresent() ? RenderFolders.in(changed.get()) : new RenderFolders(List.of(), List.of());
        if (changed.isPresent() && !good.names().containsAll(known.names())) {
            throw new IllegalArgumentException(
                    "%s has pictures that %s does not have".formatted(changed.get(), renders));
        }
        for (String name : good.names()) {
            ComparedRenders renderings = new ComparedRenders(lpips, asked, read(good, name));
            renderings.forEachPair(found -> found.readings()
                    .forEach((measure, reading) ->
                            noise.merge(measure, reading.value(), (one, other) -> more(measure, one, other))));
            if (known.names().contains(name)) {
                for (Path folder : known.folders()) {
                    bad.add(new Changed(
                            folder.getFileName() + "/" + name,
                            least(renderings, ImageFiles.read(folder.resolve(name)))));
                }
            }
        }
        return of(noise, bad, good);
    }

    private static Calibration of(Map<Measure, Double> noise, List<Changed> bad, RenderFolders good) {
        List<MeasureCalibration> found = noise.entrySet().stream()
                .map(entry -> new MeasureCalibration(entry.getKey(), entry.getValue(), leastOf(entry.getKey(), bad)))
                .toList();
        List<String> missed = bad.stream()
                .filter(picture -> found.stream().noneMatch(each -> picture.exceeds(each)))
                .map(Changed::name)
                .toList();
        return new Calibration(found, good.folders().size(), good.names().size(), missed);
    }

    /** Tells whether every known-bad picture exceeds a suggested limit; also if none was given. */
    public boolean tellsApart() {
        return missed.isEmpty();
    }

    private static List<Pixels> read(RenderFolders folders, String name) {
        return folders.folders().stream()
                .map(folder -> ImageFiles.read(folder.resolve(name)))
                .toList();
    }

    /** Of a known-bad picture, the render counts that it is most like. */
    private static Map<Measure, Double> least(ComparedRenders renders, Pixels bad) {
        Map<Measure, Double> least = new TreeMap<>(Measures.ORDER);
        renders.forEachAgainst(
                bad,
                found -> found.readings()
                        .forEach((measure, reading) ->
                                least.merge(measure, reading.value(), (one, other) -> less(measure, one, other))));
        return least;
    }

    private static Optional<Double> leastOf(Measure measure, List<Changed> bad) {
        return bad.stream()
                .map(picture -> picture.readings.get(measure))
                .reduce((one, other) -> less(measure, one, other));
    }

    private static double more(Measure measure, double one, double other) {
        return measure.direction().excess(one, other) >= 0 ? one : other;
    }

    private static double less(Measure measure, double one, double other) {
        return measure.direction().excess(one, other) >= 0 ? other : one;
    }

    /** A known-bad picture. */
    private record Changed(String name, Map<Measure, Double> readings) {

        boolean exceeds(MeasureCalibration calibration) {
            Double reading = readings.get(calibration.measure());
            return reading != null && calibration.measure().direction().excess(reading, calibration.limit()) > 0;
        }
    }
}
