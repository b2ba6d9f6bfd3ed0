package dev.lpips.golden;

import dev.lpips.model.Lookup;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What this machine is called in the names of variants, and in what a golden says about itself. */
final class Machine {

    private Machine() {}

    /** Returns {@code linux}, {@code mac}, {@code windows}, or what Java calls it; empty if it does not say. */
    static String system(Lookup properties) {
        String name = word(properties.get("os.name"));
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") || name.startsWith("darwin") ? "mac" : name;
    }

    /** Returns {@code x64}, {@code arm64}, or what Java calls it; {@code any} if it does not say. */
    static String architecture(Lookup properties) {
        String name = word(properties.get("os.arch"));
        return switch (name) {
            case "amd64", "x86_64", "x64" -> "x64";
            case "aarch64", "arm64" -> "arm64";
            case "" -> "any";
            default -> name;
        };
    }

    /** Returns the feature release, such as {@code 25}; empty if Java does not say. */
    static String java(Lookup properties) {
        return word(properties.get("java.specification.version"));
    }

    private static String word(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String word = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "");
        return word.substring(0, Math.min(word.length(), 12));
    }
}
