package dev.lpips.tools.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case reported: a number under each name.
 *
 * <p>A process reports one line for each, {@code RESULT}, the name and the number, with a tab between them. A name may
 * have several words.
 */
record Results(Map<String, Double> numbers) {

    private static final String RESULT = "RESULT\t";

    static String line(String name, double number) {
        return RESULT + name + "\t" + number;
    }

    /** Reads what a process printed; other lines are its log. */
    static Results read(List<String> lines) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.startsWith(RESULT)) {
                String[] cells = line.split("\t", -1);
                if (cells.length != 3) {
                    throw new IllegalArgumentException("Not a result: " + line);
                }
                numbers.put(cells[1], Double.valueOf(cells[2]));
            }
        }
        return new Results(numbers);
    }

    /** Returns the number that must be there. */
    double number(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("No %s in %s".formatted(name, numbers)));
    }

    /** Returns the number of a case that some machines leave out. */
    Optional<Double> find(String name) {
        return Optional.ofNullable(numbers.get(name));
    }
}
