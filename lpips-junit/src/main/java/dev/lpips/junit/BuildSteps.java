package dev.lpips.junit;

import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.Provenance;
import dev.lpips.model.Lookup;
import dev.lpips.report.NextSteps;
import dev.lpips.run.BuildModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The commands that failure messages propose, in the words of the build that runs the tests: Maven's where Surefire runs them,
 * else the property that Gradle and an IDE can pass on.
 *
 * @param approve the goal that accepts a picture
 * @param module what stands in front of a golden's name; empty if the build has one module
 */
record BuildSteps(String approve, String module) implements NextSteps {

    static final String PLUGIN = "lpips-maven-plugin";

    static NextSteps of(Lookup properties) {
        boolean isSurefire = String.valueOf(properties.get("sun.java.command")).contains("surefire");
        if (!isSurefire) {
            return BY_PROPERTY;
        }
        BuildModule module = BuildModule.of(properties);
        boolean hasPrefix = mentions(module.directory(), PLUGIN);
        return new BuildSteps(
                hasPrefix ? "lpips:approve" : "dev.lpips:%s:%s:approve".formatted(PLUGIN, Provenance.toolVersion()),
                isOneOfSeveral(module) ? module.name() + ":" : "");
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
                .anyMatch(folder -> mentions(folder, "<module>"));
    }

    private static boolean mentions(Path project, String text) {
        try {
            return Files.readString(project.resolve("pom.xml")).contains(text);
        } catch (IOException e) {
            // No pom, or one that cannot be read: the longer command works as well.
            return false;
        }
    }
}
