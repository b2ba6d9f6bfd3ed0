package dev.lpips.junit;

import dev.lpips.evidence.Evidence;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where tools look for the pictures of a failed check, beside the folder of evidence. */
interface EvidenceChannel {

    /** Shows the pictures of a failed check. */
    void show(Evidence evidence);

    /** Returns the pictures by what they are to somebody who looks at a failed test. */
    static Map<String, Path> pictures(Evidence evidence) {
        Map<String, Path> pictures = new LinkedHashMap<>();
        evidence.reference().ifPresent(reference -> pictures.put("expected", reference));
        pictures.put("actual", evidence.actual());
        evidence.heatmap().ifPresent(heatmap -> pictures.put("diff", heatmap));
        return pictures;
    }
}
