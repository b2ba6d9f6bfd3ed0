package dev.lpips;

import dev.lpips.engine.Device;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.model.Backbone;
import dev.lpips.model.LpipsVersion;
import dev.lpips.model.Weighting;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The options of a ruler that are chosen by name and text, the same in every front end. */
public enum LpipsSetting {

    /** The backbone: {@code lite}, {@code alex}, {@code squeeze}, {@code vgg} or {@code vgg19}. */
    MODEL("model", text -> {
        Backbone backbone = Backbone.of(text);
        return options -> options.withBackbone(backbone);
    }),

    /** The LPIPS version: {@code 0.1} or {@code 0.0}. */
    VERSION("version", text -> {
        LpipsVersion version = LpipsVersion.of(text);
        return options -> options.withVersion(version);
    }),

    /** How channels are weighed: {@code learned} or {@code uniform}. */
    WEIGHTING("weighting", text -> {
        Weighting weighting = Weighting.of(text);
        return options -> options.withWeighting(weighting);
    }),

    /**
     * What transparent pictures are laid on: {@code worse-of-black-and-white}, {@code over-black} or {@code over-white}.
     */
    ALPHA("alpha", text -> {
        AlphaPolicy alpha = AlphaPolicy.of(text);
        return options -> options.withAlpha(alpha);
    }),

    /** Where the network runs: {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:1}. */
    DEVICE("device", text -> {
        Device device = Device.of(text);
        return options -> options.withDevice(device);
    });

    private final String key;
    private final Function<String, UnaryOperator<LpipsOptions>> parser;

    LpipsSetting(String key, Function<String, UnaryOperator<LpipsOptions>> parser) {
        this.key = key;
        this.parser = parser;
    }

    /** Returns the name of the setting among others, such as {@code model}. */
    public String key() {
        return key;
    }

    /** Returns the property that sets it, such as {@code lpips.model}. */
    public String property() {
        return "lpips." + key;
    }

    /**
     * Returns what a text makes of options.
     *
     * @throws IllegalArgumentException if the text is not accepted; the message says what is
     */
    public UnaryOperator<LpipsOptions> parse(String text) {
        return parser.apply(text.strip());
    }
}
