package dev.lpips.rules;

import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenVariants;
import dev.lpips.model.Lookup;
import java.util.Optional;

/** Somebody who may set what {@link GoldenRules} decide: an annotation, a plugin's configuration, properties. */
@FunctionalInterface
public interface SettingsLayer {

    /**
     * Returns what is set for a key of {@link GoldenRules}; empty if nothing is. Answers the same whenever it is asked.
     *
     * @param key such as {@code distance}
     */
    Optional<Setting> find(String key);

    /**
     * Returns the layer of system properties: {@code lpips.} before each key, but {@link GoldenMode#PROPERTY} for the mode
     * and {@link GoldenVariants#PROPERTY} for the variant. What is blank is not set.
     */
    static SettingsLayer properties(Lookup properties) {
        return key -> {
            String property = switch (key) {
                case GoldenKeys.MODE -> GoldenMode.PROPERTY;
                case GoldenKeys.VARIANT -> GoldenVariants.PROPERTY;
                default -> "lpips." + key;
            };
            String text = properties.get(property);
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(new Setting(text, property));
        };
    }
}
