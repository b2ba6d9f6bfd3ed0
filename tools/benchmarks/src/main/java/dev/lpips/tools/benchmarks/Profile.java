package dev.lpips.tools.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of one case goes: how often a thread was found in the code of each package, by samples of a flight recording. A sample counts
 * for the innermost class of this project that is at work, with whatever that calls.
 */
final class Profile {

    static final String JAVA_CODE = "jdk.ExecutionSample";
    static final String NATIVE_CODE = "jdk.NativeMethodSample";
    static final String CLASS = "jdk.ClassLoad";
    static final String COMPILATION = "jdk.Compilation";
    static final String PAUSE = "jdk.GCPhasePause";
    static final Duration PERIOD = Duration.ofMillis(10);

    private static final String OURS = "dev.lpips.";

    /** What threads are in that wait for something. */
    private static final List<String> WAITING = List.of("sun.nio.ch.", "java.net.", "java.lang.ProcessImpl");

    private static final int MOST_ROWS = 8;
    private static final int MOST_CLASSES = 3;

    private final Map<String, Map<String, Long>> samples = new HashMap<>();
    private final Map<String, Duration> spent = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();

    private Profile() {}

    static Profile of(Path recording) throws IOException {
        Profile profile = new Profile();
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            profile.add(event);
        }
        return profile;
    }

    /** Returns a table of packages, those with most samples first. */
    String markdown() {
        long all = samples.values().stream().mapToLong(Profile::sum).sum();
        StringBuilder text = new StringBuilder("| share | in | mostly |\n|---:|---|---|\n");
        List<Map.Entry<String, Map<String, Long>>> packages = samples.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -sum(entry.getValue())))
                .toList();
        packages.stream()
                .limit(MOST_ROWS)
                .forEach(entry -> text.append("| %s | %s | %s |\n"
                        .formatted(
                                percent(sum(entry.getValue()), all), entry.getKey(), mostly(entry.getValue(), all))));
        long rest = packages.stream()
                .skip(MOST_ROWS)
                .mapToLong(entry -> sum(entry.getValue()))
                .sum();
        if (rest > 0) {
            text.append("| %s | elsewhere | |\n".formatted(percent(rest, all)));
        }
        return text.toString();
    }

    /** Returns what a JVM did beside the code of the case; empty if it was not recorded. */
    Optional<String> beside() {
        if (!counts.containsKey(CLASS)) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%d classes loaded in %d ms, %d methods compiled in %d ms beside, garbage collected in %d ms",
                count(CLASS),
                millis(CLASS),
                count(COMPILATION),
                millis(COMPILATION),
                millis(PAUSE)));
    }

    private void add(RecordedEvent event) {
        String type = event.getEventType().getName();
        if (!type.equals(JAVA_CODE) && !type.equals(NATIVE_CODE)) {
            counts.merge(type, 1L, Long::sum);
            spent.merge(type, event.getDuration(), Duration::plus);
            return;
        }
        List<String> classes = event.getStackTrace() == null
                ? List.of()
                : event.getStackTrace().getFrames().stream()
                        .map(Profile::className)
                        .toList();
        if (classes.isEmpty() || (type.equals(NATIVE_CODE) && isWaiting(classes.get(0)))) {
            return;
        }
        if (classes.get(0).startsWith("ai.onnxruntime.") && type.equals(NATIVE_CODE)) {
            count("ONNX Runtime", "");
            return;
        }
        String at = classes.stream()
                .filter(name -> name.startsWith(OURS) && !name.startsWith(OURS + "tools."))
                .findFirst()
                .orElseGet(() -> classes.get(classes.size() - 1));
        int dot = at.lastIndexOf('.');
        count(at.startsWith(OURS) ? "`" + at.substring(0, dot) + "`" : "the JDK and libraries", at.substring(dot + 1));
    }

    private void count(String room, String type) {
        samples.computeIfAbsent(room, key -> new HashMap<>()).merge(type, 1L, Long::sum);
    }

    /** Nested classes and lambdas count for the class they are written in. */
    private static String className(RecordedFrame frame) {
        RecordedClass type = frame.getMethod().getType();
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static boolean isWaiting(String type) {
        return WAITING.stream().anyMatch(type::startsWith);
    }

    private static String mostly(Map<String, Long> types, long all) {
        List<Map.Entry<String, Long>> most = new ArrayList<>(types.entrySet());
        most.removeIf(entry -> entry.getKey().isEmpty());
        most.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        return most.stream()
                .limit(MOST_CLASSES)
                .map(entry -> "%s %s".formatted(entry.getKey(), percent(entry.getValue(), all)))
                .collect(Collectors.joining(", "));
    }

    private static long sum(Map<String, Long> types) {
        return types.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String percent(long part, long all) {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * part / all);
    }

    private long count(String type) {
        return counts.getOrDefault(type, 0L);
    }

    private long millis(String type) {
        return spent.getOrDefault(type, Duration.ZERO).toMillis();
    }
}
