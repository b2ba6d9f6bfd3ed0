package dev.lpips.tools.lite.evaluate;

import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.image.Background;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.model.Backbone;
import dev.lpips.tools.lite.teacher.Engines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Measures goldens that real projects changed in a commit, with both rulers: pictures no generator of ours drew. */
public final class GoldenUpdates {

    private static final String OLD = "-old.png";
    private static final String NEW = "-new.png";

    private GoldenUpdates() {}

    /**
     * Returns a table, in lines.
     *
     * @param folder of pairs {@code PROJECT-NUMBER-old.png}, {@code PROJECT-NUMBER-new.png}; pairs of two sizes, of equal
     *     pixels, or too small for the networks, are left out; transparent ones are laid on white
     * @param teacher alex, an ONNX model
     * @param student an ONNX model
     */
    public static List<String> table(Path folder, byte[] teacher, byte[] student) {
        List<Opinion> opinions = new ArrayList<>();
        try (PerceptualEngine right = Engines.open(teacher);
                PerceptualEngine asked = Engines.open(student)) {
            for (Path old : olds(folder)) {
                String name = String.valueOf(old.getFileName());
                Pixels before = ImageFiles.read(old).over(Background.WHITE);
                Pixels after = ImageFiles.read(old.resolveSibling(name.replace(OLD, NEW)))
                        .over(Background.WHITE);
                if (isComparable(before, after)) {
                    PairTensor pair = tensor(before, after);
                    opinions.add(
                            new Opinion(project(name), opinions.size(), distance(right, pair), distance(asked, pair)));
                }
            }
        }
        return Table.of("golden updates", opinions);
    }

    private static boolean isComparable(Pixels before, Pixels after) {
        int smallest = Math.min(before.width(), before.height());
        return before.size().equals(after.size()) && !before.equals(after) && smallest >= Backbone.ALEX.minimumSide();
    }

    private static double distance(PerceptualEngine engine, PairTensor pair) {
        return engine.evaluate(pair).stream().mapToDouble(LayerMap::mean).sum();
    }

    private static PairTensor tensor(Pixels before, Pixels after) {
        int area = before.size().area();
        FloatBuffer values = ByteBuffer.allocateDirect(6 * area * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (Pixels picture : List.of(before, after)) {
            int[] colours = picture.toArgb();
            for (int shift = 16; shift >= 0; shift -= 8) {
                for (int colour : colours) {
                    values.put((colour >> shift & 0xFF) / 127.5f - 1);
                }
            }
        }
        return new PairTensor(before.size(), values.flip());
    }

    /** A name is the project's and a number. */
    private static String project(String name) {
        return name.substring(0, name.lastIndexOf('-', name.length() - OLD.length() - 1));
    }

    private static List<Path> olds(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(OLD)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
