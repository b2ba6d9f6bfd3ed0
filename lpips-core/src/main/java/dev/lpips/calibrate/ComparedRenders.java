package dev.lpips.calibrate;

import dev.lpips.Lpips;
import dev.lpips.Measurements;
import dev.lpips.PictureFeatures;
import dev.lpips.image.Pixels;
import dev.lpips.measure.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The renders of one picture, measured against each other and against changed ones. The network runs once for each picture, where the
 * features of all of them fit into memory, and once for each pair otherwise; the numbers are the same.
 */
final class ComparedRenders {

    private static final long MOST_FEATURE_BYTES = 1L << 30;

    private final Lpips lpips;
    private final Collection<Measure> asked;
    private final List<Pixels> renders;
    private final List<PictureFeatures> features = new ArrayList<>();

    ComparedRenders(Lpips lpips, Collection<Measure> asked, List<Pixels> renders) {
        this.lpips = lpips;
        this.asked = List.copyOf(asked);
        this.renders = List.copyOf(renders);
        computeFeatures();
    }

    private void computeFeatures() {
        boolean isOneSize = renders.stream().map(Pixels::size).distinct().count() == 1;
        if (!isOneSize || !lpips.hasRoomForFeatures(renders.get(0).size())) {
            return;
        }
        for (Pixels render : renders) {
            features.add(lpips.features(render));
            // One more for the changed render that they are compared with.
            if ((renders.size() + 1) * features.get(0).bytes() > MOST_FEATURE_BYTES) {
                features.clear();
                return;
            }
        }
    }

    /** Measures every two renders. */
    void forEachPair(Consumer<Measurements> found) {
        for (int i = 0; i < renders.size(); i++) {
            for (int j = i + 1; j < renders.size(); j++) {
                found.accept(
                        features.isEmpty()
                                ? lpips.measure(renders.get(i), renders.get(j), asked)
                                : lpips.measure(features.get(i), features.get(j), asked));
            }
        }
    }

    /** Measures every render against a changed one. */
    void forEachAgainst(Pixels changed, Consumer<Measurements> found) {
        if (features.isEmpty()) {
            renders.forEach(render -> found.accept(lpips.measure(render, changed, asked)));
        } else {
            PictureFeatures others = lpips.features(changed);
            features.forEach(render -> found.accept(lpips.measure(render, others, asked)));
        }
    }
}
