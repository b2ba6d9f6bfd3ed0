package dev.lpips.tools.hostile;

import dev.lpips.Lpips;
import dev.lpips.image.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many comparisons of pictures of many sizes in one JVM: its resident memory has to stay what it is, the same pictures have to give the
 * same bits from any thread, and a ruler can be opened and closed as often as one likes.
 */
public final class Soak {

    private static final int THREADS = 16;
    private static final int OPENINGS = 200;
    private static final int LARGEST_SIDE = 700;
    private static final int SMALLEST_SIDE = 40;

    /** What memory may grow by, once everything is warm. */
    private static final long ALLOWED_GROWTH_MIB = 50;

    private static final int WARM_AFTER = 100;

    private Soak() {}

    /**
     * Runs the soak, and writes what it saw.
     *
     * @param arguments how many comparisons, and the file to write
     * @throws Exception if a comparison fails
     */
    public static void main(String... arguments) throws Exception {
        int comparisons = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1]);
        List<Reading> readings = compare(comparisons);
        boolean isEqual = areEqualFromAllThreads(Math.max(THREADS, comparisons / 10));
        openAndClose(Math.min(OPENINGS, comparisons));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, page(comparisons, readings, isEqual));
        List<Reading> warm = warm(readings);
        long growth = growth(warm);
        System.out.printf(
                Locale.ROOT,
                "%d comparisons: resident memory grew by %d MiB after the first %d; bits are %s from %d threads%n",
                comparisons,
                growth,
                warm.get(0).comparisons(),
                isEqual ? "equal" : "NOT equal",
                THREADS);
        if (growth > ALLOWED_GROWTH_MIB || !isEqual) {
            throw new IllegalStateException("The soak found something: see " + file);
        }
    }

    private static List<Reading> compare(int comparisons) {
        List<Reading> readings = new ArrayList<>();
        Random random = new Random(1);
        try (Lpips lpips = Lpips.open()) {
            for (int i = 1; i <= comparisons; i++) {
                int width = SMALLEST_SIDE + random.nextInt(LARGEST_SIDE - SMALLEST_SIDE);
                int height = SMALLEST_SIDE + random.nextInt(LARGEST_SIDE - SMALLEST_SIDE);
                lpips.compare(Noise.draw(width, height, i), Noise.draw(width, height, i + 1));
                if (i % Math.max(1, comparisons / 20) == 0) {
                    readings.add(new Reading(i, residentMiB()));
                }
            }
        }
        return readings;
    }

    /** Compares a few pairs again and again from many threads, and each with its first result. */
    private static boolean areEqualFromAllThreads(int comparisons) throws InterruptedException, ExecutionException {
        List<Pixels> pictures = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pictures.add(Noise.draw(64 + 31 * i, 64 + 17 * i, i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Lpips lpips = Lpips.open()) {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < comparisons; i++) {
                Pixels picture = pictures.get(i % pictures.size());
                Pixels other = Noise.draw(picture.size().width(), picture.size().height(), 100);
                tasks.add(() ->
                        Double.doubleToLongBits(lpips.compare(picture, other).distance()));
            }
            List<Future<Long>> results = threads.invokeAll(tasks);
            boolean isEqual = true;
            for (int i = 0; i < comparisons; i++) {
                isEqual &= results.get(i)
                        .get()
                        .equals(results.get(i % pictures.size()).get());
            }
            return isEqual;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void openAndClose(int times) {
        Pixels one = Noise.draw(64, 64, 1);
        Pixels other = Noise.draw(64, 64, 2);
        for (int i = 0; i < times; i++) {
            try (Lpips lpips = Lpips.open()) {
                lpips.compare(one, other);
            }
        }
    }

    /** Returns the readings from when everything was warm; at least the last. */
    private static List<Reading> warm(List<Reading> readings) {
        List<Reading> warm = readings.stream()
                .filter(reading -> reading.comparisons() >= WARM_AFTER)
                .toList();
        return warm.isEmpty() ? readings.subList(readings.size() - 1, readings.size()) : warm;
    }

    private static long growth(List<Reading> warm) {
        return warm.stream()
                .mapToLong(reading -> reading.residentMiB() - warm.get(0).residentMiB())
                .max()
                .orElse(0);
    }

    private static String page(int comparisons, List<Reading> readings, boolean isEqual) {
        List<Reading> warm = warm(readings);
        StringBuilder page = new StringBuilder(String.format(
                Locale.ROOT,
                "# Soak%n%nWritten by `mvn verify -Ptools -pl tools/hostile -Dsoak.comparisons=%d -Dsoak.file=../../docs/soak.md`.%n%n%s, %s %s, heap of 256 MiB, pictures of %d to %d pixels a side, bundled model%n%n",
                comparisons,
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("os.name"),
                System.getProperty("java.version"),
                SMALLEST_SIDE,
                LARGEST_SIDE));
        page.append(String.format(Locale.ROOT, "| comparisons | resident memory |%n|---|---|%n"));
        readings.forEach(reading -> page.append(
                String.format(Locale.ROOT, "| %d | %d MiB |%n", reading.comparisons(), reading.residentMiB())));
        return page.append(String.format(
                        Locale.ROOT,
                        "%nGrowth after the first %d: %d MiB. From %d threads, %d more comparisons gave %s bits. Then a ruler was opened and closed %d times.%n",
                        warm.get(0).comparisons(),
                        growth(warm),
                        THREADS,
                        Math.max(THREADS, comparisons / 10),
                        isEqual ? "equal" : "other",
                        Math.min(OPENINGS, comparisons)))
                .toString();
    }

    /** Linux tells; elsewhere it is 0, and nothing grows. */
    private static long residentMiB() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + status, e);
        }
    }

    /** What was seen after some comparisons. */
    private record Reading(int comparisons, long residentMiB) {}
}
