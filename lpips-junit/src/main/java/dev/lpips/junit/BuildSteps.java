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
import java.util.Optional;
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
        Optional<Path> top = top(module);
        // Maven knows the prefix where the command is typed: in the folder of all modules, if there are several.
        boolean isDeclared = mentions(
                top.orElse(module.directory()).resolve(POM), "<artifactId>" + PluginGoal.ARTIFACT + "</artifactId>");
        return new BuildSteps(PluginGoal.APPROVE.inCommand(isDeclared), top.isPresent() ? module.name() + ":" : "");
    }

    @Override
    public String toAccept(GoldenName name) {
        return "mvn %s -Dlpips.golden=%s%s".formatted(approve, module, name);
    }

    @Override
    public String toRecord(GoldenName name) {
        return "mvn verify -D%s=%s".formatted(GoldenMode.PROPERTY, GoldenMode.RECORD_MISSING);
    }

    /** Returns the folder of a build of several modules: the one above this module, or one further up. */
    private static Optional<Path> top(BuildModule module) {
        return Stream.iterate(module.directory().getParent(), folder -> folder != null, Path::getParent)
                .limit(2)
                .filter(folder -> mentions(folder.resolve(POM), "<module>"))
                .reduce((one, above) -> above);
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
