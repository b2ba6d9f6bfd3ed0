package dev.lpips.gate;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.PortableSegment;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.io.FilenameUtils;

/**
 * Names for pictures in files of any name: a golden's own name where the file is called after one, else a portable one.
 *
 * @param byFile the name of each file
 */
record PictureNames(Map<String, GoldenName> byFile) {

    /**
     * Returns a name of its own for each file.
     *
     * @param files relative paths with {@code /} between folders
     */
    static PictureNames of(Collection<String> files) {
        Map<String, GoldenName> names = new TreeMap<>();
        files.stream().filter(PictureNames::isOwnName).forEach(file -> names.put(file, own(file)));
        Set<GoldenName> taken = new HashSet<>(names.values());
        files.stream().filter(file -> !isOwnName(file)).sorted().forEach(file -> {
            GoldenName name = portable(file);
            for (int i = 2; !taken.add(name); i++) {
                name = portable(String.format(Locale.ROOT, "%s (%d)", file, i));
            }
            names.put(file, name);
        });
        return new PictureNames(names);
    }

    /** Returns the name of one of the files. */
    GoldenName get(String file) {
        return Objects.requireNonNull(byFile.get(file));
    }

    /** Returns the files that are not called after their names, by name. */
    Map<GoldenName, String> foreignFiles() {
        return byFile.keySet().stream()
                .filter(file -> !isOwnName(file))
                .collect(Collectors.toMap(this::get, Function.identity()));
    }

    /** Tells whether a file is called as the golden of some name is. */
    static boolean isOwnName(String file) {
        if (!FilenameUtils.isExtension(file, "png")) {
            return false;
        }
        String stem = FilenameUtils.removeExtension(file);
        return stem.equals(portable(stem).value());
    }

    private static GoldenName own(String file) {
        return new GoldenName(FilenameUtils.removeExtension(file));
    }

    private static GoldenName portable(String file) {
        String portable =
                Arrays.stream(file.split("/")).map(PortableSegment::ofFile).collect(Collectors.joining("/"));
        return new GoldenName(
                portable.length() > GoldenName.MAXIMUM_LENGTH ? PortableSegment.ofFile(portable) : portable);
    }
}
