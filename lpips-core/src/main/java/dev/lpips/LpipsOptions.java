package dev.lpips;

import dev.lpips.engine.Device;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.model.Backbone;
import dev.lpips.model.Lookup;
import dev.lpips.model.LpipsVersion;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.model.Weighting;
import java.util.Locale;

/**
 * What {@link Lpips#open} needs to know. Immutable; every {@code with} method returns a changed copy.
 *
 * @param model which model measures
 * @param store where it is installed
 * @param alpha how transparent pictures are compared
 * @param device where the network runs
 * @param threads how many threads of the CPU one evaluation may use, at least 1; the same number gives the same bits, another one may
 *     change the last digits of a float32
 * @param scope how much of two pictures the network looks at; no influence on the distance
 * @param activationBytes how much memory the values within the network may take, about; larger pictures are evaluated in
 *     tiles, which has no influence on the distance either
 */
public record LpipsOptions(
        ModelName model,
        ModelStore store,
        AlphaPolicy alpha,
        Device device,
        int threads,
        Scope scope,
        long activationBytes) {

    /** 512 MiB. */
    public static final long DEFAULT_ACTIVATION_BYTES = 512L << 20;

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if there is not at least one thread, or not at least 1 MiB
     */
    public LpipsOptions {
        if (activationBytes < 1 << 20) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "An evaluation needs at least 1 MiB of memory, but was given %d bytes",
                    activationBytes));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("An evaluation needs at least 1 thread, but was given " + threads);
        }
    }

    /**
     * Returns the options nobody has to set: {@link Backbone#LITE}, whatever is installed; other models from {@link
     * ModelStore#standard()}, {@link AlphaPolicy#WORSE_OF_BLACK_AND_WHITE}, {@link Device#CPU} with as many threads as the
     * JVM has processors.
     */
    public static LpipsOptions defaults() {
        return new LpipsOptions(
                ModelName.of(Backbone.LITE),
                ModelStore.standard(),
                AlphaPolicy.WORSE_OF_BLACK_AND_WHITE,
                Device.CPU,
                Runtime.getRuntime().availableProcessors(),
                Scope.CHANGED_AREAS,
                DEFAULT_ACTIVATION_BYTES);
    }

    /** Returns these options with another model. */
    public LpipsOptions withModel(ModelName other) {
        return new LpipsOptions(other, store, alpha, device, threads, scope, activationBytes);
    }

    /** Returns these options with another backbone; version and weighting as {@link ModelName#withBackbone} decides. */
    public LpipsOptions withBackbone(Backbone backbone) {
        return withModel(model.withBackbone(backbone));
    }

    /** Returns these options with another LPIPS version. */
    public LpipsOptions withVersion(LpipsVersion version) {
        return withModel(model.withVersion(version));
    }

    /** Returns these options with another weighting of the channels. */
    public LpipsOptions withWeighting(Weighting weighting) {
        return withModel(model.withWeighting(weighting));
    }

    /**
     * Returns these options with what settings choose: the properties of {@link LpipsSetting}, such as {@code
     * lpips.model}. What is not set, or blank, stays as it is.
     *
     * @param settings normally {@code System::getProperty}
     * @throws IllegalArgumentException if a setting has a text that is not accepted; the message names the setting
     */
    public LpipsOptions withSettings(Lookup settings) {
        LpipsOptions options = this;
        for (LpipsSetting setting : LpipsSetting.values()) {
            String text = settings.get(setting.property());
            if (text != null && !text.isBlank()) {
                options = options.with(setting, text);
            }
        }
        return options;
    }

    private LpipsOptions with(LpipsSetting setting, String text) {
        try {
            return setting.parse(text).apply(this);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(setting.property(), e.getMessage()), e);
        }
    }

    /** Returns these options with models from another place. */
    public LpipsOptions withStore(ModelStore other) {
        return new LpipsOptions(model, other, alpha, device, threads, scope, activationBytes);
    }

    /** Returns these options with another treatment of transparent pictures. */
    public LpipsOptions withAlpha(AlphaPolicy policy) {
        return new LpipsOptions(model, store, policy, device, threads, scope, activationBytes);
    }

    /** Returns these options with another device. */
    public LpipsOptions withDevice(Device other) {
        return new LpipsOptions(model, store, alpha, other, threads, scope, activationBytes);
    }

    /** Returns these options with another number of threads for one evaluation. */
    public LpipsOptions withThreads(int number) {
        return new LpipsOptions(model, store, alpha, device, number, scope, activationBytes);
    }

    /** Returns these options with another scope. */
    public LpipsOptions withScope(Scope other) {
        return new LpipsOptions(model, store, alpha, device, threads, other, activationBytes);
    }

    /** Returns these options with another bound on the memory of an evaluation. */
    public LpipsOptions withActivationBytes(long bytes) {
        return new LpipsOptions(model, store, alpha, device, threads, scope, bytes);
    }

    /** How much of two pictures the network looks at. */
    public enum Scope {
        /** Only what differs, and what the network sees around it. Everywhere else the distance is exactly 0. */
        CHANGED_AREAS,
        /** All of it: slower, to check the other. */
        WHOLE_PICTURE
    }
}
