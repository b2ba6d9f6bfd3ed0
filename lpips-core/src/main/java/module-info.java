/**
 * The ruler: pictures, models, distance, verdict. Start at {@link dev.lpips.Lpips}.
 *
 * <p>DJL, ONNX Runtime, TwelveMonkeys and the WebP decoder ship no module descriptors, so their automatic modules are
 * required by the names their jars are given; the WebP decoder's jar gives none, and goes by its file name. None is required
 * transitively: of theirs, only DJL's Loss is in this module's API, and who trains requires DJL anyway. JSpecify's annotations are, but nobody needs them at run time.
 */
module dev.lpips.core {
    requires static transitive org.jspecify;
    requires transitive java.desktop;
    requires java.net.http;
    requires ai.djl.api;
    requires ai.djl.onnxruntime_engine;
    requires com.google.gson;
    requires com.microsoft.onnxruntime;
    requires com.twelvemonkeys.imageio.core;
    requires com.twelvemonkeys.imageio.jpeg;
    requires com.twelvemonkeys.imageio.metadata;
    requires com.twelvemonkeys.imageio.tiff;
    requires image.webp.decoder;
    requires org.apache.commons.io;

    exports dev.lpips;
    exports dev.lpips.batch;
    exports dev.lpips.calibrate;
    exports dev.lpips.closest;
    exports dev.lpips.command;
    exports dev.lpips.engine;
    exports dev.lpips.evidence;
    exports dev.lpips.explain;
    exports dev.lpips.gate;
    exports dev.lpips.golden;
    exports dev.lpips.image;
    exports dev.lpips.image.io;
    exports dev.lpips.loss;
    exports dev.lpips.measure;
    exports dev.lpips.model;
    exports dev.lpips.outcome;
    exports dev.lpips.report;
    exports dev.lpips.report.html;
    exports dev.lpips.rules;
    exports dev.lpips.run;
}
