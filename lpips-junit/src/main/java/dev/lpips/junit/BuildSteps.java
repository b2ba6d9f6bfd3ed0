package dev.lpips.junit;

import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;
import dev.lpips.model.Lookup;
import dev.lpips.report.GradleSteps;
import dev.lpips.report.NextSteps;
import dev.lpips.report.PluginGoal;
import dev.lpips.run.BuildModule;
import dev.lpips.run.BuildTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The commands that failure messages propose, in the words of the build that runs the tests: Maven's where Surefire runs them,
 * Gradle's where a worker of Gradle does, else the property that an IDE can pass on.
 *
 * @param approve the goal that accepts a picture
 * @param module what stands in front of a golden's name; empty if the build has one module
 */
record BuildSteps(String approve, String module) implements NextSteps {

    private static final String POM = "pom.xml";

    static NextSteps of(Lookup properties) {
        BuildModule module = BuildModule.of(properties);
        return switch (BuildTool.ofProcess(properties)) {
            case MAVEN -> ofMaven(module);
            case GRADLE ->
                new GradleSteps(mentions(module.directory().resolve("build.gradle.kts"), GradleSteps.APPROVE)
                        || mentions(module.directory().resolve("build.gradle"), GradleSteps.APPROVE));
            case OTHER -> BY_PROPERTY;
        };
    }

    private static BuildSteps ofMaven(BuildModule module) {
        boolean isDeclared = mentions(module.directory().resolve(POM), PluginGoal.ARTIFACT);
        return new BuildSteps(
                PluginGoal.APPROVE.inCommand(isDeclared), isOneOfSeveral(module) ? module.name() + ":" : "");
    }

    @Override
    public String toAccept(GoldenName name) {
        return "mvn %s -Dlpips.golden=%s%s".formatted(approve, module, name);
    }

    @Override
    public String toRecord(GoldenName name) {
        return "mvn verify -D%s=%s".formatted(GoldenMode.PROPERTY, GoldenMode.RECORD_MISSING);
    }

    /** A parent lies in the folder above its modules, or one further up. */
    private static boolean isOneOfSeveral(BuildModule module) {
        return Stream.iterate(module.directory().getParent(), folder -> folder != null, Path::getParent)
                .limit(2)
                .anyMatch(folder -> mentions(folder.resolve(POM), "<module>"));
    }

    private static boolean mentions(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            // There is none, or it cannot be read: the longer command works as well.
            return false;
        }
    }
}
