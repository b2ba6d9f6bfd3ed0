package dev.lpips.oracle;

import dev.lpips.model.Backbone;
import dev.lpips.model.ModelInstaller;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.model.Weighting;
import java.nio.file.Files;
import java.nio.file.Path;

/** Installs models for tests: of synthetic weights, or of the real ones where they lie beside the project. */
public final class OracleModels {

    /** The real weights, where a workplace has them. */
    public static final Path REAL_WEIGHTS = Path.of("../../shared/models");

    private OracleModels() {}

    /** Tells whether the real weights are there; only VGG's backbone never is. */
    public static boolean haveRealWeights() {
        return Files.isDirectory(REAL_WEIGHTS);
    }

    /** Installs a model of synthetic weights into a home folder and returns its store. */
    public static ModelStore synthetic(ModelName name, Path home) {
        if (name.backbone().isBundled()) {
            return ModelStore.inHome(home);
        }
        Path backbone = SyntheticCheckpoint.backbone(name.backbone(), home);
        return name.weighting() == Weighting.UNIFORM
                ? installUniform(name, backbone, home)
                : install(name, backbone, SyntheticCheckpoint.heads(name.backbone(), home), home);
    }

    /** Installs a model of the real weights into a home folder and returns its store. */
    public static ModelStore real(ModelName name, Path home) {
        String file = name.backbone() == Backbone.ALEX ? "alexnet-features.pth" : "squeezenet1_1-features.pth";
        if (name.weighting() == Weighting.UNIFORM) {
            return installUniform(name, REAL_WEIGHTS.resolve(file), home);
        }
        Path heads = REAL_WEIGHTS.resolve("lpips/v%s/%s.pth".formatted(name.version(), name.backbone()));
        return install(name, REAL_WEIGHTS.resolve(file), heads, home);
    }

    private static ModelStore install(ModelName name, Path backbone, Path heads, Path home) {
        ModelStore store = ModelStore.inHome(home);
        ModelInstaller.into(store).install(name.backbone(), name.version(), backbone, heads);
        return store;
    }

    private static ModelStore installUniform(ModelName name, Path backbone, Path home) {
        ModelStore store = ModelStore.inHome(home);
        ModelInstaller.into(store).installUniform(name.backbone(), name.version(), backbone);
        return store;
    }
}
