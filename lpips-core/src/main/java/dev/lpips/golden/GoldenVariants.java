package dev.lpips.golden;

import dev.lpips.model.Lookup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which variants of a golden are looked for, the most special first: one that was asked for, then those of this machine,
 * then the plain golden. The first that is there counts, even if it cannot be read.
 *
 * <p>On 64-bit Linux with Java 25, {@code dark} is looked for as {@code dark@linux-x64}, {@code dark@linux}, {@code
 * dark@jdk25} and {@code dark}. Systems are {@code linux}, {@code mac} and {@code windows}, architectures {@code x64} and
 * {@code arm64}; any other is called as Java calls it.
 *
 * <p>A golden that is recorded in place of another keeps that one's file, so that a mismatch of {@code dark@linux} is
 * never mended in {@code dark}. A golden that is new is the plain one. If a variant was asked for, both go to its file
 * instead: that is how a variant comes to be.
 *
 * @param requested the variant that was asked for; empty if none was
 * @param machine the variants of this machine, the most special first
 */
public record GoldenVariants(Optional<String> requested, List<String> machine) {

    /** The property that asks for a variant. */
    public static final String PROPERTY = "lpips.golden.variant";

    private static final int LONGEST_WORD = 12;

    /**
     * Copies the list, and checks that all are variants.
     *
     * @throws IllegalArgumentException if one is none, see {@link GoldenName#withVariant}
     */
    public GoldenVariants {
        machine = List.copyOf(machine);
        GoldenName any = new GoldenName("any");
        machine.forEach(any::withVariant);
        requested.ifPresent(any::withVariant);
    }

    /** Returns no variants: plain goldens only. */
    public static GoldenVariants none() {
        return new GoldenVariants(Optional.empty(), List.of());
    }

    /**
     * Returns the variants of this machine.
     *
     * @param properties has {@code os.name}, {@code os.arch} and {@code java.specification.version}, as {@code
     *     System::getProperty}
     */
    public static GoldenVariants ofMachine(Lookup properties) {
        Platform platform = Platform.of(properties);
        String system = word(platform.system());
        String java = word(properties.get("java.specification.version"));
        List<String> machine = new ArrayList<>();
        if (!system.isEmpty()) {
            machine.add(system + "-" + word(platform.processor()));
            machine.add(system);
        }
        if (!java.isEmpty()) {
            machine.add("jdk" + java);
        }
        return new GoldenVariants(Optional.empty(), machine);
    }

    /**
     * Returns these with a variant that is asked for.
     *
     * @throws IllegalArgumentException if it is none, see {@link GoldenName#withVariant}
     */
    public GoldenVariants request(String variant) {
        return new GoldenVariants(Optional.of(variant), machine);
    }

    /**
     * Returns the names under which a golden is looked for, the most special first; the last is the plain one. A name that has
     * a variant already is looked for as it is.
     */
    public List<GoldenName> candidates(GoldenName plain) {
        if (plain.variant().isPresent()) {
            return List.of(plain);
        }
        Set<String> variants = new LinkedHashSet<>();
        requested.ifPresent(variants::add);
        variants.addAll(machine);
        List<GoldenName> names = new ArrayList<>();
        variants.forEach(variant -> names.add(plain.withVariant(variant)));
        names.add(plain);
        return names;
    }

    /** Returns the name under which a golden is recorded, given the one that was found. */
    GoldenName target(GoldenName plain, Optional<GoldenName> found) {
        if (plain.variant().isPresent()) {
            return plain;
        }
        return requested.map(plain::withVariant).orElseGet(() -> found.orElse(plain));
    }

    /** What systems that nobody here has seen call themselves need not be part of a file name. */
    private static String word(@Nullable String text) {
        String word = text == null ? "" : text.replaceAll("[^A-Za-z0-9_]+", "");
        return word.substring(0, Math.min(word.length(), LONGEST_WORD));
    }
}
