/**
 * The ruler: pictures, models, distance, verdict. Start at {@link dev.lpips.Lpips}.
 *
 * <p>DJL, ONNX Runtime and TwelveMonkeys ship no module descriptors, so their automatic modules are required by the names
 * their jars are given. None is required transitively: nothing of theirs is in this module's API.
 */
module dev.lpips.core {
    requires static org.jspecify;
    requires transitive java.desktop;
    requires ai.djl.api;
    requires ai.djl.onnxruntime_engine;
    requires com.google.gson;
    requires com.microsoft.onnxruntime;
    requires org.apache.commons.io;

    exports dev.lpips;
    exports dev.lpips.engine;
    exports dev.lpips.image;
    exports dev.lpips.model;
}
