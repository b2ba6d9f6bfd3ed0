package dev.lpips.internal.evaluation;

import dev.lpips.engine.PerceptualEngine;
import dev.lpips.model.Model;

/** A model that is made of an LPIPS model when it is needed, and answers another question with the same weights. */
public sealed interface DerivedModel permits FeatureModel, UnitFeatureModel {

    /**
     * Makes the model.
     *
     * @param model the LPIPS model, whose digest is checked
     * @throws dev.lpips.model.ModelException if it cannot be read, or is damaged
     * @throws dev.lpips.engine.EngineException if it has no answer to this question
     */
    byte[] of(Model model);

    /**
     * Checks an engine of the derived model before anyone relies on it.
     *
     * @param model the LPIPS model
     * @throws dev.lpips.engine.EngineException if it answers something else than the model should
     */
    void check(PerceptualEngine engine, Model model);
}
