package dev.lpips.internal.djl;

import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import java.util.List;

/** One loaded model. May run on several threads at once, but must not be closed while it does. */
interface OnnxSession {

    /** Runs the model and copies its outputs out of native memory. */
    List<LayerMap> run(PairTensor pair) throws Exception;

    /** Releases native memory. Called once. */
    void close() throws Exception;
}
