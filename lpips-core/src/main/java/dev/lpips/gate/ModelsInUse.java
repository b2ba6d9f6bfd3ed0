package dev.lpips.gate;

import dev.lpips.LpipsOptions;
import dev.lpips.model.ModelId;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.outcome.Outcome;
import dev.lpips.rules.GoldenRules;
import java.util.Optional;

/**
 * The models that this project measures by: a check by another one tells nothing about its goldens.
 *
 * @param unset what measures, where nothing is set
 */
record ModelsInUse(LpipsOptions unset) {

    /**
     * Requires that a check was made by the model that the rules of its goldens name, and by the file that is installed here, if one is.
     *
     * @throws IllegalArgumentException if it was made by another one
     */
    void requireSame(Outcome outcome) {
        Optional<ModelId> measured = outcome.measurement().map(Outcome.Measurement::model);
        if (measured.isEmpty()) {
            return;
        }
        ModelId model = measured.get();
        Optional<ModelName> named = GoldenRules.of(outcome.goldenDirectory()).namedModel(unset);
        if (named.isPresent() && !named.get().equals(model.name())) {
            throw refused(
                    outcome, "it was measured by %s, and its goldens are held by %s".formatted(model, named.get()));
        }
        ModelStore store = unset.store();
        if (store.isInstalled(model.name())) {
            String installed = store.find(model.name()).id().sha256();
            if (!installed.equals(model.sha256())) {
                throw refused(
                        outcome,
                        "it was measured by another file of %s than is in use here: SHA-256 %s, here %s"
                                .formatted(model, model.sha256(), installed));
            }
        }
    }

    private static IllegalArgumentException refused(Outcome outcome, String reason) {
        return new IllegalArgumentException("\"%s\" cannot be accepted, because %s".formatted(outcome.name(), reason));
    }
}
