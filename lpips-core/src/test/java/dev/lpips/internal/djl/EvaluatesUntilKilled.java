package dev.lpips.internal.djl;

import dev.lpips.engine.Device;
import dev.lpips.engine.EngineException;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.oracle.OracleModels;
import dev.lpips.oracle.TinyModel;
import java.nio.file.Path;

/** Evaluates on several threads until the process ends; for {@link EndOfProcessIT}. */
final class EvaluatesUntilKilled {

    private static final int THREADS = 3;
    private static final int SIDE = 160;

    private EvaluatesUntilKilled() {}

    public static void main(String[] arguments) {
        ModelName squeeze = ModelName.of(Backbone.SQUEEZE);
        byte[] onnx = OracleModels.synthetic(squeeze, Path.of(arguments[0]))
                .find(squeeze)
                .read();
        PerceptualEngine engine = new OnnxEngines(notice -> {}).open(onnx, Device.CPU, 2);
        for (int i = 0; i < THREADS; i++) {
            PairTensor pair = TinyModel.pair(SIDE, SIDE, i);
            new Thread(() -> evaluate(engine, pair)).start();
        }
        engine.evaluate(TinyModel.pair(SIDE, SIDE, THREADS));
        System.out.println("evaluating");
        if (arguments[1].equals("exit")) {
            System.exit(7);
        }
    }

    private static void evaluate(PerceptualEngine engine, PairTensor pair) {
        try {
            while (true) {
                engine.evaluate(pair);
            }
        } catch (EngineException e) {
            System.out.println("refused: " + e.getMessage());
        }
    }
}
