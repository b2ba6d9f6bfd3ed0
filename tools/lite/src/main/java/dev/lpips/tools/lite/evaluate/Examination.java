package dev.lpips.tools.lite.evaluate;

import dev.lpips.engine.PerceptualEngine;
import dev.lpips.tools.lite.pairs.Content;
import dev.lpips.tools.lite.teacher.Engines;
import dev.lpips.tools.lite.teacher.LabelledGroup;
import dev.lpips.tools.lite.teacher.Shard;
import dev.lpips.tools.lite.teacher.Teacher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lets a student measure pairs the teacher has measured, through the engine that users measure with. */
public final class Examination {

    private Examination() {}

    /**
     * Returns a table, in lines.
     *
     * @param name of the set
     * @param student an ONNX model
     */
    public static List<String> table(String name, List<Shard> shards, byte[] student) {
        return Table.of(name, opinions(shards, student));
    }

    private static List<Opinion> opinions(List<Shard> shards, byte[] student) {
        List<Opinion> opinions = new ArrayList<>();
        int reference = 0;
        try (PerceptualEngine engine = Engines.open(student)) {
            Teacher asked = new Teacher(engine);
            for (Shard shard : shards) {
                for (int i = 0; i < shard.groups(); i++) {
                    LabelledGroup right = shard.group(i);
                    LabelledGroup said = asked.label(right.content(), right.side(), right.variants(), right.pictures());
                    String kind = Content.of(right.content()).name().toLowerCase(Locale.ROOT);
                    for (int variant = 0; variant < right.variants(); variant++) {
                        opinions.add(new Opinion(kind, reference, right.distance(variant), said.distance(variant)));
                    }
                    reference++;
                }
            }
        }
        return opinions;
    }
}
