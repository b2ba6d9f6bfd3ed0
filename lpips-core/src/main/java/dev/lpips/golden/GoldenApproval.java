package dev.lpips.golden;

import dev.lpips.image.Pixels;
import dev.lpips.model.Lookup;
import dev.lpips.run.BuildPlace;
import java.nio.file.Path;

/**
 * A person's word that a picture is the golden from now on.
 *
 * <p>The other way to write a golden, beside the record modes of a run; refused on CI for the same reason.
 */
public final class GoldenApproval {

    private GoldenApproval() {}

    /**
     * Requires that a person can approve here.
     *
     * @throws IllegalArgumentException on CI, where nobody looks at a picture
     */
    public static void requirePerson(Lookup environment) {
        BuildPlace.sign(environment).ifPresent(sign -> {
            throw new IllegalArgumentException(
                    "Approving would write goldens on CI (%s), where nobody looks at them. Approve on your machine and commit"
                            .formatted(sign));
        });
    }

    /**
     * Makes a picture the golden of a name.
     *
     * @param name the golden's name
     * @param file where the golden lies, or shall lie: that of the name, or of one of its variants
     * @param picture the new golden
     * @param provenance where the picture comes from
     * @throws IllegalArgumentException if the file is not where a golden of that name lies: it was named for people, with
     *     characters no golden has
     * @throws dev.lpips.image.io.UnreadableImageException if a file is there that cannot be read
     * @throws java.io.UncheckedIOException if it cannot be written; the old golden is whole then
     */
    public static void approve(GoldenName name, Path file, Pixels picture, Provenance provenance) {
        GoldenName found =
                GoldenOutcome.variant(name, file).map(name::withVariant).orElse(name);
        Path relative = Path.of(found.fileName());
        if (!file.endsWith(relative)) {
            throw new IllegalArgumentException(
                    "%s cannot be approved, because its name is not one that a golden can have everywhere. Rename it to %s"
                            .formatted(file, relative));
        }
        Path root = file.toAbsolutePath();
        for (int i = 0; i < relative.getNameCount(); i++) {
            root = root.resolveSibling("").normalize();
        }
        GoldenStore.at(root).write(found, picture, provenance);
    }
}
