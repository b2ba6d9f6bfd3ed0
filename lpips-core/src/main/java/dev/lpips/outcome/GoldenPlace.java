package dev.lpips.outcome;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a golden lies, as an outcome names it: by its directory, name and variant. Only a golden whose file is called otherwise,
 * such as {@code photo.jpg}, is named by its file.
 *
 * @param directory the directory of the goldens
 * @param name the golden's name
 * @param variant its variant; empty if it is the plain one
 * @param foreignFile the name of the file in the directory; empty if the golden's name and variant tell it
 */
record GoldenPlace(Path directory, GoldenName name, Optional<String> variant, Optional<String> foreignFile) {

    /** Returns the place of a golden's file. */
    static GoldenPlace of(GoldenName name, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Optional<String> variant = GoldenOutcome.variant(name, file);
        Path relative = Path.of(variant.map(name::withVariant).orElse(name).fileName());
        if (!absolute.endsWith(relative)) {
            return new GoldenPlace(
                    absolute.resolveSibling(""),
                    name,
                    Optional.empty(),
                    Optional.of(String.valueOf(file.getFileName())));
        }
        Path directory = absolute;
        for (int i = 0; i < relative.getNameCount(); i++) {
            directory = directory.resolveSibling("").normalize();
        }
        return new GoldenPlace(directory, name, variant, Optional.empty());
    }

    /** Returns the file. */
    Path file() {
        return directory.resolve(foreignFile.orElseGet(
                () -> variant.map(name::withVariant).orElse(name).fileName()));
    }
}
