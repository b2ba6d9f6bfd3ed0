package dev.lpips.oracle;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import java.nio.file.Path;

/** A ruler that runs a real network of synthetic weights: its distances mean nothing, but they are distances. */
public final class SyntheticRuler {

    private SyntheticRuler() {}

    /** Opens the ruler, with its model in a folder. */
    public static Lpips open(Path home) {
        ModelName name = ModelName.of(Backbone.SQUEEZE);
        return Lpips.open(LpipsOptions.defaults().withModel(name).withStore(OracleModels.synthetic(name, home)));
    }
}
