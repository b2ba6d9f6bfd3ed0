package dev.lpips.internal.djl;

import ai.onnxruntime.OrtEnvironment;
import dev.lpips.engine.Device;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.oracle.TinyModel;
import java.net.URL;
import java.net.URLClassLoader;

/** Opens an engine in a JVM in which something came before it, and prints what {@link FirstTouchIT} wants to know. */
final class FirstTouch {

    private FirstTouch() {}

    public static void main(String[] arguments) {
        switch (arguments[0]) {
            case "nothing" -> {}
            case "no-context-loader" -> Thread.currentThread().setContextClassLoader(null);
            case "foreign-context-loader" ->
                Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0], null));
            case "onnx-runtime" -> OrtEnvironment.getEnvironment();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (PerceptualEngine engine = new OnnxEngines(notice -> System.out.println("notice=" + notice))
                .open(TinyModel.onnx(), Device.CPU, 1)) {
            System.out.println("engine=" + engine);
            System.out.println("bits=" + TinyModel.bits(engine.evaluate(TinyModel.pair(9, 7, 3))));
        }
        System.out.println("context=" + (before == Thread.currentThread().getContextClassLoader()));
        System.out.println("tracking=" + System.getProperty("OPT_OUT_TRACKING"));
    }
}
