package dev.lpips.report;

import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;

/**
 * The commands of a Gradle build: {@code test}, and the task {@value #APPROVE} where the build has it, as {@code docs/gradle.md}
 * describes.
 *
 * @param hasTask whether the build has that task
 * @since 0.1.0
 */
public record GradleSteps(boolean hasTask) implements NextSteps {

    /** What Gradle is called in its projects. */
    public static final String PROGRAM = "./gradlew";

    /** The task that accepts pictures. */
    public static final String APPROVE = "lpipsApprove";

    @Override
    public String toAccept(GoldenName name) {
        return hasTask ? "%s %s -Dlpips.golden=%s".formatted(PROGRAM, APPROVE, name) : test(GoldenMode.RECORD_FAILED);
    }

    @Override
    public String toRecord(GoldenName name) {
        return test(GoldenMode.RECORD_MISSING);
    }

    private static String test(GoldenMode mode) {
        return "%s test -D%s=%s".formatted(PROGRAM, GoldenMode.PROPERTY, mode);
    }
}
