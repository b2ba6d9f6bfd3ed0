package dev.lpips.internal.djl;

import ai.djl.engine.Engine;
import dev.lpips.model.ModelStore;
import java.nio.file.Path;

/** The first touch of DJL in a JVM, with what has to be true before it: some of it can never be made up for. */
final class DjlRuntime {

    static final String ENGINE = "OnnxRuntime";

    private DjlRuntime() {}

    /** Starts DJL's OnnxRuntime engine, or throws for ever if it could not start the first time. */
    static synchronized void start() {
        // DJL reports usage to the network while its classes load, and waits for seconds where nobody answers.
        setUnlessSet("OPT_OUT_TRACKING", "true");
        // An NDManager looks for a second engine to compute with, and would load PyTorch if the user has it.
        setUnlessSet("ai.djl.onnx.disable_alternative", "true");
        // DJL looks for engines once, with the context class loader of whoever comes first; in a Maven plugin or an
        // application server that one does not see DJL, and the engine would be missing for good.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DjlRuntime.class.getClassLoader());
        try {
            UnpackedLibrary.whileOffered(
                    ModelStore.standard().directory().resolveSibling("native"), () -> Engine.getEngine(ENGINE));
            EnvironmentHold.ensure();
            AbandonedFolders.remove(Path.of(System.getProperty("java.io.tmpdir")));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
