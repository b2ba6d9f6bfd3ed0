package dev.lpips.tools.lite.pairs;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.model.Backbone;
import dev.lpips.model.LpipsVersion;
import dev.lpips.model.ModelInstaller;
import dev.lpips.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints how far apart the generated pictures are by alex, per content and per distortion. */
public final class DistanceTable {

    private static final double[] BANDS = {0.01, 0.05, 0.1, 0.25};

    private DistanceTable() {}

    /** Takes: photo folder, folder of official weights, split, side, groups per content, variants per group. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 6) {
            throw new IllegalArgumentException(
                    "Expected: photos weights split side groups variants, but got " + Arrays.toString(arguments));
        }
        PairGroups groups = new PairGroups(Photos.in(Path.of(arguments[0])));
        Split split = Split.valueOf(arguments[2]);
        int side = Integer.parseInt(arguments[3]);
        int count = Integer.parseInt(arguments[4]);
        int variants = Integer.parseInt(arguments[5]);
        Map<String, List<Double>> byContent = new TreeMap<>();
        Map<String, List<Double>> byDistortion = new TreeMap<>();
        try (Lpips alex = alex(Path.of(arguments[1]))) {
            for (Content content : Content.values()) {
                long start = System.nanoTime();
                List<PairGroup> made = new ArrayList<>();
                for (int seed = 0; seed < count; seed++) {
                    made.add(groups.group(split, content, seed, side, variants));
                }
                double millis = (System.nanoTime() - start) / 1e6 / count / (variants + 1);
                System.out.printf(Locale.ROOT, "%s: %.1f ms per picture%n", content, millis);
                for (PairGroup group : made) {
                    for (Variant variant : group.variants()) {
                        double distance = alex.compare(group.reference(), variant.picture())
                                .distance();
                        add(byContent, content.name(), distance);
                        add(byContent, "all", distance);
                        if (!variant.distortion().contains("+")) {
                            add(byDistortion, variant.distortion(), distance);
                        }
                    }
                }
            }
        }
        print(byContent);
        print(byDistortion);
    }

    private static Lpips alex(Path weights) throws IOException {
        ModelStore store = ModelStore.inHome(Files.createTempDirectory("lpips-home"));
        ModelInstaller.into(store)
                .install(
                        Backbone.ALEX,
                        LpipsVersion.V0_1,
                        weights.resolve("alexnet-features.pth"),
                        weights.resolve("lpips/v0.1/alex.pth"));
        return Lpips.open(LpipsOptions.defaults().withStore(store).withBackbone(Backbone.ALEX));
    }

    private static void add(Map<String, List<Double>> table, String key, double distance) {
        table.computeIfAbsent(key, k -> new ArrayList<>()).add(distance);
    }

    private static void print(Map<String, List<Double>> table) {
        System.out.printf(
                Locale.ROOT,
                "%n%-34s %6s | %6s %6s %6s %6s %6s | %5s %5s %5s %5s %5s%n",
                "",
                "pairs",
                "q05",
                "q25",
                "q50",
                "q75",
                "q95",
                "<.01",
                "<.05",
                "<.1",
                "<.25",
                ">.25");
        table.forEach((name, distances) -> {
            double[] sorted =
                    distances.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(Locale.ROOT, "%-34s %6d |", name, sorted.length);
            for (double q : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
                System.out.printf(Locale.ROOT, " %6.4f", sorted[(int) (q * (sorted.length - 1))]);
            }
            System.out.print(" |");
            double low = 0;
            for (int b = 0; b <= BANDS.length; b++) {
                double from = low;
                double to = b == BANDS.length ? Double.MAX_VALUE : BANDS[b];
                long inside =
                        Arrays.stream(sorted).filter(d -> d >= from && d < to).count();
                System.out.printf(Locale.ROOT, " %4.0f%%", 100.0 * inside / sorted.length);
                low = to;
            }
            System.out.println();
        });
    }
}
