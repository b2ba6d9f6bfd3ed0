package dev.lpips.tools.benchmarks;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.image.Pixels;
import dev.lpips.model.Backbone;
import java.nio.file.Path;

/**
 * One pair in a JVM of its own: how much memory it takes at most, in all and beyond what the open network takes.
 *
 * <p>Arguments: home, backbone, width, height, change, and optionally the bytes that the network's values may take.
 */
final class MemoryCase {

    private MemoryCase() {}

    public static void main(String[] args) throws Exception {
        LpipsOptions options = Models.options(Path.of(args[0]), Backbone.of(args[1]));
        if (args.length > 5) {
            options = options.withActivationBytes(Long.parseLong(args[5]));
        }
        Scene scene = new Scene(Integer.parseInt(args[2]), Integer.parseInt(args[3]), 1);
        Pixels reference = scene.reference();
        Pixels actual = scene.actual(Change.valueOf(args[4]));
        Scene small = new Scene(64, 64, 1);
        try (Lpips lpips = Lpips.open(options)) {
            lpips.compare(small.reference(), small.actual(Change.ALL));
            ProcessMemory.now().ifPresent(mib -> Child.report("before", mib));
            long start = System.nanoTime();
            lpips.compare(reference, actual);
            Child.report("millis", (System.nanoTime() - start) / 1e6);
        }
        ProcessMemory.peak().ifPresent(mib -> Child.report("peak", mib));
    }
}
