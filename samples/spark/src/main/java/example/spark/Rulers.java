package example.spark;

import dev.lpips.Lpips;
import dev.lpips.SharedEngines;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rulers of this JVM: one for each question, shared by all tasks of the executor, which may use it at the same time.
 *
 * <p>Static, because Spark gives tasks no other place to keep something between them; and never closed, because an executor
 * ends with its JVM.
 */
final class Rulers {

    private static final SharedEngines ENGINES = SharedEngines.onnx(Rulers::log);
    private static final Map<Question, Lpips> OPEN = new ConcurrentHashMap<>();

    private Rulers() {}

    static Lpips of(Question question) {
        return OPEN.computeIfAbsent(question, asked -> Lpips.open(asked.options(), ENGINES));
    }

    private static void log(String notice) {
        System.getLogger(Rulers.class.getName()).log(System.Logger.Level.WARNING, notice);
    }
}
