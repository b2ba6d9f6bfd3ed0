package dev.lpips.tools.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lpips.internal.onnx.ExternalData;
import dev.lpips.internal.onnx.OnnxMetadata;

/** ONNX models: what is no such model is misuse, with a reason. */
class OnnxFuzzTest {

    @FuzzTest(maxDuration = "30m")
    void a_file_has_metadata_or_is_refused(byte[] file) {
        try {
            OnnxMetadata.read(file);
            ExternalData.isIn(file);
        } catch (IllegalArgumentException refused) {
            // As it should be.
        }
    }
}
