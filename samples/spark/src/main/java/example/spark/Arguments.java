package example.spark;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * What the job is asked for: {@code --name=value} each.
 *
 * @param values by name
 */
record Arguments(Map<String, String> values) {

    private static final List<String> NAMES =
            List.of("pairs", "reference", "actual", "output", "model", "device", "measures", "pairs-per-task");

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if there is one that is not known, or one that is needed is not there
     */
    static Arguments of(String... args) {
        Arguments arguments = new Arguments(values(NAMES, args));
        arguments.requireInput();
        arguments.require("output");
        arguments.question();
        arguments.pairsPerTask();
        return arguments;
    }

    /**
     * Reads arguments of given names.
     *
     * @throws IllegalArgumentException if there is another one
     */
    static Map<String, String> values(List<String> names, String... args) {
        Map<String, String> values = new HashMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (!arg.startsWith("--") || equals < 0 || !names.contains(arg.substring(2, equals))) {
                throw new IllegalArgumentException(
                        "Not an argument: \"%s\". Accepted are --NAME=VALUE of %s".formatted(arg, names));
            }
            values.put(arg.substring(2, equals), arg.substring(equals + 1));
        }
        return Map.copyOf(values);
    }

    /**
     * Returns a number.
     *
     * @throws IllegalArgumentException if it is none, or less than 0
     */
    static double number(Map<String, String> values, String name, String otherwise) {
        String text = values.getOrDefault(name, otherwise);
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException(
                    "%s is a number from 0, such as %s, but was \"%s\"".formatted(name, otherwise, text));
        }
        return Double.parseDouble(text);
    }

    Question question() {
        return new Question(
                values.getOrDefault("model", "lite"),
                values.getOrDefault("device", "cpu"),
                values.getOrDefault("measures", ""));
    }

    String output() {
        return require("output");
    }

    long pairsPerTask() {
        String text = values.getOrDefault("pairs-per-task", "1000");
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("pairs-per-task is a number from 1, but was \"%s\"".formatted(text));
        }
        return Long.parseLong(text);
    }

    PairTable pairs(SparkSession spark) throws IOException {
        return values.containsKey("pairs")
                ? PairTable.read(spark, require("pairs"))
                : PairTable.ofFolders(spark, require("reference"), require("actual"));
    }

    private void requireInput() {
        boolean hasFolders = values.containsKey("reference") && values.containsKey("actual");
        boolean hasOne = values.containsKey("reference") || values.containsKey("actual");
        if (values.containsKey("pairs") ? hasOne : !hasFolders) {
            throw new IllegalArgumentException(
                    "Name what to compare: --pairs=TABLE, or both --reference=FOLDER and --actual=FOLDER");
        }
    }

    private String require(String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("--%s is missing".formatted(name));
        }
        return value;
    }
}
