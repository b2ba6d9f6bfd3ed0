package dev.lpips.internal.djl;

import ai.onnxruntime.OrtEnvironment;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Keeps ONNX Runtime's environment to the very end of the process.
 *
 * <p>ONNX Runtime closes it in a shutdown hook of its own, which runs whenever it likes: also while another thread is within
 * an evaluation, and that ends the process with SIGABRT or SIGSEGV in place of the exit code it should have (seen with
 * 1.28.0 in about one of eight JVMs that got SIGTERM while they evaluated). Its hook cannot be removed, because nobody has
 * the thread. But the native environment counts who uses it, so one more user, who never leaves, outlives the hook.
 */
final class EnvironmentHold {

    private static final int WARNINGS = 2;

    private static final boolean TAKEN = take();

    private EnvironmentHold() {}

    /**
     * Takes the hold, once in the life of the process. The environment has to exist.
     *
     * @return whether there is one: not in an ONNX Runtime that is another inside. Evaluations are right either way, and
     *     {@link OnnxEngine} lets none begin once the process is ending
     */
    static boolean ensure() {
        return TAKEN;
    }

    private static boolean take() {
        try {
            Field api = Class.forName("ai.onnxruntime.OnnxRuntime", true, OrtEnvironment.class.getClassLoader())
                    .getDeclaredField("ortApiHandle");
            api.setAccessible(true);
            Method create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            create.setAccessible(true);
            create.invoke(null, api.getLong(null), WARNINGS, "lpips");
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }
}
