package example.spark;

import dev.lpips.LpipsOptions;
import dev.lpips.LpipsSetting;
import dev.lpips.measure.Measure;
import dev.lpips.measure.Measures;
import java.io.Serializable;
import java.util.List;

/**
 * What is measured of each pair. Goes from the driver to the executors as text, and each JVM reads it for itself.
 *
 * @param model the model, such as {@code lite} or {@code alex}
 * @param device where the network runs, such as {@code cpu} or {@code gpu:0}
 * @param measures the keys of what is measured beside the distance and the worst patch, separated by commas; empty for
 *     nothing, {@code all} for everything
 */
public record Question(String model, String device, String measures) implements Serializable {

    /** Checks the texts here, and not on an executor later. */
    public Question {
        LpipsSetting.MODEL.parse(model);
        LpipsSetting.DEVICE.parse(device);
        if (!measures.isBlank()) {
            Measures.list(measures);
        }
    }

    /** One thread for each evaluation: tasks run beside each other already, and another number changes the last bits. */
    LpipsOptions options() {
        LpipsOptions options = LpipsOptions.defaults().withThreads(1);
        options = LpipsSetting.MODEL.parse(model).apply(options);
        return LpipsSetting.DEVICE.parse(device).apply(options);
    }

    List<Measure> measureList() {
        return measures.isBlank() ? List.of() : Measures.list(measures);
    }
}
