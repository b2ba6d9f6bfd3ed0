package dev.lpips.tools.lite.train;

import dev.lpips.tools.lite.teacher.LabelledGroup;
import dev.lpips.tools.lite.teacher.MapLayout;
import dev.lpips.tools.lite.teacher.Shard;
import java.util.List;

/**
 * Some groups of one shard: what one thread works on at a time.
 *
 * @param shard where they lie
 * @param groups their numbers
 */
record Batch(Shard shard, List<Integer> groups) {

    int side() {
        return shard.side();
    }

    int variants() {
        return shard.variants();
    }

    int pictures() {
        return groups.size() * (variants() + 1);
    }

    /**
     * Reads the groups.
     *
     * @return pictures in [-1, 1], {@code [groups * (variants + 1), 3, side, side]}, and per tap the teacher's maps,
     *     {@code [groups, variants, locations]}
     */
    Tensors read() {
        MapLayout layout = MapLayout.of(side());
        float[] pictures = new float[pictures() * 3 * side() * side()];
        int taps = layout.sides().size();
        float[][] maps = new float[taps][];
        for (int tap = 0; tap < taps; tap++) {
            maps[tap] = new float[groups.size() * variants() * layout.size(tap)];
        }
        for (int i = 0; i < groups.size(); i++) {
            LabelledGroup group = shard.group(groups.get(i));
            byte[] bytes = group.pictures();
            for (int j = 0; j < bytes.length; j++) {
                pictures[i * bytes.length + j] = (bytes[j] & 0xff) / 127.5f - 1;
            }
            int from = 0;
            for (int variant = 0; variant < variants(); variant++) {
                for (int tap = 0; tap < taps; tap++) {
                    int size = layout.size(tap);
                    System.arraycopy(group.maps(), from, maps[tap], (i * variants() + variant) * size, size);
                    from += size;
                }
            }
        }
        return new Tensors(pictures, maps);
    }

    /** What {@link #read} returns. */
    @SuppressWarnings("ArrayRecordComponent") // a buffer on its way to native memory
    record Tensors(float[] pictures, float[][] maps) {}
}
