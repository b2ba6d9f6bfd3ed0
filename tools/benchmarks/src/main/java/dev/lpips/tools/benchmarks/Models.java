package dev.lpips.tools.benchmarks;

import dev.lpips.LpipsOptions;
import dev.lpips.model.Backbone;
import dev.lpips.model.LpipsVersion;
import dev.lpips.model.ModelInstaller;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.oracle.OracleModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Installs the models: of the official weights where they are, and of synthetic ones elsewhere. */
final class Models {

    private Models() {}

    static void install(Settings settings) throws IOException {
        for (Backbone backbone : Backbone.values()) {
            // The benchmarks are about distances.
            if (backbone.isBundled() || !backbone.hasDistance()) {
                continue;
            }
            Optional<Path> features = settings.weights()
                    .flatMap(folder -> features(backbone, folder))
                    .filter(Files::exists);
            if (features.isPresent()) {
                Path heads = settings.weights().orElseThrow().resolve("lpips/v0.1/" + backbone + ".pth");
                ModelInstaller.into(ModelStore.inHome(settings.home()))
                        .install(backbone, LpipsVersion.V0_1, features.get(), heads);
            } else {
                OracleModels.synthetic(ModelName.of(backbone), settings.home());
            }
        }
    }

    static LpipsOptions options(Path home, Backbone backbone) {
        return LpipsOptions.defaults().withStore(ModelStore.inHome(home)).withBackbone(backbone);
    }

    /** Tells which weights the numbers of a backbone are of. */
    static String weightsOf(Backbone backbone, Settings settings) {
        if (backbone.isBundled()) {
            return "bundled weights";
        }
        boolean real = settings.weights()
                .flatMap(folder -> features(backbone, folder))
                .filter(Files::exists)
                .isPresent();
        return real ? "official weights" : "synthetic weights";
    }

    /** VGG's half gigabyte is kept by nobody; its time and memory do not depend on what the weights are. */
    private static Optional<Path> features(Backbone backbone, Path folder) {
        return switch (backbone) {
            case ALEX -> Optional.of(folder.resolve("alexnet-features.pth"));
            case SQUEEZE -> Optional.of(folder.resolve("squeezenet1_1-features.pth"));
            case VGG, VGG19, LITE -> Optional.empty();
        };
    }
}
