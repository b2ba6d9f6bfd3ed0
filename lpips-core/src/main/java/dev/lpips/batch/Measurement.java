package dev.lpips.batch;

import dev.lpips.Comparison;
import dev.lpips.image.PixelSize;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measured;
import dev.lpips.model.ModelId;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What became of one pair.
 *
 * @param pair the pair
 * @param model which model measured, or would have
 * @param status how it went
 * @param size the size of the reference, else of the actual picture; empty if neither could be read
 * @param comparison the numbers of the network, if the pair was compared or is identical and the model has distances
 * @param readings what the measures found that were asked for; none if the pair has no numbers
 * @param decodeMillis how long reading both files took
 * @param evaluateMillis how long measuring took
 * @param reason why there are no numbers; empty if there are
 */
public record Measurement(
        PicturePair pair,
        ModelId model,
        Status status,
        Optional<PixelSize> size,
        Optional<Comparison> comparison,
        SortedMap<Measure, Measured> readings,
        double decodeMillis,
        double evaluateMillis,
        String reason) {

    /** How a pair went. */
    public enum Status {
        /** It was measured. */
        COMPARED,
        /** Both pictures have the same pixels; the distance is 0. */
        IDENTICAL,
        /** The sizes differ, so there is no distance. */
        SIZE_MISMATCH,
        /** At least one file is no picture that can be read. */
        UNREADABLE,
        /** At least one file is not there. */
        MISSING;

        /** Returns the word the JSON uses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
