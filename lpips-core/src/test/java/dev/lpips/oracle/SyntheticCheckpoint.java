package dev.lpips.oracle;

import dev.lpips.model.Backbone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checkpoints of weights that anyone can regenerate, with the keys and shapes of the official ones. */
public final class SyntheticCheckpoint {

    private SyntheticCheckpoint() {}

    /** Writes a backbone's features, in the zip format, and returns the file. */
    public static Path backbone(Backbone backbone, Path folder) {
        return backbone(backbone, folder, 2);
    }

    /**
     * Writes a backbone's features and a classifier, in the zip format, and returns the file.
     *
     * @param classifier how many values the classifier has
     */
    public static Path backbone(Backbone backbone, Path folder, int classifier) {
        Map<String, TestTensor> tensors = new LinkedHashMap<>();
        long stream = 0;
        for (int[] c : convolutions(backbone)) {
            String key = key(backbone, c[0], c[4]);
            tensors.put(key + ".weight", weight(stream++, c[2], c[1], c[3], c[3]));
            tensors.put(key + ".bias", bias(stream++, c[2]));
        }
        // What the official files hold besides, and nobody reads.
        tensors.put("classifier.1.weight", new TestTensor(new float[classifier], classifier));
        return write(folder.resolve(backbone + "-synthetic.pth"), tensors, TorchFile::zip);
    }

    /** Writes learned heads, in the stream format, and returns the file. */
    public static Path heads(Backbone backbone, Path folder) {
        Map<String, TestTensor> tensors = new LinkedHashMap<>();
        int tap = 0;
        for (int channels : backbone.tapChannels()) {
            float[] values = new float[channels];
            for (int i = 0; i < channels; i++) {
                values[i] = (float) StreamHash.unit(i, 1000 + tap);
            }
            tensors.put("lin" + tap++ + ".model.1.weight", new TestTensor(values, 1, channels, 1, 1));
        }
        return write(folder.resolve(backbone + "-heads-synthetic.pth"), tensors, TorchFile::stream);
    }

    private static TestTensor weight(long stream, int... shape) {
        double bound = Math.sqrt(6.0 / (shape[1] * shape[2] * shape[3]));
        float[] values = new float[shape[0] * shape[1] * shape[2] * shape[3]];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((2 * StreamHash.unit(i, stream) - 1) * bound);
        }
        return new TestTensor(values, shape);
    }

    private static TestTensor bias(long stream, int outputs) {
        float[] values = new float[outputs];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((2 * StreamHash.unit(i, stream) - 1) * 0.1);
        }
        return new TestTensor(values, outputs);
    }

    /** Rows of index, inputs, outputs, kernel, part: written down apart from the networks under test. */
    private static List<int[]> convolutions(Backbone backbone) {
        return switch (backbone) {
            case LITE -> throw new IllegalArgumentException("lite has no checkpoint: it is bundled");
            case ALEX ->
                List.of(
                        new int[] {0, 3, 64, 11, 0},
                        new int[] {3, 64, 192, 5, 0},
                        new int[] {6, 192, 384, 3, 0},
                        new int[] {8, 384, 256, 3, 0},
                        new int[] {10, 256, 256, 3, 0});
            case VGG ->
                small(
                        new int[] {0, 2, 5, 7, 10, 12, 14, 17, 19, 21, 24, 26, 28},
                        new int[] {64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512});
            case VGG19 ->
                small(
                        new int[] {0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28, 30, 32, 34},
                        new int[] {64, 64, 128, 128, 256, 256, 256, 256, 512, 512, 512, 512, 512, 512, 512, 512});
            case SQUEEZE -> {
                List<int[]> rows = new ArrayList<>();
                rows.add(new int[] {0, 3, 64, 3, 0});
                int[][] fires = {
                    {3, 64, 16, 64}, {4, 128, 16, 64}, {6, 128, 32, 128}, {7, 256, 32, 128},
                    {9, 256, 48, 192}, {10, 384, 48, 192}, {11, 384, 64, 256}, {12, 512, 64, 256}
                };
                for (int[] fire : fires) {
                    rows.add(new int[] {fire[0], fire[1], fire[2], 1, 1});
                    rows.add(new int[] {fire[0], fire[2], fire[3], 1, 2});
                    rows.add(new int[] {fire[0], fire[2], fire[3], 3, 3});
                }
                yield rows;
            }
        };
    }

    /** A sequence of convolutions of 3 x 3. */
    private static List<int[]> small(int[] indexes, int[] outputs) {
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < indexes.length; i++) {
            rows.add(new int[] {indexes[i], i == 0 ? 3 : outputs[i - 1], outputs[i], 3, 0});
        }
        return rows;
    }

    private static String key(Backbone backbone, int index, int part) {
        String[] parts = {"", ".squeeze", ".expand1x1", ".expand3x3"};
        return "features." + index + parts[part];
    }

    private static Path write(Path file, Map<String, TestTensor> tensors, Format format) {
        try {
            format.write(file, tensors);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Format {
        void write(Path file, Map<String, TestTensor> tensors) throws IOException;
    }
}
