package dev.lpips.internal.djl;

import dev.lpips.engine.Device;
import dev.lpips.engine.EngineException;
import dev.lpips.engine.EngineFactory;
import dev.lpips.engine.PerceptualEngine;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Opens ONNX models through DJL, or through ONNX Runtime itself where DJL cannot start.
 *
 * @param notices gets a line where that is so
 */
public record OnnxEngines(Consumer<String> notices) implements EngineFactory {

    /**
     * {@inheritDoc}
     *
     * @throws EngineException if ONNX Runtime cannot be loaded on this platform, refuses the model, or lacks what the
     *     device needs
     */
    @Override
    public PerceptualEngine open(byte[] onnx, Device device, int threads) {
        SessionSettings settings = new SessionSettings(threads, device);
        try {
            return new OnnxEngine(DjlSession.open(onnx, settings));
        } catch (EngineException noSuchDevice) {
            throw noSuchDevice;
        } catch (Exception | LinkageError djl) {
            return openDirectly(onnx, settings, djl);
        }
    }

    private PerceptualEngine openDirectly(byte[] onnx, SessionSettings settings, Throwable djl) {
        try {
            PerceptualEngine engine = new OnnxEngine(OrtDirectSession.open(onnx, settings));
            notices.accept("DJL could not start, so ONNX Runtime is called without it; distances are the same: " + djl);
            return engine;
        } catch (Exception | LinkageError direct) {
            EngineException fault = new EngineException(
                    "ONNX Runtime cannot run the model on the %s: %s%s"
                            .formatted(
                                    settings.device(),
                                    NativeFault.reason(direct, Path.of(System.getProperty("java.io.tmpdir"))),
                                    hint(settings.device())),
                    direct);
            fault.addSuppressed(djl);
            throw fault;
        }
    }

    private static String hint(Device device) {
        return device.isGpu() ? ". Is there a GPU of that number, and does it have enough free memory?" : "";
    }
}
