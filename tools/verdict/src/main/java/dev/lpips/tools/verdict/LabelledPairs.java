package dev.lpips.tools.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A folder of labelled pairs: {@code labels.tsv} with a line for each (name, label, kind, page, what differs, separated by
 * tabs; a header is allowed), {@code ref/NAME.png} and {@code act/NAME.png}.
 */
final class LabelledPairs {

    private static final int COLUMNS = 4;

    private LabelledPairs() {}

    /**
     * Reads the labels.
     *
     * @throws IllegalArgumentException if a line has too few columns, or a picture is not there: a pair that is left out
     *     would make any table look better
     */
    static List<LabelledPair> in(Path folder) throws IOException {
        List<LabelledPair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("labels.tsv"))) {
            String[] columns = line.split("\t", -1);
            if (line.isBlank() || columns[0].equals("name")) {
                continue;
            }
            if (columns.length < COLUMNS) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "\"%s\" has fewer than %d columns, separated by tabs", line, COLUMNS));
            }
            pairs.add(new LabelledPair(
                    columns[0],
                    columns[1],
                    columns[2],
                    columns[3],
                    existing(folder.resolve("ref").resolve(columns[0] + ".png")),
                    existing(folder.resolve("act").resolve(columns[0] + ".png"))));
        }
        return pairs;
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no picture " + file);
        }
        return file;
    }
}
