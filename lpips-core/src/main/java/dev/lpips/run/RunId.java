package dev.lpips.run;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Which run an outcome belongs to: normally the life of one JVM. Ordered by the time of its start.
 *
 * @param value start in UTC, process id and a random part, such as {@code 20261122T024246.123456Z-4711-1f2e3d4c}; also
 *     the name of the run's folder
 */
public record RunId(String value) implements Comparable<RunId> {

    private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{6}\\.\\d{6}Z-\\d+-[0-9a-f]{8}");
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern(
                    "uuuuMMdd'T'HHmmss.SSSSSS'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private static final RunId OF_THIS_JVM = fresh();

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is another
     */
    public RunId {
        if (!FORM.matcher(value).matches()) {
            throw refusal(value);
        }
        try {
            START.parse(value.substring(0, value.indexOf('-')));
        } catch (DateTimeException e) {
            throw refusal(value);
        }
    }

    private static IllegalArgumentException refusal(String value) {
        return new IllegalArgumentException("Not the id of a run: \"%s\"".formatted(value));
    }

    /** Returns the run of this JVM: always the same one. */
    public static RunId ofThisJvm() {
        return OF_THIS_JVM;
    }

    /** Returns a new run that starts now: for a JVM that outlives one build, such as a Maven daemon. */
    public static RunId fresh() {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        long process = ProcessHandle.current().pid();
        return new RunId(String.format(Locale.ROOT, "%s-%d-%s", START.format(Instant.now()), process, random));
    }

    /** Returns the run of an id; empty if the text is none. */
    public static Optional<RunId> parse(String text) {
        try {
            return Optional.of(new RunId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns when the run began, by the clock of its machine. */
    public Instant start() {
        return START.parse(value.substring(0, value.indexOf('-')), Instant::from);
    }

    /** Orders runs by their start, then by the rest of their ids. */
    @Override
    public int compareTo(RunId other) {
        return Comparator.comparing(RunId::value).compare(this, other);
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return value;
    }
}
