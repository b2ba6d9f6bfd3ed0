package dev.lpips.maven;

import dev.lpips.golden.GoldenName;
import dev.lpips.report.NextSteps;
import dev.lpips.report.PluginGoal;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * The commands of this plugin, as they can be typed in the project at hand.
 *
 * @param approve the goal
 * @param module the module to name; empty if the build has one
 */
record MavenSteps(String approve, Optional<String> module) implements NextSteps {

    /**
     * Returns the steps of a build.
     *
     * @param top the project that commands are typed in
     * @param module the module to name; empty if the build has one
     */
    static MavenSteps of(MavenProject top, Optional<String> module) {
        boolean isDeclared = top.getBuildPlugins().stream()
                .anyMatch(plugin -> PluginGoal.GROUP.equals(plugin.getGroupId())
                        && PluginGoal.ARTIFACT.equals(plugin.getArtifactId()));
        return new MavenSteps(PluginGoal.APPROVE.inCommand(isDeclared), module);
    }

    @Override
    public String toAccept(GoldenName name) {
        return "mvn %s -Dlpips.golden=%s%s"
                .formatted(approve, module.map(id -> id + ":").orElse(""), name);
    }

    /** A picture that no test made is recorded by accepting it. */
    @Override
    public String toRecord(GoldenName name) {
        return toAccept(name);
    }
}
